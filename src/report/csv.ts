import { type Options, stringify } from 'csv-stringify/sync';
import type { PartFormatter } from './in-parts.ts';
import type { ReportOptions } from './options.ts';
import { sanitiseFile } from './sanitise.ts';
import { cellsOf, type Table } from './tables/table.ts';

/** RFC 4180; a text cell that a spreadsheet would take for a formula gets an apostrophe in front, and none can steer a terminal. */
const csvSettings = (columns: readonly string[], excel: boolean): Options => ({
  bom: excel,
  header: true,
  columns: [...columns],
  escape_formulas: true,
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/u,
  cast: { boolean: String, string: sanitiseFile },
});

const settingsOf = <Row>(table: Table<Row>, { excel }: Pick<ReportOptions, 'excel'>): Options =>
  csvSettings(Object.keys(table.columns), excel);

/** The rows of a table as CSV. */
export const toCsv = <Row>(
  table: Table<Row>,
  rows: readonly Row[],
  options: Pick<ReportOptions, 'excel'>,
): string => stringify(cellsOf(table, rows), settingsOf(table, options));

/** The same, row after row as they come. */
export const csvInParts = <Report, Row>(
  table: Table<Row>,
  rowsOf: (report: Report) => readonly Row[],
): PartFormatter<Report, 'excel'> => ({
  head: (options) => toCsv(table, [], options),
  part: (report, options) =>
    stringify(cellsOf(table, rowsOf(report)), {
      ...settingsOf(table, options),
      bom: false,
      header: false,
    }),
});
