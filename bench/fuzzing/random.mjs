/** Numbers that are the same in every run of one seed. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below `most`. */
  below(most) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }

  /** A piece of `length` units: where it begins and ends; pieces are more often small than large. */
  piece(length) {
    const size = Math.max(1, Math.floor(length / 2 ** (1 + this.below(12))));
    const start = this.below(Math.max(1, length - size));
    return [start, start + size];
  }
}
