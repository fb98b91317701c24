import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseLetter } from '../../../src/extract/analyse-letter.ts';
import { analyseSentences } from '../../../src/extract/findings/analyse-sentences.ts';
import type { Knowledge } from '../../../src/extract/knowledge.ts';
import { loadKnowledge } from '../../../src/ingest/load-knowledge.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { type Theme, themeSchema } from '../../../src/rules/schema.ts';
import { cleanDocument } from '../../../src/text/clean.ts';
import { documentFromText } from '../../support/documents.ts';

const themeOf = (id: string, phrase: string): Theme =>
  themeSchema.parse({
    id,
    title: 'Invented',
    group: 'office',
    why: 'Invented for a test.',
    good: 'up',
    phrases: phrase.split(' | '),
    examples: { finds: [{ text: 'x', polarity: 'neutral' }], ignores: ['x'] },
  });

const ours = await loadKnowledge();
// Words that stand in every other sentence of a letter.
const withFrequent = await loadKnowledge([themeOf('frequent', 'child | social worker | manager')]);

const fax = await loadKnowledge([themeOf('fax-machines', 'fax machine')]);

const folder = 'fixtures/letters-text/';
const findingsOf = async (name: string, knowledge: Knowledge) => {
  const source = await readSource(new Uint8Array(readFileSync(folder + name)), name);
  // A measure has one theme, and may be one of the theme that was added.
  return analyseLetter(cleanDocument(source), knowledge).findings.map(
    ({ measureIds: _measures, ...finding }) => finding,
  );
};

describe.each(readdirSync(folder))('%s', (name) => {
  it('has the same findings on our themes whatever theme is added', async () => {
    const all = await findingsOf(name, withFrequent);
    const added = all.filter(({ theme }) => theme === 'frequent');
    expect(added.length).toBeGreaterThan(0);
    const withoutAdded = all.filter((finding) => !added.includes(finding));
    // A bullet that names no theme of ours may name the one that was added.
    const themed = (await findingsOf(name, ours)).filter(({ theme }) => theme !== null);
    expect(withoutAdded.filter(({ theme }) => theme !== null)).toEqual(themed);
  });
});

describe('a theme of the user’s own', () => {
  const themesIn = (text: string): Array<Array<string | undefined>> =>
    analyseSentences(
      documentFromText(`Findings\n\n${text}`),
      fax.rules,
      'focused-visit',
      fax.weights,
    )
      .slice(1)
      .map(({ findings }) =>
        findings.map(({ theme }) => theme?.id).filter((id) => id === 'fax-machines'),
      );

  it('is carried to a pronoun', () => {
    expect(themesIn('Fax machines are poor. They are slow.')).toEqual([
      ['fax-machines'],
      ['fax-machines'],
    ]);
  });

  it('is not carried past a sentence on a theme of ours', () => {
    expect(
      themesIn('Fax machines are poor. Their caseloads are too high. They are not manageable.'),
    ).toEqual([['fax-machines'], [], []]);
  });
});
