import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { type LabelledLetter, labelledLetterSchema } from '../../src/model/labels.ts';
import type { LetterRecord } from '../../src/model/record.ts';
import { makeFinding, makeMeasure, makeRecord } from '../make-record.ts';

const sha256 = 'a'.repeat(64);

/** Labelled sentences by hand: text, themes as 'theme polarity direction', measures as 'value unit'. */
const labelled = (
  sentences: ReadonlyArray<readonly [string, readonly string[], readonly string[]]>,
  part: Partial<LabelledLetter> = {},
): LabelledLetter =>
  labelledLetterSchema.parse({
    key: 'sunderland',
    sha256,
    sentences: sentences.map(([text], index) => ({ id: index + 1, text })),
    labels: sentences.map(([, labels, measures], index) => ({
      id: index + 1,
      labels: labels.map((label) => {
        const [theme, polarity, direction = 'none'] = label.split(' ');
        return { theme, polarity, direction };
      }),
      measures: measures.map((measure) => {
        const [value, unit] = measure.split(' ');
        return { value: Number(value), unit };
      }),
    })),
    ...part,
  });

const letter = labelled([
  ['Caseloads are too high.', ['caseloads weakness'], []],
  ['Plans have improved.', ['plans strength improved', 'visits strength'], []],
  ['Agency staff remain high, at 50%.', ['agency-staff weakness unchanged'], ['50 percent']],
  ['Ofsted will take the findings into account.', [], ['3 count']],
]);

const record: LetterRecord = makeRecord({
  findings: [
    makeFinding({ theme: 'caseloads', quote: 'Caseloads are too high.' }),
    makeFinding({ theme: 'caseloads', polarity: 'mixed', quote: 'too high' }),
    makeFinding({ theme: 'plans', polarity: 'mixed', quote: 'Plans have improved.' }),
    makeFinding({ direction: 'declined', quote: 'Agency staff remain high, at 50%.' }),
    makeFinding({ theme: 'health', quote: 'Ofsted will take the findings' }),
    makeFinding({ theme: null, kind: 'improvement-area', quote: 'Ofsted will take the findings' }),
    makeFinding({ theme: 'health', quote: 'Words of another letter.' }),
  ],
  measures: [
    makeMeasure({ value: 50.2, quote: 'at 50%' }),
    makeMeasure({ value: 50, quote: 'high, at 50%' }),
    makeMeasure({ value: 7, unit: 'days', quote: 'Plans have improved' }),
  ],
});

describe('labels against records', () => {
  const evaluation = evaluate([letter], [record]);

  it('counts themes by sentence, the first finding on a theme standing for the sentence', () => {
    // Right: caseloads, plans, agency-staff. Missed: visits. Spurious: health.
    expect(evaluation.themes).toEqual({
      precision: 0.75,
      recall: 0.75,
      f1: 0.75,
      wanted: 4,
      got: 4,
      right: 3,
    });
  });

  it('scores polarity and direction on the pairs that both have', () => {
    // Polarity agrees on caseloads and agency-staff, direction on caseloads alone.
    expect([evaluation.polarityAccuracy, evaluation.directionAccuracy]).toEqual([0.667, 0.333]);
    // Stated: improved and unchanged; found: declined; the same: none.
    expect(evaluation.statedChanges).toMatchObject({ wanted: 2, got: 1, right: 0, f1: 0 });
  });

  it('counts a value with its unit once a sentence, to the nearest whole number', () => {
    expect(evaluation.measures).toMatchObject({ wanted: 2, got: 2, right: 1, f1: 0.5 });
  });

  it('says how many quotations stand in no labelled sentence', () => {
    expect(evaluation.quotationsNotPlaced).toBe(1);
  });

  it('scores each theme, in the order of the tables', () => {
    expect(evaluation.perTheme.map(({ theme, f1, wanted }) => [theme, f1, wanted])).toEqual([
      ['agency-staff', 1, 1],
      ['caseloads', 1, 1],
      ['visits', 0, 1],
      ['plans', 1, 1],
      ['health', 0, 0],
    ]);
  });

  it('lists what is said differently, in the order of the sentences', () => {
    expect(
      evaluation.disagreements.map(({ sentence, kind, theme, wanted, got }) => [
        sentence,
        kind,
        theme,
        wanted,
        got,
      ]),
    ).toEqual([
      [2, 'polarity', 'plans', 'strength', 'mixed'],
      [2, 'direction', 'plans', 'improved', 'none'],
      [2, 'missed', 'visits', 'strength', null],
      [2, 'measure-spurious', null, null, '7 days'],
      [3, 'direction', 'agency-staff', 'unchanged', 'declined'],
      [4, 'spurious', 'health', null, 'weakness'],
      [4, 'measure-missed', null, '3 count', null],
    ]);
  });
});

describe('a labelled letter', () => {
  it('without a record is named, and all its labels count as missed', () => {
    const other = { ...letter, key: 'reading', sha256: 'c'.repeat(64) };
    const { lettersWithoutRecord, themes } = evaluate([letter, other], [record]);
    expect(lettersWithoutRecord).toEqual(['reading']);
    expect(themes).toMatchObject({ wanted: 8, got: 4, right: 3, recall: 0.375 });
  });

  it('that has no labels gives figures of nought, not of nothing', () => {
    const { themes, polarityAccuracy } = evaluate([labelled([])], [makeRecord()]);
    expect(themes).toEqual({ precision: 0, recall: 0, f1: 0, wanted: 0, got: 0, right: 0 });
    expect(polarityAccuracy).toBe(0);
  });

  it('may have themes of its labeller’s own, which come last', () => {
    const own = labelled([['Faxes are slow.', ['faxes weakness', 'health weakness'], []]]);
    expect(evaluate([own], []).perTheme.map(({ theme }) => theme)).toEqual(['health', 'faxes']);
  });
});

describe('labels', () => {
  it('are refused where they do not stand one to a sentence', () => {
    const { key, sentences } = letter;
    expect(labelledLetterSchema.safeParse({ key, sha256, sentences, labels: [] }).success).toBe(
      false,
    );
  });
});
