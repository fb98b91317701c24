import type { Token } from './tokens.ts';

const unknown = -1;

/** Numbers that are told of a form once and looked up when it comes again; those of one form lie side by side. */
export class FormNumbers {
  readonly #size: number;
  readonly #numbersOf: (form: string) => readonly number[];
  /** Ordered by the number of the form; before them is room for a form that has no number. */
  #numbers = new Int32Array(0);

  /** @param numbersOf as many numbers as `size` says, none of them below 0 */
  constructor(size: number, numbersOf: (form: string) => readonly number[]) {
    this.#size = size;
    this.#numbersOf = numbersOf;
  }

  /** To be read from where `placeOf` says, before it is asked again. */
  get numbers(): Int32Array {
    return this.#numbers;
  }

  placeOf(token: Token): number {
    const at = (token.formNumber + 1) * this.#size;
    if (at > 0 && at < this.#numbers.length && this.#numbers[at] !== unknown) return at;
    return this.#learn(token.form, at);
  }

  #learn(form: string, at: number): number {
    if (at + this.#size > this.#numbers.length) {
      const more = new Int32Array((at + this.#size) * 2).fill(unknown);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers.set(this.#numbersOf(form), at);
    return at;
  }
}
