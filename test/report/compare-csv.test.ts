import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { byTheme } from '../../src/compare/compare-themes.ts';
import { formatComparisonCsv, formatThemeComparisonCsv } from '../../src/report/compare-csv.ts';
import { formatMeasuresCsv, formatThemeMeasuresCsv } from '../../src/report/measures-csv.ts';
import { makeFinding, makeMeasure, makeRecord } from '../make-record.ts';

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 'plans', title: 'Plans' },
];
const fourth = makeRecord({
  path: '4.pdf',
  letter: { letterDate: '2017-07-12' },
  visit: { number: 4, start: '2017-06-14', end: '2017-06-15' },
  findings: [makeFinding({ polarity: 'strength', quote: 'Few.' })],
});
const fifth = makeRecord({
  path: '5.pdf',
  findings: [
    makeFinding({ direction: 'improved', page: 2, quote: '=Agency staff, and "many".' }),
    makeFinding({ start: 90, page: 3, quote: 'More.' }),
  ],
  measures: [makeMeasure({ value: 82, previous: 69, page: 2, quote: 'from 69% to 82%' })],
});
const comparison = compareLetters([fifth, fourth], themes);
const options = { excel: false };
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe('compare as CSV', () => {
  const rows = rowsOf(formatComparisonCsv(comparison, options));

  it('has a row an authority, theme and visit, also where the letter is silent', () => {
    expect(rows.map((row) => [row['theme'], row['visit_number'], row['position']])).toEqual([
      ['agency-staff', '4', 'strength'],
      ['agency-staff', '5', 'weakness'],
      ['plans', '4', 'not-mentioned'],
      ['plans', '5', 'not-mentioned'],
    ]);
  });

  it('keeps stated and inferred change in different columns, and says where they disagree', () => {
    expect(rows[1]).toMatchObject({
      authority: 'Sunderland',
      urn: '80543',
      visit_order: '2',
      visit_start: '2017-10-17',
      in_focus: 'unknown',
      strengths: '0',
      weaknesses: '2',
      stated_change: 'improved',
      inferred_change: 'declined',
      inferred_rule: 'worse-position',
      inferred_since: '2017-06-14',
      disagrees: 'true',
      trajectory: 'mixed',
      findings: '2',
      finding_ids: 'f-0 f-90',
      pages: '2 3',
      path: '5.pdf',
    });
  });

  it('joins quotations, and guards a cell that a spreadsheet would run', () => {
    expect(rows[1]?.['quotes']).toBe(`'=Agency staff, and "many". | More.`);
  });

  it('has the same rows theme after theme', () => {
    const other = makeRecord({ path: 'x.pdf', letter: { authority: null } });
    const two = compareLetters([fifth, other], themes);
    const keys = rowsOf(formatThemeComparisonCsv(byTheme(two), options)).map((row) => [
      row['theme'],
      row['authority'],
    ]);
    expect(keys).toEqual([
      ['agency-staff', 'Sunderland'],
      ['agency-staff', ''],
      ['plans', 'Sunderland'],
      ['plans', ''],
    ]);
  });

  it('has its header where there is no letter, and a mark for Excel where asked for', () => {
    const empty = formatComparisonCsv(compareLetters([], themes), { excel: true });
    expect(empty).toMatch(/^\uFEFFauthority,urn,.*,change_id\r\n$/u);
  });
});

describe('measures as CSV', () => {
  it('have a row a value, the earlier one before the one of the visit', () => {
    const rows = rowsOf(formatMeasuresCsv(comparison, options));
    expect(
      rows.map((row) => [
        row['value'],
        row['as_of'],
        row['is_previous'],
        row['visit_number'],
        row['letter_visit_number'],
        row['letter_date'],
        row['quote'],
        row['page'],
      ]),
    ).toEqual([
      ['69', 'earlier', 'true', '', '5', '2017-11-16', 'from 69% to 82%', '2'],
      ['82', 'visit', 'false', '5', '5', '2017-11-16', 'from 69% to 82%', '2'],
    ]);
  });

  it('are the same by theme', () => {
    expect(formatThemeMeasuresCsv(byTheme(comparison), options)).toBe(
      formatMeasuresCsv(comparison, options),
    );
  });
});
