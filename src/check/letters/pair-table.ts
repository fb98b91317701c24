const nowhere = new Uint32Array(0);

/** Where each pair of neighbouring words stands: sorted by hash and then by pair, so that one array holds all places. */
export class PairTable {
  readonly #words: Int32Array;
  /** Where the places of each bucket begin; those of the next follow. */
  readonly #begins: Uint32Array;
  readonly #places: Uint32Array;
  readonly #mask: number;

  /** @param ends one past the last word of each text: no pair reaches over it */
  constructor(words: Int32Array, ends: readonly number[]) {
    this.#words = words;
    this.#mask = sizeFor(words.length) - 1;
    const isLast = new Uint8Array(words.length);
    for (const end of ends) if (end > 0) isLast[end - 1] = 1;
    this.#begins = this.#countPairs(isLast);
    this.#places = this.#placePairs(isLast);
    this.#sortBuckets();
  }

  /** Where the places of each bucket begin, and where the last ones end. */
  #countPairs(isLast: Uint8Array): Uint32Array {
    const begins = new Uint32Array(this.#mask + 2);
    for (let at = 0; at < this.#words.length; at += 1) {
      const next = this.#bucketAt(at) + 1;
      begins[next] = (begins[next] ?? 0) + (isLast[at] === 1 ? 0 : 1);
    }
    for (let bucket = 1; bucket < begins.length; bucket += 1)
      begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
    return begins;
  }

  #placePairs(isLast: Uint8Array): Uint32Array {
    const places = new Uint32Array(this.#begins.at(-1) ?? 0);
    const next = this.#begins.slice();
    for (let at = 0; at < this.#words.length; at += 1) {
      if (isLast[at] === 1) continue;
      const bucket = this.#bucketAt(at);
      const place = next[bucket] ?? 0;
      places[place] = at;
      next[bucket] = place + 1;
    }
    return places;
  }

  /** Puts equal pairs of a bucket side by side; nearly all buckets have but one. */
  #sortBuckets(): void {
    const places = this.#places;
    for (let bucket = 0; bucket <= this.#mask; bucket += 1) {
      const begin = this.#begins[bucket] as number;
      const end = this.#begins[bucket + 1] as number;
      if (this.#isOnePair(begin, end)) continue;
      places
        .subarray(begin, end)
        .sort((one, other) => this.#keyAt(one) - this.#keyAt(other) || one - other);
    }
  }

  #isOnePair(begin: number, end: number): boolean {
    const key = begin < end ? this.#keyAt(this.#places[begin] as number) : 0;
    for (let at = begin + 1; at < end; at += 1)
      if (this.#keyAt(this.#places[at] as number) !== key) return false;
    return true;
  }

  #bucketAt(at: number): number {
    return hashOf(this.#words[at] ?? 0, this.#words[at + 1] ?? 0) & this.#mask;
  }

  #keyAt(at: number): number {
    return keyOf(this.#words[at] as number, this.#words[at + 1] as number);
  }

  /** The first in a stretch of places whose pair's key is not under `key`. */
  #firstFrom(key: number, begin: number, end: number): number {
    let low = begin;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keyAt(this.#places[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The places of the first of two neighbours, in order. */
  placesOf(first: number, second: number): Uint32Array {
    if (first < 0 || second < 0) return nowhere;
    const bucket = hashOf(first, second) & this.#mask;
    const begin = this.#begins[bucket] as number;
    const end = this.#begins[bucket + 1] as number;
    const key = keyOf(first, second);
    const from = this.#firstFrom(key, begin, end);
    const to = this.#firstFrom(key + 1, from, end);
    return from === to ? nowhere : this.#places.subarray(from, to);
  }
}

const sizeFor = (count: number): number => {
  let size = 1024;
  while (size < count) size *= 2;
  return size;
};

/** More words than any language has; the key of a pair stays a whole number below 2^53. */
const mostWords = 0x4000000;
const keyOf = (first: number, second: number): number => first * mostWords + second;

const hashOf = (first: number, second: number): number => {
  const mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 1, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
};
