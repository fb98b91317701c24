import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { comparisonSchema } from '../../src/model/comparison.ts';
import { makeFinding, makeRecord, reading, sunderland } from '../make-record.ts';

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 're-referrals', title: 'Re-referrals' },
];

const fourth = makeRecord({
  path: 'd.pdf',
  letter: { letterDate: '2017-07-12' },
  visit: { number: 4, start: '2017-06-14', end: '2017-06-15' },
  findings: [makeFinding({ theme: 're-referrals', quote: 'Re-referrals are high.' })],
});
const fifth = makeRecord({ path: 'c.pdf', findings: [makeFinding({ direction: 'unchanged' })] });
const focused = makeRecord({
  path: 'b.pdf',
  letter: { kind: 'focused-visit', letterDate: '2017-09-30' },
  visit: { number: null, start: '2017-09-05', end: '2017-09-06', since: null },
});
const readingSecond = makeRecord({
  path: 'a.pdf',
  letter: { authority: reading, letterDate: '2017-03-10' },
  visit: { number: 2, start: '2017-02-07' },
});

describe('compareLetters', () => {
  it('groups by authority in order of name, visits in order of time', () => {
    const { comparisons } = compareLetters([fifth, readingSecond, fourth], themes);
    expect(
      comparisons.map(({ authority, visits }) => [
        authority?.name,
        visits.map(({ number }) => number),
      ]),
    ).toEqual([
      ['Reading', [2]],
      ['Sunderland', [4, 5]],
    ]);
  });

  it('gives each theme a cell a visit', () => {
    const rows = compareLetters([fifth, fourth], themes).comparisons[0]?.themes;
    expect(
      rows?.map(({ theme, cells }) => [
        theme,
        cells.map((cell) => [cell.position, cell.statedChange]),
      ]),
    ).toEqual([
      [
        'agency-staff',
        [
          ['not-mentioned', 'none'],
          ['weakness', 'unchanged'],
        ],
      ],
      [
        're-referrals',
        [
          ['weakness', 'none'],
          ['not-mentioned', 'none'],
        ],
      ],
    ]);
  });

  it('makes a focused visit a column of its own, unnumbered', () => {
    const visits = compareLetters([fifth, focused, fourth], themes).comparisons[0]?.visits;
    expect(visits?.map(({ kind, number }) => [kind, number])).toEqual([
      ['monitoring-visit', 4],
      ['focused-visit', null],
      ['monitoring-visit', 5],
    ]);
  });

  it('places a letter without a visit date by its own date', () => {
    const undated = makeRecord({
      path: 'u.pdf',
      letter: { letterDate: '2017-08-01' },
      visit: { number: null, start: null, end: null },
    });
    const visits = compareLetters([fifth, undated, fourth], themes).comparisons[0]?.visits;
    expect(visits?.map(({ path }) => path)).toEqual(['d.pdf', 'u.pdf', 'c.pdf']);
  });

  it('orders letters of one day by letter date, number, then path', () => {
    const same = (path: string, number: number | null, letterDate: string) =>
      makeRecord({ path, letter: { letterDate }, visit: { number } });
    const given = [
      same('4', 5, '2017-11-20'),
      same('3', 6, '2017-11-16'),
      same('2', 5, '2017-11-16'),
      same('1', 5, '2017-11-16'),
    ];
    const visits = compareLetters(given, themes).comparisons[0]?.visits;
    expect(visits?.map(({ path }) => path)).toEqual(['1', '2', '3', '4']);
  });

  it('compares letters of unknown authorities each alone, and says so', () => {
    const unknown = (path: string) =>
      makeRecord({ path, sha256: path.charAt(0).repeat(64), letter: { authority: null } });
    const comparison = compareLetters([unknown('e.pdf'), fifth, unknown('b.pdf')], themes);
    expect(
      comparison.comparisons.map(({ authority, visits }) => [
        authority?.name ?? null,
        visits.map(({ path }) => path),
      ]),
    ).toEqual([
      ['Sunderland', ['c.pdf']],
      [null, ['b.pdf']],
      [null, ['e.pdf']],
    ]);
    expect(comparison.problems.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['b.pdf', 'authority-not-stated'],
      ['e.pdf', 'authority-not-stated'],
    ]);
  });

  it('carries the problems of each letter with its path, and does not repeat that of the authority', () => {
    const problem = {
      code: 'authority-not-recognised',
      severity: 'warning',
      message: 'x',
      page: null,
    } as const;
    const odd = makeRecord({ path: 'odd.pdf', letter: { authority: null }, problems: [problem] });
    expect(compareLetters([odd], themes).problems).toEqual([{ path: 'odd.pdf', problem }]);
  });

  it('does not depend on the order of letters', () => {
    const letters = [fifth, focused, fourth, readingSecond];
    expect(compareLetters([...letters].reverse(), themes)).toEqual(compareLetters(letters, themes));
  });

  it('keeps what is to be improved and fits no theme, by visit', () => {
    const item = makeFinding({ theme: null, kind: 'improvement-area', start: 80 });
    const withItem = makeRecord({ path: 'c.pdf', findings: [makeFinding(), item] });
    expect(compareLetters([withItem, fourth], themes).comparisons[0]?.unthemed).toEqual([
      { visit: 1, finding: item },
    ]);
  });

  it('keeps the published form', () => {
    const comparison = compareLetters([fifth, focused, readingSecond], themes);
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
    expect(comparison.comparisons[1]?.authority).toEqual({
      name: sunderland.name,
      urn: sunderland.urn,
      onsCode: sunderland.onsCode,
      region: sunderland.region,
    });
  });

  it('gives an empty comparison for no letters', () => {
    expect(compareLetters([], themes)).toEqual({
      schemaVersion: '1.0',
      period: { from: null, to: null, since: null },
      leftOut: [],
      unread: [],
      problems: [],
      comparisons: [],
    });
  });
});
