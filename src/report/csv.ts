import { type Options, stringify } from 'csv-stringify/sync';
import type { ReportOptions } from './options.ts';
import { cellsOf, type Table } from './tables/table.ts';

/** RFC 4180; a text cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const csvSettings = (columns: readonly string[], excel: boolean): Options => ({
  bom: excel,
  header: true,
  columns: [...columns],
  escape_formulas: true,
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/u,
  cast: { boolean: String },
});

/** The rows of a table as CSV. */
export const toCsv = <Row>(
  table: Table<Row>,
  rows: readonly Row[],
  { excel }: Pick<ReportOptions, 'excel'>,
): string => stringify(cellsOf(table, rows), csvSettings(Object.keys(table.columns), excel));
