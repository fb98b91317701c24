import { stemOf, type Token } from '../../text/tokens.ts';
import type { Row, WeightTable } from './weight-table.ts';

/** Adds what a row says to the sums of its columns. */
export const addRow = ({ columns, weights }: Row, sums: Float64Array): void => {
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as number;
    sums[column] = (sums[column] as number) + (weights[index] as number);
  }
};

/** The weights of words in one family; what is known of a form is kept under its number. */
export class WordWeights {
  readonly #rows: ReadonlyMap<string, Row> | undefined;
  readonly #keyOf: (form: string) => string | null;
  readonly #known: Array<Row | null | undefined> = [];

  /** @param keyOf the key under which a form stands, or null where it has none */
  constructor(table: WeightTable, family: string, keyOf: (form: string) => string | null) {
    this.#rows = table.rows.get(family);
    this.#keyOf = keyOf;
  }

  rowOf({ form, formNumber }: Token): Row | null {
    const known = this.#known[formNumber];
    if (known !== undefined) return known;
    const key = this.#keyOf(form);
    const row = key === null ? null : (this.#rows?.get(key) ?? null);
    if (formNumber >= 0) this.#known[formNumber] = row;
    return row;
  }
}

/** The weights of two words that stand next to each other. */
export class PairWeights {
  /** By the stem of the first word, then by that of the second. */
  readonly #byFirst = new Map<string, Map<string, Row>>();
  readonly #known: Array<ReadonlyMap<string, Row> | null | undefined> = [];

  constructor(table: WeightTable, family: string) {
    for (const [key, row] of table.rows.get(family) ?? []) {
      const [first = '', second = ''] = key.split(' ');
      const seconds = this.#byFirst.get(first) ?? new Map<string, Row>();
      this.#byFirst.set(first, seconds.set(second, row));
    }
  }

  rowOf({ form, formNumber }: Token, second: Token): Row | null {
    let seconds = this.#known[formNumber];
    if (seconds === undefined) {
      seconds = this.#byFirst.get(stemOf(form)) ?? null;
      if (formNumber >= 0) this.#known[formNumber] = seconds;
    }
    return seconds?.get(stemOf(second.form)) ?? null;
  }
}
