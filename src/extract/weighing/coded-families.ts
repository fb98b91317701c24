import type { Emit } from './features.ts';
import type { Row, WeightTable } from './weight-table.ts';
import { addRow } from './word-weights.ts';

/** The values that each part of a key can have; a value is told by its number in this list. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/**
 * Families of keys that are made of few parts with few values, so that their weights can stand in arrays: the family
 * "before named" has a key for each pair of a value of `before` and one of `named`.
 */
export interface Shape<P extends Parts> {
  readonly parts: P;
  readonly families: ReadonlyArray<ReadonlyArray<keyof P & string>>;
}

/** The number of the value of each part. */
export type Codes<P extends Parts> = { [part in keyof P]: number };

/** The keys that hold for these codes, for learning; their weights are looked up without words. */
export const emitCoded = <P extends Parts>(
  { parts, families }: Shape<P>,
  codes: Codes<P>,
  emit: Emit,
): void => {
  for (const family of families)
    emit(family.join(' '), family.map((part) => parts[part]?.[codes[part]] ?? '').join(' '));
};

const keysOf = (lists: ReadonlyArray<readonly string[]>): string[] =>
  lists.reduce<string[]>(
    (keys, values) =>
      keys.flatMap((key) => values.map((value) => (key ? `${key} ${value}` : value))),
    [''],
  );

interface CodedFamily<P extends Parts> {
  readonly parts: ReadonlyArray<keyof P>;
  readonly sizes: readonly number[];
  readonly rows: ReadonlyArray<Row | null>;
}

/** The weights of coded families, by code. */
export class CodedWeights<P extends Parts> {
  readonly #families: ReadonlyArray<CodedFamily<P>>;

  constructor({ parts, families }: Shape<P>, table: WeightTable) {
    this.#families = families.map((family) => {
      const lists = family.map((part) => parts[part] ?? []);
      const rows = table.rows.get(family.join(' '));
      return {
        parts: family,
        sizes: lists.map(({ length }) => length),
        rows: keysOf(lists).map((key) => rows?.get(key) ?? null),
      };
    });
  }

  /** Adds what these codes weigh to the sums of the columns. */
  add(codes: Codes<P>, sums: Float64Array): void {
    for (const { parts, sizes, rows } of this.#families) {
      let at = 0;
      for (let part = 0; part < parts.length; part += 1)
        at = at * (sizes[part] ?? 1) + codes[parts[part] as keyof P];
      const row = rows[at];
      if (row) addRow(row, sums);
    }
  }
}
