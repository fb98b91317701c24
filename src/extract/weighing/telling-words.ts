import type { ReadSentence } from '../findings/read-sentence.ts';
import type { WeighedWord } from '../findings/sentence-finding.ts';
import type { WordWeights } from './word-weights.ts';

/** As many words as a reader can check at a glance. */
const mostWords = 3;

/** The places that weigh most, heaviest first; kept from sentence to sentence. */
class Heaviest {
  readonly #places = new Int32Array(mostWords);
  readonly #weights = new Float64Array(mostWords);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  /** To be told places in order: of equally heavy ones, those that come first are kept. */
  take(place: number, weight: number): void {
    let at = this.#count;
    while (at > 0 && (this.#weights[at - 1] as number) < weight) at -= 1;
    if (at === mostWords) return;
    this.#count = Math.min(mostWords, this.#count + 1);
    this.#places.copyWithin(at + 1, at, this.#count - 1);
    this.#weights.copyWithin(at + 1, at, this.#count - 1);
    this.#places[at] = place;
    this.#weights[at] = weight;
  }

  /** The first of them after a place, or -1. */
  after(place: number): number {
    let first = -1;
    for (let index = 0; index < this.#count; index += 1) {
      const own = this.#places[index] as number;
      if (own > place && (first < 0 || own < first)) first = own;
    }
    return first;
  }
}

const heaviest = new Heaviest();

/** The words of a sentence that weigh most for one column, in order of place. */
export const tellingWords = (
  rule: string,
  { tokens }: ReadSentence,
  words: WordWeights,
  column: string,
): WeighedWord[] => {
  const { table } = words;
  const number = table.columns.indexOf(column);
  heaviest.clear();
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token?.isWord) continue;
    const weight = table.weightIn(words.rowOf(token), number);
    if (weight > 0) heaviest.take(index, weight);
  }
  const telling: WeighedWord[] = [];
  for (let from = heaviest.after(-1); from >= 0; from = heaviest.after(from))
    telling.push({ rule, from, to: from + 1 });
  return telling;
};
