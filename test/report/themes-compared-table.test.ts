import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { byTheme } from '../../src/compare/compare-themes.ts';
import { formatThemeComparisonTable } from '../../src/report/themes-compared-table.ts';
import { makeFinding, makeMeasure, makeRecord, reading } from '../make-record.ts';

const themes = [{ id: 'agency-staff', title: 'Agency staff' }];
const sunderlandLetter = makeRecord({
  path: 's.pdf',
  findings: [makeFinding({ direction: 'unchanged', page: 2, quote: 'Still at 50%.' })],
  measures: [makeMeasure({ page: 2, quote: 'at 50%' })],
});
const readingLetter = makeRecord({
  path: 'r.pdf',
  letter: { authority: reading, letterDate: '2017-03-20' },
  visit: { number: 2, start: '2017-02-21', end: '2017-02-22' },
  findings: [makeFinding({ quote: 'Most are temporary.' })],
});

const table = (width: number, evidence = true): string =>
  formatThemeComparisonTable(byTheme(compareLetters([sunderlandLetter, readingLetter], themes)), {
    width,
    color: false,
    evidence,
    excel: false,
  });

describe('authorities on a theme as a table', () => {
  it('reads as a careful person would write it', () => {
    const text = table(80);
    expect(
      text.startsWith(`Agency staff: authorities by name

┌──────────────────────────┬───────────────────────────────────────────────────┐
│ Authority                │ Visits                                            │
├──────────────────────────┼───────────────────────────────────────────────────┤
│ Reading                  │ 2nd visit, Feb 2017: − weakness                   │
│ one visit only           │                                                   │
├──────────────────────────┼───────────────────────────────────────────────────┤
│ Sunderland               │ 5th visit, Oct 2017: − weakness, unchanged →      │
│ one visit only           │                                                   │
└──────────────────────────┴───────────────────────────────────────────────────┘
`),
    ).toBe(true);
    expect(
      text.endsWith(`Sunderland
Figures
  Agency staff: agency staff
    5th visit, Oct 2017: 50%
      “at 50%”
      p. 2, s.pdf

Reading: one visit only (no other visit takes a position)
  2nd visit, Feb 2017: − weakness
    − weakness: “Most are temporary.”
      p. 1, r.pdf

Sunderland: one visit only (no other visit takes a position)
  5th visit, Oct 2017: − weakness, unchanged →
    − weakness, unchanged →: “Still at 50%.”
      p. 2, s.pdf
`),
    ).toBe(true);
  });

  it.each([40, 60, 100, 160])('fits %i columns', (width) => {
    for (const line of table(width).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says so where there is nothing to compare', () => {
    const nothing = byTheme(compareLetters([], themes));
    expect(
      formatThemeComparisonTable(nothing, {
        width: 80,
        color: false,
        evidence: false,
        excel: false,
      }),
    ).toBe('No letter to compare.\n');
  });
});
