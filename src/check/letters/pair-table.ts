const nowhere = new Uint32Array(0);

/** Where each pair of neighbouring words stands: sorted by hash, so that one array holds all places. */
export class PairTable {
  readonly #words: Int32Array;
  /** Where the places of each bucket begin; those of the next follow. */
  readonly #begins: Uint32Array;
  readonly #places: Uint32Array;
  readonly #mask: number;
  /** Places of pairs that were asked for: the common ones are asked for again and again. */
  readonly #asked = new Map<number, Uint32Array>();

  /** @param ends one past the last word of each text: no pair reaches over it */
  constructor(words: Int32Array, ends: readonly number[]) {
    this.#words = words;
    this.#mask = sizeFor(words.length) - 1;
    const isLast = new Uint8Array(words.length);
    for (const end of ends) if (end > 0) isLast[end - 1] = 1;
    this.#begins = this.#countPairs(isLast);
    this.#places = this.#placePairs(isLast);
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

  #bucketAt(at: number): number {
    return hashOf(this.#words[at] ?? 0, this.#words[at + 1] ?? 0) & this.#mask;
  }

  /** The places of the first of two neighbours, in order. */
  placesOf(first: number, second: number): Uint32Array {
    if (first < 0 || second < 0) return nowhere;
    const key = first * 0x400000 + second;
    const known = this.#asked.get(key);
    if (known) return known;
    const bucket = hashOf(first, second) & this.#mask;
    const found = this.#places
      .subarray(this.#begins[bucket] ?? 0, this.#begins[bucket + 1] ?? 0)
      .filter((at) => this.#words[at] === first && this.#words[at + 1] === second);
    // What stands nowhere is not kept: an article of any length fills no memory.
    if (found.length > 0) this.#asked.set(key, found);
    return found;
  }
}

const sizeFor = (count: number): number => {
  let size = 1024;
  while (size < count) size *= 2;
  return size;
};

const hashOf = (first: number, second: number): number => {
  const mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 1, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
};
