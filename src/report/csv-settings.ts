import { type Options, stringify } from 'csv-stringify/sync';

/** RFC 4180; a text cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export const csvSettings = (columns: readonly string[], excel: boolean): Options => ({
  bom: excel,
  header: true,
  columns: [...columns],
  escape_formulas: true,
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/u,
  cast: { boolean: String },
});

export type CsvCell = string | number | boolean | null;

/** Rows as CSV, each column with the place that its value comes from. */
export const toCsv = <Row>(
  columns: Readonly<Record<string, (row: Row) => CsvCell>>,
  rows: readonly Row[],
  excel: boolean,
): string =>
  stringify(
    rows.map((row) => Object.values(columns).map((value) => value(row))),
    csvSettings(Object.keys(columns), excel),
  );
