import Table from 'cli-table3';
import { wrap } from './layout.ts';

const padding = 2;

/** `widths` are those of the columns with their padding; borders come on top. Cells are wrapped, never cut. */
export const grid = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string => {
  const fitted = (cells: readonly string[]): string[] =>
    cells.map((cell, index) => wrap(cell, (widths[index] ?? 0) - padding));
  const table = new Table({
    head: fitted(head),
    colWidths: [...widths],
    style: { head: [], border: [], compact: false },
  });
  for (const row of rows) table.push(fitted(row));
  return table.toString();
};
