/** The same numbers where there is room for `length` of them, else a longer copy. */
export const withRoom = (
  numbers: Int32Array<ArrayBuffer>,
  length: number,
): Int32Array<ArrayBuffer> => {
  if (length <= numbers.length) return numbers;
  const longer = new Int32Array(length * 2);
  longer.set(numbers);
  return longer;
};

/** An odd number whose multiples spread well over 32 bits. */
const spreader = 0x9e3779b1;

/**
 * A number for each pair of numbers. Unlike a map, it lies in one piece of memory of a few bytes a pair, most of which
 * stays in the processor's cache; waiting for memory is what a walk over a text would spend its time on.
 */
export class PairTable {
  /** Three at a time: the pair, each one more than it is, and the value. A free place holds 0. */
  #places = new Int32Array(3 << 10);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The value of a pair; -1 for none. */
  get(one: number, other: number): number {
    const at = this.#placeOf(one, other);
    return this.#places[at] === 0 ? -1 : (this.#places[at + 2] as number);
  }

  set(one: number, other: number, value: number): void {
    if (this.#size * 6 >= this.#places.length) this.#grow();
    const at = this.#placeOf(one, other);
    if (this.#places[at] === 0) this.#size += 1;
    this.#places[at] = one + 1;
    this.#places[at + 1] = other + 1;
    this.#places[at + 2] = value;
  }

  /** Where the pair is, or where it would be put. */
  #placeOf(one: number, other: number): number {
    const places = this.#places;
    const mask = places.length / 3 - 1;
    let at = (Math.imul(Math.imul(one, spreader) ^ other, spreader) >>> 7) & mask;
    while (places[at * 3] !== 0 && (places[at * 3] !== one + 1 || places[at * 3 + 1] !== other + 1))
      at = (at + 1) & mask;
    return at * 3;
  }

  #grow(): void {
    const old = this.#places;
    this.#places = new Int32Array(old.length * 2);
    this.#size = 0;
    for (let at = 0; at < old.length; at += 3)
      if (old[at] !== 0) this.set((old[at] ?? 0) - 1, (old[at + 1] ?? 0) - 1, old[at + 2] ?? 0);
  }
}
