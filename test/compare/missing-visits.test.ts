import { describe, expect, it } from 'vitest';
import { missingVisits } from '../../src/compare/missing-visits.ts';
import type { LetterKind } from '../../src/model/vocabulary.ts';

type Given = [number: number | null, month?: string | null, kind?: LetterKind];

const columns = (visits: readonly Given[]) =>
  visits.map(([number, month = '2015-07', kind = 'monitoring-visit' as const]) => ({
    kind,
    number,
    since: { judgement: 'inadequate', month },
  }));

const missing = (...visits: Given[]): number[] =>
  missingVisits(columns(visits)).map(({ number }) => number);

describe('missing visits', () => {
  it.each<[string, Given[], number[]]>([
    ['second and fourth', [[2], [4]], [3]],
    ['a series without gap', [[1], [2], [3]], []],
    ['nothing before the first or after the last', [[3], [4]], []],
    ['several gaps', [[1], [3], [6]], [2, 4, 5]],
    ['one letter', [[4]], []],
    ['none numbered', [[null], [null]], []],
    ['two letters of one visit', [[2], [2], [3]], []],
    [
      'a focused visit has no number of the series',
      [[2], [9, '2015-07', 'focused-visit'], [4]],
      [3],
    ],
    [
      'a second judgement begins a new count',
      [
        [4, '2015-07'],
        [1, '2018-07'],
        [3, '2018-07'],
      ],
      [2],
    ],
    [
      'the number falls, though no month is stated',
      [
        [4, null],
        [1, null],
        [2, null],
      ],
      [],
    ],
    [
      'a month stated by some letters only',
      [
        [2, null],
        [4, '2015-07'],
        [6, null],
      ],
      [3, 5],
    ],
  ])('%s', (_, visits, expected) => {
    expect(missing(...visits)).toEqual(expected);
  });
});
