const free = 0;

/** Values by words of ASCII letters, found by their letters: no string has to be made to look one up. */
export class WrittenWords<T> {
  readonly #values: T[] = [];
  /** Where the letters of each word begin; those of the next one follow. */
  readonly #starts: number[] = [0];
  #letters = new Uint8Array(1 << 16);
  /** The index of a word, one more than it is, at a place that its hash tells or after it. */
  #places = new Int32Array(1 << 12);

  get size(): number {
    return this.#values.length;
  }

  /** The value of the word that the first `length` letters make. */
  get(letters: Uint8Array, length: number, hash: number): T | undefined {
    const mask = this.#places.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const index = (this.#places[at] as number) - 1;
      if (index < 0) return undefined;
      if (this.#isAt(index, letters, length)) return this.#values[index];
    }
  }

  /** To be called for a word that is not known yet. */
  add(word: string, value: T): void {
    const start = this.#starts.at(-1) ?? 0;
    if (start + word.length > this.#letters.length) {
      const more = new Uint8Array(this.#letters.length * 2 + word.length);
      more.set(this.#letters);
      this.#letters = more;
    }
    for (let index = 0; index < word.length; index += 1)
      this.#letters[start + index] = word.charCodeAt(index);
    this.#starts.push(start + word.length);
    this.#values.push(value);
    if (this.#values.length * 2 > this.#places.length) this.#spread();
    else this.#place(this.#values.length - 1);
  }

  #isAt(index: number, letters: Uint8Array, length: number): boolean {
    const own = this.#letters;
    const from = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - from !== length) return false;
    for (let offset = length - 1; offset >= 0; offset -= 1)
      if (own[from + offset] !== letters[offset]) return false;
    return true;
  }

  #place(index: number): void {
    let hash = emptyHash;
    const end = this.#starts[index + 1] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end; at += 1)
      hash = hashWith(hash, this.#letters[at] ?? 0);
    const mask = this.#places.length - 1;
    let at = hash & mask;
    while (this.#places[at] !== free) at = (at + 1) & mask;
    this.#places[at] = index + 1;
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let index = 0; index < this.#values.length; index += 1) this.#place(index);
  }
}

/** The hash of no letters. */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a row of letters → the hash of the row with one more. */
export const hashWith = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
};
