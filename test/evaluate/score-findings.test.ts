import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { analyseLetter } from '../../src/extract/analyse-letter.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { labelledLetterSchema } from '../../src/model/labels.ts';
import type { LetterRecord } from '../../src/model/record.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { sharedFolder, whySkipped } from '../support/shared.ts';

const labelsFolder = path.join(sharedFolder, 'gold', 'findings');
const script = path.join(sharedFolder, 'eval', 'score-findings.mjs');
const isHere = existsSync(labelsFolder) && existsSync(script);

/** Enough letters for every kind of figure; reading PDF takes most of the time. */
const mostLetters = 5;

const share = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const scored = z.object({
  letters: z.number(),
  lettersWithoutPrediction: z.number(),
  evidenceNotInLetter: z.number(),
  themes: share,
  polarityAccuracy: z.number(),
  directionAccuracy: z.number(),
  direction: share,
  measures: share,
  perTheme: z.record(
    z.string(),
    share.extend({ gold: z.number(), polarity: z.number(), direction: z.number() }),
  ),
});

const read = async (key: string): Promise<LetterRecord> => {
  const file = path.join(sharedFolder, 'corpus', 'letters', `${key}.pdf`);
  return analyseLetter(
    cleanDocument(await readSource(new Uint8Array(readFileSync(file)), file)),
    await loadKnowledge(),
  );
};

let folder: ScratchFolder | undefined;
afterAll(() => folder?.remove());

describe('the figures of eval', () => {
  if (!isHere) it.skip(whySkipped, () => undefined);

  it.runIf(isHere)('are those of the script that scores findings', async () => {
    const names = readdirSync(labelsFolder)
      .filter((name) => name.endsWith('.gold.json'))
      .slice(0, mostLetters);
    const files = names.map((name) => readFileSync(path.join(labelsFolder, name), 'utf8'));
    const labels = files.map((text) => labelledLetterSchema.parse(JSON.parse(text)));
    // The last letter has no record: it counts as missed in both.
    const records = await Promise.all(labels.slice(0, -1).map(({ key }) => read(key)));
    folder = await scratchFolder({
      ...Object.fromEntries(names.map((name, index) => [`labels/${name}`, files[index] ?? ''])),
      'found.jsonl': records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    });
    const inFolder = (name: string): string => path.join(folder?.path ?? '', name);
    const theirs = scored.parse(
      JSON.parse(
        execFileSync(
          process.execPath,
          [script, '--json', '--gold', inFolder('labels'), '--pred', inFolder('found.jsonl')],
          { encoding: 'utf8' },
        ),
      ),
    );
    const ours = evaluate(labels, records);
    expect(
      scored.parse({
        ...ours,
        lettersWithoutPrediction: ours.lettersWithoutRecord.length,
        evidenceNotInLetter: ours.quotationsNotPlaced,
        direction: ours.statedChanges,
        perTheme: Object.fromEntries(
          ours.perTheme.map(({ theme, wanted, ...figures }) => [
            theme,
            { ...figures, gold: wanted },
          ]),
        ),
      }),
    ).toEqual(theirs);
  });
});
