import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { compareLetters } from '../src/compare/compare-letters.ts';
import { explainLetter } from '../src/extract/analyse-letter.ts';
import { readLetterFacts } from '../src/extract/letter/letter-facts.ts';
import { loadKnowledge } from '../src/ingest/load-knowledge.ts';
import { withPdf } from '../src/ingest/pdf-document.ts';
import { readPlain } from '../src/ingest/pdf-plain.ts';
import { readSource } from '../src/ingest/read-source.ts';
import { buildSource } from '../src/ingest/source-builder.ts';
import { comparisonSchema } from '../src/model/comparison.ts';
import { judgementAreas } from '../src/model/judgements.ts';
import { judgementField, type LetterRecord, letterRecordSchema } from '../src/model/record.ts';
import { cleanDocument } from '../src/text/clean.ts';
import { structureDocument } from '../src/text/structure.ts';
import { evidenceIn } from './support/evidence.ts';
import { hasShared, sharedFolder, whySkipped } from './support/shared.ts';

const folder = path.join(sharedFolder, 'corpus');
const files = hasShared
  ? ['letters', 'reports'].flatMap((kind) =>
      readdirSync(path.join(folder, kind))
        .sort()
        .map((name) => path.join(folder, kind, name)),
    )
  : [];
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Letters and figures only: engines differ in spaces and in the order of page furniture. */
const characterCounts = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

const plainText = async (content: Uint8Array): Promise<string> => {
  const parser = new PDFParse({ data: content, verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: '', cellSeparator: '' })).pages
      .map(({ text }) => text)
      .join('\n');
  } finally {
    await parser.destroy();
  }
};

/** Read in the reports: nine with a review of the board grade 7 areas, five without 6; of ILACS 12 grade 4, 13 grade 5, one 4. */
const gradesInCorpus = 9 * 7 + 5 * 6 + 12 * 4 + 13 * 5 + 4;

describe.skipIf(!hasShared)(`real letters${hasShared ? '' : ` (${whySkipped})`}`, () => {
  it('number 147 letters and 40 reports', () => expect(files).toHaveLength(187));

  it('hold the same words whether their tags are read or not', async () => {
    const different: string[] = [];
    for (const file of files) {
      const tagged = characterCounts((await readSource(read(file), file)).text);
      const plain = characterCounts(await plainText(read(file)));
      const same =
        tagged.size === plain.size &&
        [...plain].every(([character, count]) => tagged.get(character) === count);
      if (!same) different.push(path.basename(file));
    }
    expect(different).toEqual([]);
  }, 300_000);

  it('give records whose every quotation stands in the canonical text', async () => {
    const knowledge = await loadKnowledge();
    let quotations = 0;
    const records: LetterRecord[] = [];
    for (const file of files) {
      const document = cleanDocument(await readSource(read(file), path.basename(file)));
      const { record } = explainLetter(document, knowledge);
      expect(letterRecordSchema.safeParse(record).error).toBeUndefined();
      for (const { quote, start, end } of evidenceIn(record))
        expect(document.text.slice(start, end)).toBe(quote);
      quotations += evidenceIn(record).length;
      records.push(record);
    }
    expect(quotations).toBeGreaterThan(5000);

    // No report states a grade that is not read, and none has one without the words that state it.
    const reports = records.filter(({ letter }) => letter.kind === 'inspection-report');
    expect(reports).toHaveLength(40);
    const unread = reports.filter(({ letter }) => Object.values(letter.judgements).includes(null));
    expect(unread.map(({ source }) => source.path)).toEqual([]);
    const stated = reports.flatMap(({ letter }) =>
      judgementAreas
        .filter((area) => letter.judgements[area] !== 'not-stated')
        .map((area) => letter.evidence[judgementField(area)]?.length ?? 0),
    );
    expect(stated.every((words) => words > 0)).toBe(true);
    expect(stated).toHaveLength(gradesInCorpus);

    // All authorities compare: no letter is lost, and every finding and figure stands in a cell, a series or the rest.
    const { comparisons, problems } = compareLetters(records, knowledge.themes);
    expect(comparisonSchema.shape.comparisons.safeParse(comparisons).error).toBeUndefined();
    expect(
      comparisons.flatMap(({ visits }) => visits.flatMap(({ letters }) => letters)),
    ).toHaveLength(files.length);
    expect(comparisons.filter(({ visits }) => visits.length > 1)).toHaveLength(55);
    expect(new Set(problems.map(({ problem }) => problem.code))).toEqual(
      new Set(['letter-date-before-visit', 'visit-year-not-stated']),
    );
    const inComparisons = comparisons.flatMap(({ themes, unthemed, measures }) => [
      ...themes.flatMap(({ cells }) => cells.flatMap(({ findings }) => findings)),
      ...unthemed.map(({ finding }) => finding),
      ...measures.flatMap(({ points }) => points.filter((point) => !point.isPrevious)),
    ]);
    expect(inComparisons).toHaveLength(
      records.reduce((sum, { findings, measures }) => sum + findings.length + measures.length, 0),
    );
  }, 300_000);

  it('give the same grades of reports whether their tags are read or not', async () => {
    const { authorities } = await loadKnowledge();
    const different: string[] = [];
    for (const file of files.filter((each) => each.includes(`${path.sep}reports${path.sep}`))) {
      const source = await readSource(read(file), file);
      const blocks = await withPdf(read(file), (document) => readPlain(read(file), document));
      const [tagged, plain] = [source, { ...source, ...buildSource(blocks) }].map(
        (each) => readLetterFacts(structureDocument(cleanDocument(each)), authorities).letter,
      );
      const same = isDeepStrictEqual(tagged?.judgements, plain?.judgements);
      if (!same || tagged?.judgements.helpAndProtection === undefined)
        different.push(path.basename(file));
    }
    expect(different).toEqual([]);
  }, 300_000);
});
