import type { Token } from '../text/tokens.ts';
import { emptyNode, type Node, withSharedEndings } from './automaton.ts';
import { withRoom } from './number-table.ts';
import { parsePhrase, type Sequence } from './phrase.ts';
import { nowhere, Prospects } from './prospects.ts';
import { nothing, Terms } from './terms.ts';

/** A rule's phrase found in a text: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

const childOf = (node: Node, term: number): Node => {
  const known = node.next.get(term);
  if (known) return known;
  const made = emptyNode();
  node.next.set(term, made);
  return made;
};

/** Sequences that begin alike share their gap, so that the words after it are looked up once for all of them. */
const afterGap = (node: Node, most: number): Node => {
  const known = node.gaps.find((gap) => gap.most === most);
  if (known) return known.next;
  const next = emptyNode();
  node.gaps.push({ most, next });
  return next;
};

const insert = (root: Node, terms: Terms, sequence: Sequence, rule: number): void => {
  let node = root;
  for (const term of sequence)
    node = term.kind === 'gap' ? afterGap(node, term.most) : childOf(node, terms.numberOf(term));
  if (!node.rules.includes(rule)) node.rules.push(rule);
};

interface End {
  readonly rule: number;
  to: number;
}

const none: End[] = [];

/** The furthest end of each rule counts. */
const noteEnds = (ends: End[], rules: readonly number[], to: number): void => {
  for (const rule of rules) {
    const known = ends.find((end) => end.rule === rule);
    if (known) known.to = to;
    else ends.push({ rule, to });
  }
};

const byRule = (one: End, other: End): number => one.rule - other.rule;

/**
 * Finds the phrases of many rules in one walk over the tokens.
 * The work for a token is bounded by the phrases' own length and gaps, so time grows linearly with the text.
 */
export class PhraseMatcher {
  readonly #terms = new Terms();
  readonly #prospects: Prospects;
  /** Of the tokens at hand; kept from call to call, as it is needed for every sentence. */
  #readings = new Int32Array(256);

  /** @param phrases for each rule, by index, its phrases in the notation of phrase.ts */
  constructor(phrases: ReadonlyArray<readonly string[]>) {
    const root = emptyNode();
    phrases.forEach((ofRule, rule) => {
      for (const phrase of ofRule)
        for (const sequence of parsePhrase(phrase)) insert(root, this.#terms, sequence, rule);
    });
    this.#prospects = new Prospects(withSharedEndings(root), this.#terms);
  }

  /** The longest match of each rule at each place, in order of place, then rule; none lies within another of its rule. */
  match(tokens: readonly Token[]): Match[] {
    const readings = this.#readingsOf(tokens);
    const matches: Match[] = [];
    /** For each rule, where its last match ended. */
    const coveredTo = new Map<number, number>();
    for (let from = 0; from < tokens.length; from += 1) {
      for (const { rule, to } of this.#endsFrom(readings, from, tokens.length)) {
        if ((coveredTo.get(rule) ?? 0) >= to) continue;
        coveredTo.set(rule, to);
        matches.push({ rule, from, to });
      }
    }
    return matches;
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

  /** The rules that match at `from`, in order, and how far. */
  #endsFrom(readings: Int32Array, from: number, length: number): readonly End[] {
    let prospect = this.#prospects.openedBy(readings[from] ?? nothing);
    if (prospect === nowhere) return none;
    let ends = none;
    for (let at = from + 1; prospect !== nowhere; at += 1) {
      if (this.#prospects.hasEnds(prospect)) {
        if (ends === none) ends = [];
        noteEnds(ends, this.#prospects.rulesOf(prospect), at);
      }
      if (at === length) break;
      prospect = this.#prospects.after(prospect, readings[at] ?? nothing);
    }
    return ends.length > 1 ? ends.sort(byRule) : ends;
  }
}
