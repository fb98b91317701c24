import type { CellValue, ColumnDef, WriteSheet } from 'hucre';
import { rangeRef, writeXlsx } from 'hucre/xlsx';
import { midnightOf } from './day.ts';
import type { Cell, ColumnType, FilledTable, NamedColumn } from './tables/table.ts';
import { workbookDictionary } from './tables/workbook-dictionary.ts';

/** What Excel takes; a longer text is cut and says so, more rows are refused. */
const limits = { textUnits: 32_767, rows: 1_048_576 };
const widths = { least: 8, most: 60 };

/** The earliest day that the packing of such a file knows: the clock does not belong in it. */
const unclocked = new Date(Date.UTC(1980, 0, 1));

/** A cell of the format '@' is text, also after somebody has edited it: '=1+1' never becomes a formula. */
const numberFormats: Readonly<Partial<Record<ColumnType, string>>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  integer: '0',
};

const cutText = (text: string): string => {
  if (text.length <= limits.textUnits) return text;
  const mark = ` … [cut: ${text.length} characters in all; CSV and JSON have them]`;
  return `${text.slice(0, limits.textUnits - mark.length)}${mark}`;
};

const cellValue = (cell: Cell, { type }: NamedColumn): CellValue => {
  if (typeof cell !== 'string') return cell;
  return type === 'date' ? midnightOf(cell) : cutText(cell);
};

const widthOf = ({ name }: NamedColumn, cells: readonly Cell[]): number => {
  const longest = cells.reduce<number>(
    (length, cell) => Math.max(length, String(cell ?? '').length),
    name.length,
  );
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
};

const columnOf = (column: NamedColumn, cells: readonly Cell[]): ColumnDef => {
  const numFmt = numberFormats[column.type];
  return { width: widthOf(column, cells), ...(numFmt === undefined ? {} : { numFmt }) };
};

const headStyle = { font: { name: 'Calibri', size: 11, bold: true }, numFmt: '@' };

/** The first table that no sheet can hold. */
export const tooLongForSheet = (tables: readonly FilledTable[]): FilledTable | undefined =>
  tables.find(({ rows }) => rows.length >= limits.rows);

const sheetOf = ({ name, columns, rows }: FilledTable): WriteSheet => {
  return {
    name,
    columns: columns.map((column, index) =>
      columnOf(
        column,
        rows.map((row) => row[index] ?? null),
      ),
    ),
    rows: [
      columns.map((column) => column.name),
      ...rows.map((row) => columns.map((column, index) => cellValue(row[index] ?? null, column))),
    ],
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: headStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, rows.length, columns.length - 1) },
  };
};

/**
 * An Excel workbook: a sheet a table, with a filter, a head that stays and days as days, and a sheet that says what the
 * columns mean. The same bytes for the same tables, on one version of Node.
 */
export const workbookOf = (tables: readonly FilledTable[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [...tables, workbookDictionary(tables)].map(sheetOf),
    properties: { creator: 'ofsted-letters', created: unclocked, modified: unclocked },
  });
