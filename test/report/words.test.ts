import { describe, expect, it } from 'vitest';
import {
  datesText,
  listText,
  ordinal,
  stanceText,
  valueText,
  visitText,
} from '../../src/report/words.ts';
import { type MeasurePart, makeMeasure } from '../make-record.ts';

describe('words of reports', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('%i → %s', (number, text) => expect(ordinal(number)).toBe(text));

  it.each([
    ['2017-10-17', '2017-10-18', '17–18 Oct 2017'],
    ['2017-10-07', '2017-10-07', '7 Oct 2017'],
    ['2017-10-17', null, '17 Oct 2017'],
    ['2018-02-28', '2018-03-01', '28 Feb 2018 – 1 Mar 2018'],
  ])('%s to %s → %s', (start, end, text) => expect(datesText(start, end)).toBe(text));

  it.each([
    ['monitoring-visit', 5, '2017-10-17', '5th visit, Oct 2017'],
    ['monitoring-visit', null, '2017-10-17', 'monitoring visit, Oct 2017'],
    ['focused-visit', null, '2019-01-09', 'focused visit, Jan 2019'],
    ['inspection-report', null, '2015-07-01', 'inspection, Jul 2015'],
    ['unknown', null, null, 'letter, letter Nov 2017'],
  ] as const)('%s %s of %s → %s', (kind, number, start, text) =>
    expect(visitText({ kind, number, start, letterDate: '2017-11-16' })).toBe(text),
  );

  it('says where a letter has no date at all', () =>
    expect(visitText({ kind: 'focused-visit', number: null, start: null, letterDate: null })).toBe(
      'focused visit, no date',
    ));

  it.each([
    [[], ''],
    [['3rd'], '3rd'],
    [['3rd', '4th', '6th'], '3rd, 4th and 6th'],
  ])('%j → %s', (items, text) => expect(listText(items)).toBe(text));

  it.each([
    ['weakness', 'unchanged', '− weakness, unchanged →'],
    ['strength', 'none', '+ strength'],
    ['mixed', 'mixed', '± mixed, both ways ↕'],
    ['not-mentioned', 'none', '· not mentioned'],
  ] as const)('%s and %s → %s', (position, change, text) =>
    expect(stanceText(position, change)).toBe(text),
  );

  it.each<[MeasurePart, string]>([
    [{ value: 50 }, '50%'],
    [{ value: 82, previous: 69 }, 'from 69% to 82%'],
    [{ value: 33.3333 }, '33.33%'],
    [{ value: 22, unit: 'cases-per-worker', comparator: 'gt' }, 'over 22 cases a worker'],
    [{ value: 20, valueMax: 25, unit: 'count', comparator: 'approx' }, 'about 20–25'],
    [{ value: 5, unit: 'count', denominator: 7 }, '5 of 7'],
    [{ value: 1, unit: 'weeks' }, '1 week'],
    [{ value: 15, unit: 'working-days', comparator: 'lte' }, 'at most 15 working days'],
    [{ value: 1250000, unit: 'currency-gbp' }, '£1,250,000'],
    [{ value: 1234.5, unit: 'count' }, '1,234.5'],
    [{ value: 3, unit: 'percentage-points' }, '3 percentage points'],
    [{ value: 200, unit: 'percent-of-previous' }, '200% of the earlier figure'],
  ])('%j → %s', (part, text) => expect(valueText(makeMeasure(part))).toBe(text));
});
