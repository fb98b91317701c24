import { PairTable } from '../../rules/number-table.ts';
import { FormNumbers } from '../../text/form-numbers.ts';
import type { Token } from '../../text/tokens.ts';
import { noRow, type WeightTable } from './weight-table.ts';

/** The weights of words in one family. */
export class WordWeights {
  readonly table: WeightTable;
  readonly #rows: FormNumbers;

  /** @param keyOf the key under which a form stands, or null where it has none */
  constructor(table: WeightTable, family: string, keyOf: (form: string) => string | null) {
    this.table = table;
    const rows = table.rowsOf(family);
    this.#rows = new FormNumbers(1, (form) => [rows.get(keyOf(form) ?? '') ?? noRow]);
  }

  rowOf(token: Token): number {
    const at = this.#rows.placeOf(token);
    return this.#rows.numbers[at] as number;
  }
}

const numbered = (words: Map<string, number>, word: string): number => {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, words.size + 1);
  return words.size;
};

/** Weights of two words that stand next to each other; words are told by numbers, and 0 stands for one in no pair. */
export class PairWeights {
  readonly #firsts = new Map<string, number>();
  readonly #seconds = new Map<string, number>();
  readonly #rows = new PairTable();

  constructor(table: WeightTable, family: string) {
    for (const [key, row] of table.rowsOf(family)) {
      const [first = '', second = ''] = key.split(' ');
      this.#rows.set(numbered(this.#firsts, first), numbered(this.#seconds, second), row);
    }
  }

  /** The number of a stem where it stands before another. */
  firstOf(stem: string): number {
    return this.#firsts.get(stem) ?? 0;
  }

  /** The number of a stem where it stands after another. */
  secondOf(stem: string): number {
    return this.#seconds.get(stem) ?? 0;
  }

  rowOf(first: number, second: number): number {
    return first === 0 || second === 0 ? noRow : Math.max(noRow, this.#rows.get(first, second));
  }
}

/** Weights of rows of words: what a theme is named with. */
export class PhraseWeights {
  readonly #words = new Map<string, number>();
  /** The place that a word leads to from another one; the first one is 0. */
  readonly #places = new PairTable();
  readonly #rows: number[] = [noRow];
  readonly #numbers: FormNumbers;

  constructor(table: WeightTable, family: string, keyOf: (form: string) => string) {
    for (const [key, row] of table.rowsOf(family)) {
      let place = 0;
      for (const word of key.split(' '))
        place = this.#placeAfter(place, numbered(this.#words, word));
      this.#rows[place] = row;
    }
    this.#numbers = new FormNumbers(1, (form) => [this.#words.get(keyOf(form)) ?? 0]);
  }

  #placeAfter(place: number, word: number): number {
    const known = this.#places.get(place, word);
    if (known >= 0) return known;
    this.#places.set(place, word, this.#rows.length);
    return this.#rows.push(noRow) - 1;
  }

  /** The row of tokens `from` up to, not including, `to`. */
  rowOf(tokens: readonly Token[], from: number, to: number): number {
    let place = 0;
    for (let index = from; index < to && place >= 0; index += 1) {
      const at = this.#numbers.placeOf(tokens[index] as Token);
      const word = this.#numbers.numbers[at] as number;
      place = word === 0 ? -1 : this.#places.get(place, word);
    }
    return place < 0 ? noRow : (this.#rows[place] as number);
  }
}
