import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/ingest/read-source.ts';
import { measureSchema } from '../../../src/model/record.ts';
import { cleanDocument } from '../../../src/text/clean.ts';
import { structureDocument } from '../../../src/text/structure.ts';
import { finder } from './load-lists.ts';

const letter = [
  'Dear Director',
  'Main findings',
  'In the assessment team, 50% of social workers are agency staff. Caseloads average 22.',
  'In the assessment team, 50% of social workers are agency staff.',
].join('\n\n');

const documentOf = async (text: string) =>
  structureDocument(cleanDocument(await readSource(new TextEncoder().encode(text), 'letter.txt')));

const measuresOf = async (text: string, theme: string | null = null) => {
  const document = await documentOf(text);
  return {
    document,
    measures: finder.findMeasures(
      document,
      document.sentences,
      () => theme,
      () => 'inspectors',
    ),
  };
};

describe('measures of a letter', () => {
  it('carry evidence that is a slice of the letter', async () => {
    const { document, measures } = await measuresOf(letter);
    expect(measures.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '50 percent',
      '22 cases-per-worker',
      '50 percent',
    ]);
    for (const measure of measures) {
      const { start, end, quote } = measure.evidence;
      expect(document.text.slice(start, end)).toBe(quote);
      expect(measureSchema.parse(measure)).toEqual(measure);
    }
  });

  it('have identifiers that differ, that do not hang on the theme and that last', async () => {
    const ids = (await measuresOf(letter)).measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^m-[0-9a-f]{12}$/u.test(id))).toBe(true);
    expect((await measuresOf(letter, 'agency-staff')).measures.map(({ id }) => id)).toEqual(ids);
  });

  it('take the theme at the number and the source of the sentence', async () => {
    const document = await documentOf(letter);
    const [sentence] = document.sentences.filter(({ span }) =>
      document.text.slice(span.start, span.end).includes('50%'),
    );
    if (!sentence) throw new Error('no such sentence');
    const asked: string[] = [];
    const themeAt = (_: unknown, offset: number) => {
      asked.push(document.text.slice(offset, offset + 2));
      return 'agency-staff';
    };
    const [measure] = finder.findMeasures(document, [sentence], themeAt, () => 'leaders');
    expect(asked).toEqual(['50']);
    expect(measure).toMatchObject({
      theme: 'agency-staff',
      reportedBy: 'leaders',
      scope: 'In the assessment team',
    });
  });

  it('are none where no sentence is given', async () => {
    const document = await documentOf(letter);
    expect(
      finder.findMeasures(
        document,
        [],
        () => null,
        () => 'inspectors',
      ),
    ).toEqual([]);
  });
});
