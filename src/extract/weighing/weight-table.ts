/** The weights of one thing that may be so of a sentence, by column; columns that it says nothing of are left out. */
export interface Row {
  readonly columns: readonly number[];
  readonly weights: readonly number[];
}

/** Weights by family, key and column. */
export interface WeightTable {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;
}

const readRow = (cells: string, numbers: ReadonlyMap<string, number>): Row => {
  const columns: number[] = [];
  const weights: number[] = [];
  for (const cell of cells.split(' ')) {
    const [column = '', weight = ''] = cell.split('=');
    const number = numbers.get(column);
    if (number === undefined || !Number.isFinite(Number(weight)))
      throw new Error(`a weight table has no column for “${cell}”`);
    columns.push(number);
    weights.push(Number(weight));
  }
  return { columns, weights };
};

/**
 * Lines of `family`, `key` and `column=weight …`, parted by tabs → a table. Lines that begin with # are notes.
 *
 * @param columns the columns that weights may stand in, in order
 * @throws Error where a line names another column: the file is part of the program
 */
export const parseWeights = (text: string, columns: readonly string[]): WeightTable => {
  const numbers = new Map(columns.map((name, index) => [name, index]));
  const rows = new Map<string, Map<string, Row>>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [family = '', key = '', cells = ''] = line.split('\t');
    const ofFamily = rows.get(family) ?? new Map<string, Row>();
    rows.set(family, ofFamily);
    ofFamily.set(key, readRow(cells, numbers));
  }
  return { columns, rows };
};

/** What a row says in one column; 0 where it says nothing. */
export const weightIn = ({ columns, weights }: Row, column: number): number =>
  weights[columns.indexOf(column)] ?? 0;
