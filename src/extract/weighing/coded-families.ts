import type { Emit } from './features.ts';
import { noRow, type WeightTable } from './weight-table.ts';

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

/** The number of the value of each part, at the place of the part. */
export type Codes = Int32Array;

/** Where the parts stand among the codes: in the order in which they are listed. */
export const placesOf = <P extends Parts>(parts: P): { readonly [part in keyof P]: number } =>
  Object.fromEntries(Object.keys(parts).map((part, place) => [part, place])) as {
    [part in keyof P]: number;
  };

export const newCodes = <P extends Parts>({ parts }: Shape<P>): Codes =>
  new Int32Array(Object.keys(parts).length);

/** The keys that hold for these codes, for learning; their weights are looked up without words. */
export const emitCoded = <P extends Parts>(
  { parts, families }: Shape<P>,
  codes: Codes,
  emit: Emit,
): void => {
  const places = placesOf(parts);
  for (const family of families) {
    const values = family.map((part) => parts[part]?.[codes[places[part]] ?? 0] ?? '');
    emit(family.join(' '), values.join(' '));
  }
};

const keysOf = (lists: ReadonlyArray<readonly string[]>): string[] =>
  lists.reduce<string[]>(
    (keys, values) =>
      keys.flatMap((key) => values.map((value) => (key ? `${key} ${value}` : value))),
    [''],
  );

/** No family has more parts; one with fewer has parts that count nothing. */
const mostParts = 3;
/** For each family where its keys begin, then the place of each part and how far apart its values lie. */
const planSize = 1 + 2 * mostParts;

const planOf = (
  lists: ReadonlyArray<readonly string[]>,
  places: readonly number[],
  first: number,
) => {
  if (lists.length > mostParts) throw new Error('a family of keys has too many parts');
  const plan = [first, 0, 0, 0, 0, 0, 0];
  let stride = 1;
  for (let part = lists.length - 1; part >= 0; part -= 1) {
    plan[1 + 2 * part] = places[part] ?? 0;
    plan[2 + 2 * part] = stride;
    stride *= lists[part]?.length ?? 1;
  }
  return plan;
};

/** Of a key that has no weights. */
const nowhere = -1;

/** The weights of coded families, by code. */
export class CodedWeights<P extends Parts> {
  readonly #columns: number;
  readonly #plan: Int32Array;
  /** For each key where its weights begin, one for each column. */
  readonly #starts: Int32Array;
  readonly #weights: Float64Array;

  constructor({ parts, families }: Shape<P>, table: WeightTable) {
    const places = placesOf(parts);
    const plan: number[] = [];
    const starts: number[] = [];
    const weights: number[] = [];
    for (const family of families) {
      const lists = family.map((part) => parts[part] ?? []);
      const rows = table.rowsOf(family.join(' '));
      plan.push(
        ...planOf(
          lists,
          family.map((part) => places[part]),
          starts.length,
        ),
      );
      for (const key of keysOf(lists)) {
        const row = rows.get(key) ?? noRow;
        starts.push(row === noRow ? nowhere : weights.length);
        if (row !== noRow)
          weights.push(...table.columns.map((_, column) => table.weightIn(row, column)));
      }
    }
    this.#columns = table.columns.length;
    this.#plan = Int32Array.from(plan);
    this.#starts = Int32Array.from(starts);
    this.#weights = Float64Array.from(weights);
  }

  /** Where the weights of the family begin whose plan is at `at`. */
  #startOf(codes: Codes, at: number): number {
    const plan = this.#plan;
    const key =
      (plan[at] as number) +
      (codes[plan[at + 1] as number] as number) * (plan[at + 2] as number) +
      (codes[plan[at + 3] as number] as number) * (plan[at + 4] as number) +
      (codes[plan[at + 5] as number] as number) * (plan[at + 6] as number);
    return this.#starts[key] as number;
  }

  /** Adds what these codes weigh to the sums of the columns. */
  add(codes: Codes, sums: Float64Array): void {
    const columns = this.#columns;
    const weights = this.#weights;
    for (let at = 0; at < this.#plan.length; at += planSize) {
      const start = this.#startOf(codes, at);
      if (start === nowhere) continue;
      for (let column = 0; column < columns; column += 1)
        sums[column] = (sums[column] as number) + (weights[start + column] as number);
    }
  }

  /** A sum, with what these codes weigh in some of the columns. */
  addTo(sum: number, codes: Codes, first: number, second: number): number {
    let whole = sum;
    for (let at = 0; at < this.#plan.length; at += planSize) {
      const start = this.#startOf(codes, at);
      if (start !== nowhere)
        whole =
          whole +
          (this.#weights[start + first] as number) +
          (this.#weights[start + second] as number);
    }
    return whole;
  }
}
