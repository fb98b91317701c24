import { pluralOf, stemOf, type Token } from '../text/tokens.ts';
import { withRoom } from './number-table.ts';
import type { WordTerm } from './phrase.ts';

/** Marks that no gap may reach over: beyond them begins something else. */
const barriers = new Set([';', ':', '(', ')', '–', '—', '.', '?', '!']);

const noTerms: readonly number[] = [];
/** The reading of a word that satisfies no term. */
export const nothing = 0;
/** The reading of a mark that no gap may reach over. */
export const barrier = 1;

type WordsOfTerms = ReadonlyArray<readonly [word: string, terms: readonly number[]]>;

/** The words that satisfy terms, each with the numbers of these: as they stand, by their stem, or by how they begin. */
export interface TermList {
  readonly forms: WordsOfTerms;
  readonly stems: WordsOfTerms;
  readonly prefixes: WordsOfTerms;
}

/** Numbers the distinct terms of all phrases. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #byForm = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, number[]>();

  numberOf({ kind, word }: WordTerm): number {
    const key = `${kind} ${word}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const term = this.#numbers.size;
    this.#numbers.set(key, term);
    this.#register({ kind, word }, term);
    return term;
  }

  #register({ kind, word }: WordTerm, term: number): void {
    const add = (map: Map<string, number[]>, key: string): void => {
      map.set(key, [...(map.get(key) ?? []), term]);
    };
    if (kind === 'prefix') add(this.#byPrefix, word);
    else if (kind === 'stem') add(this.#byStem, stemOf(word));
    else add(this.#byForm, word);
    if (kind === 'noun' && pluralOf(word) !== word) add(this.#byForm, pluralOf(word));
  }

  get list(): TermList {
    return {
      forms: [...this.#byForm],
      stems: [...this.#byStem],
      prefixes: [...this.#byPrefix],
    };
  }
}

/**
 * Tells which terms a word of the text satisfies.
 * Words that satisfy the same terms have one reading, a number counted from 0.
 */
export class Terms {
  readonly #byForm: ReadonlyMap<string, readonly number[]>;
  readonly #byStem: ReadonlyMap<string, readonly number[]>;
  readonly #prefixes: WordsOfTerms;
  readonly #readings = new Map<string, number>();
  /** The terms of each reading. */
  readonly #termsOf: Array<readonly number[]> = [noTerms, noTerms];
  /** The reading of each form, by the number of the form, one more than it is: 0 stands for none yet. */
  #ofForms = new Int32Array(1 << 14);

  constructor({ forms, stems, prefixes }: TermList) {
    this.#byForm = new Map(forms);
    this.#byStem = new Map(stems);
    this.#prefixes = prefixes;
  }

  termsOf(reading: number): readonly number[] {
    return this.#termsOf[reading] ?? noTerms;
  }

  /** The reading of a token. */
  read(token: Token): number {
    const known = this.#ofForms[token.formNumber];
    if (known) return known - 1;
    return this.#readAnew(token);
  }

  #readAnew({ form, formNumber, isWord }: Token): number {
    const reading = isWord ? this.#readWord(form) : barriers.has(form) ? barrier : nothing;
    this.#ofForms = withRoom(this.#ofForms, formNumber + 1);
    // Forms beyond those that are numbered are read anew each time.
    if (formNumber >= 0) this.#ofForms[formNumber] = reading + 1;
    return reading;
  }

  #readWord(form: string): number {
    const terms = [
      ...(this.#byForm.get(form) ?? noTerms),
      ...(this.#byStem.get(stemOf(form)) ?? noTerms),
      ...this.#prefixes.filter(([prefix]) => form.startsWith(prefix)).flatMap(([, own]) => own),
    ];
    if (terms.length === 0) return nothing;
    const key = terms.join();
    const known = this.#readings.get(key);
    if (known !== undefined) return known;
    const reading = this.#termsOf.length;
    this.#readings.set(key, reading);
    this.#termsOf.push(terms);
    return reading;
  }
}
