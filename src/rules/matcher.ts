import type { Token } from '../text/tokens.ts';
import { automatonIn, type CompiledPhrases } from './compiled-phrases.ts';
import { withRoom } from './number-table.ts';
import { type Noter, nowhere, Prospects } from './prospects.ts';
import { nothing, Terms } from './terms.ts';

/** A rule's phrase found in a text: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/** The rules whose phrases end somewhere after one word, in order, and how far each reaches; kept from word to word. */
class Ends implements Noter {
  /** Only the first `count` of both are so; what is left of earlier words is written over. */
  readonly rules: number[] = [];
  readonly tos: number[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** The furthest end of each rule counts. */
  note(rules: readonly number[], to: number): void {
    for (const rule of rules) {
      let at = 0;
      while (at < this.count && (this.rules[at] as number) < rule) at += 1;
      if (at === this.count || this.rules[at] !== rule) this.#makeRoom(at);
      this.rules[at] = rule;
      this.tos[at] = to;
    }
  }

  #makeRoom(at: number): void {
    for (let index = this.count; index > at; index -= 1) {
      this.rules[index] = this.rules[index - 1] as number;
      this.tos[index] = this.tos[index - 1] as number;
    }
    this.count += 1;
  }
}

/**
 * Finds the phrases of many rules in one walk over the tokens.
 * The work for a token is bounded by the phrases' own length and gaps, so time grows linearly with the text.
 */
export class PhraseMatcher {
  readonly #terms: Terms;
  readonly #prospects: Prospects;
  /** Of the tokens at hand; kept from call to call, as it is needed for every sentence. */
  #readings = new Int32Array(256);
  readonly #ends = new Ends();
  /** For each rule where its last match of the text at hand ended. */
  readonly #coveredTo: Int32Array;

  constructor(phrases: CompiledPhrases) {
    this.#coveredTo = new Int32Array(phrases.rules);
    this.#terms = new Terms(phrases.terms);
    this.#prospects = new Prospects(automatonIn(phrases), this.#terms);
  }

  /** The longest match of each rule at each place, in order of place, then rule; none lies within another of its rule. */
  match(tokens: readonly Token[]): Match[] {
    const readings = this.#readingsOf(tokens);
    const matches: Match[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const opened = this.#prospects.openedBy(readings[from] as number);
      if (opened === nowhere) continue;
      if (this.#prospects.follow(opened, readings, from, tokens.length, this.#ends))
        this.#take(matches, from);
    }
    for (const { rule } of matches) this.#coveredTo[rule] = 0;
    return matches;
  }

  /** Adds the matches that begin at `from`. */
  #take(matches: Match[], from: number): void {
    const { rules, tos, count } = this.#ends;
    for (let index = 0; index < count; index += 1) {
      const rule = rules[index] as number;
      const to = tos[index] as number;
      if ((this.#coveredTo[rule] as number) >= to) continue;
      this.#coveredTo[rule] = to;
      matches.push({ rule, from, to });
    }
  }

  #readingsOf(tokens: readonly Token[]): Int32Array {
    this.#prospects.keepWithinBounds();
    this.#readings = withRoom(this.#readings, tokens.length);
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      const reading = token ? this.#terms.read(token) : nothing;
      this.#prospects.meet(reading);
      this.#readings[index] = reading;
    }
    return this.#readings;
  }
}
