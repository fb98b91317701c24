/** The number of the row that says nothing. */
export const noRow = 0;

const noKeys: ReadonlyMap<string, number> = new Map();

/**
 * Weights by family, key and column; a row leaves out the columns that it says nothing of. All rows lie one after the
 * other in one piece of memory, so that adding one is a walk over neighbours.
 */
export class WeightTable {
  readonly columns: readonly string[];
  readonly #numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Where the weights of each row begin; those of the next one follow. */
  readonly #starts: Int32Array;
  readonly #columnOf: Uint8Array;
  readonly #weights: Float64Array;

  constructor(columns: readonly string[], { numbers, starts, columnOf, weights }: RowList) {
    this.columns = columns;
    this.#numbers = numbers;
    this.#starts = Int32Array.from(starts);
    this.#columnOf = Uint8Array.from(columnOf);
    this.#weights = Float64Array.from(weights);
  }

  /** The keys of a family and the numbers of their rows. */
  rowsOf(family: string): ReadonlyMap<string, number> {
    return this.#numbers.get(family) ?? noKeys;
  }

  rowOf(family: string, key: string): number {
    return this.rowsOf(family).get(key) ?? noRow;
  }

  /** Adds what a row says to the sums of its columns. */
  add(row: number, sums: Float64Array): void {
    if (row === noRow) return;
    const columnOf = this.#columnOf;
    const weights = this.#weights;
    const end = this.#starts[row + 1] as number;
    for (let at = this.#starts[row] as number; at < end; at += 1) {
      const column = columnOf[at] as number;
      sums[column] = (sums[column] as number) + (weights[at] as number);
    }
  }

  /** What a row says in one column; 0 where it says nothing. */
  weightIn(row: number, column: number): number {
    const end = this.#starts[row + 1] as number;
    for (let at = this.#starts[row] as number; at < end; at += 1)
      if (this.#columnOf[at] === column) return this.#weights[at] as number;
    return 0;
  }
}

/** Rows as they are read, one after the other; the first one is empty. */
interface RowList {
  readonly numbers: Map<string, Map<string, number>>;
  readonly starts: number[];
  readonly columnOf: number[];
  readonly weights: number[];
}

const readRow = (cells: string, columns: ReadonlyMap<string, number>, list: RowList): void => {
  for (const cell of cells.split(' ')) {
    const [column = '', weight = ''] = cell.split('=');
    const number = columns.get(column);
    if (number === undefined || !Number.isFinite(Number(weight)))
      throw new Error(`a weight table has no column for “${cell}”`);
    list.columnOf.push(number);
    list.weights.push(Number(weight));
  }
  list.starts.push(list.weights.length);
};

/**
 * Lines of `family`, `key` and `column=weight …`, parted by tabs → a table. Lines that begin with # are notes.
 *
 * @param columns the columns that weights may stand in, in order
 * @throws Error where a line names another column: the file is part of the program
 */
export const parseWeights = (text: string, columns: readonly string[]): WeightTable => {
  const places = new Map(columns.map((name, index) => [name, index]));
  const list: RowList = { numbers: new Map(), starts: [0, 0], columnOf: [], weights: [] };
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [family = '', key = '', cells = ''] = line.split('\t');
    const ofFamily = list.numbers.get(family) ?? new Map<string, number>();
    list.numbers.set(family, ofFamily.set(key, list.starts.length - 1));
    readRow(cells, places, list);
  }
  return new WeightTable(columns, list);
};
