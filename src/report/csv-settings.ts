import type { Options } from 'csv-stringify/sync';

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
