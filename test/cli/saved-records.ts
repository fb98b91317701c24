import type { LetterRecord } from '../../src/model/record.ts';
import { makeFinding, makeMeasure, makeRecord, reading } from '../make-record.ts';

/** Three letters to two authorities, as `extract` would have saved them. */
export const fifth: LetterRecord = makeRecord({
  path: 'letters/sunderland-5.pdf',
  findings: [
    makeFinding({
      direction: 'unchanged',
      page: 2,
      measureIds: ['m-20'],
      quote: 'Agency staff remain high, at 50%.',
    }),
    makeFinding({
      theme: 'caseloads',
      polarity: 'strength',
      start: 60,
      quote: 'Caseloads are manageable.',
    }),
  ],
  measures: [makeMeasure({ start: 20, page: 2, scope: 'in the assessment team', quote: 'at 50%' })],
});
export const fourth: LetterRecord = makeRecord({
  path: 'letters/sunderland-4.pdf',
  letter: { letterDate: '2017-07-12' },
  visit: { number: 4, start: '2017-06-14', end: '2017-06-15' },
  findings: [makeFinding({ quote: 'A high number of agency workers is a risk.' })],
});
export const readingSecond: LetterRecord = makeRecord({
  path: 'letters/reading-2.pdf',
  letter: { authority: reading, letterDate: '2017-03-10' },
  visit: { number: 2, start: '2017-02-07', end: '2017-02-08' },
  problems: [
    {
      code: 'inspectors-not-stated',
      severity: 'warning',
      message: 'no inspector was found in the opening',
      page: 1,
    },
  ],
});

export const asLines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
