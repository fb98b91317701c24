import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { byTheme } from '../../src/compare/compare-themes.ts';
import { themeComparisonSchema } from '../../src/model/theme-comparison.ts';
import { makeFinding, makeMeasure, makeRecord, reading } from '../make-record.ts';

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 'plans', title: 'Plans' },
];
const best = makeRecord({
  path: 's.pdf',
  findings: [makeFinding({ polarity: 'strength' })],
  measures: [makeMeasure(), makeMeasure({ start: 50, theme: 'plans' })],
});
const worst = makeRecord({
  path: 'r.pdf',
  letter: { authority: reading },
  visit: { start: '2017-02-07' },
  findings: [makeFinding()],
});

describe('authorities side by side on a theme', () => {
  const comparison = byTheme(compareLetters([best, worst], themes));

  it('stand in the order of their names, whatever was found', () => {
    expect(
      comparison.themes.map(({ theme, authorities }) => [
        theme,
        authorities.map(({ authority, row }) => [authority?.name, row.cells[0]?.position]),
      ]),
    ).toEqual([
      [
        'agency-staff',
        [
          ['Reading', 'weakness'],
          ['Sunderland', 'strength'],
        ],
      ],
      [
        'plans',
        [
          ['Reading', 'not-mentioned'],
          ['Sunderland', 'not-mentioned'],
        ],
      ],
    ]);
  });

  it('have the figures of the theme alone', () => {
    expect(
      comparison.themes.map(({ authorities }) =>
        authorities.map(({ measures }) => measures.map(({ theme }) => theme)),
      ),
    ).toEqual([
      [[], ['agency-staff']],
      [[], ['plans']],
    ]);
  });

  it('keep the published form', () =>
    expect(themeComparisonSchema.parse(comparison)).toEqual(comparison));

  it('are none where there is no letter', () =>
    expect(byTheme(compareLetters([], themes)).themes).toEqual([]));
});

describe('a period', () => {
  const undated = makeRecord({
    path: 'u.pdf',
    letter: { letterDate: null },
    visit: { start: null, end: null },
  });

  it.each<[string, string | null, string | null, string[], [string, string][]]>([
    ['open on both sides', null, null, ['r.pdf', 's.pdf', 'u.pdf'], []],
    ['both days included', '2017-02-07', '2017-10-17', ['r.pdf', 's.pdf'], [['u.pdf', 'no-date']]],
    [
      'later visits only',
      '2017-02-08',
      null,
      ['s.pdf'],
      [
        ['r.pdf', 'before-period'],
        ['u.pdf', 'no-date'],
      ],
    ],
    [
      'earlier visits only',
      null,
      '2017-10-16',
      ['r.pdf'],
      [
        ['s.pdf', 'after-period'],
        ['u.pdf', 'no-date'],
      ],
    ],
  ])('%s: what is left out is listed', (_, from, to, kept, leftOut) => {
    const comparison = compareLetters([undated, best, worst], themes, undefined, {
      from,
      to,
      since: null,
    });
    expect(comparison.comparisons.flatMap(({ visits }) => visits.map(({ path }) => path))).toEqual(
      kept,
    );
    expect(comparison.leftOut.map(({ path, reason }) => [path, reason])).toEqual(leftOut);
    expect(comparison.period).toEqual({ from, to, since: null });
  });
});
