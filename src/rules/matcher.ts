import { pluralOf, stemOf, type Token } from '../text/tokens.ts';
import {
  emptyNode,
  type Gap,
  maskOf,
  type Node,
  type State,
  stateAfter,
  withSharedEndings,
} from './automaton.ts';
import { parsePhrase, type Sequence, type WordTerm } from './phrase.ts';

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

/** Bounds the memory of a run over hostile text; letters use some 15,000 words. */
const mostForms = 100_000;
const noTerms: readonly number[] = [];

/** What a word of the text is to the phrases: the terms that it satisfies, and the places to which it leads from the start. */
interface Reading {
  readonly terms: readonly number[];
  readonly opens: readonly State[];
  readonly mask: number;
}

const nothing: Reading = { terms: noTerms, opens: [], mask: 0 };

const isState = (state: State | undefined): state is State => state !== undefined;

/** Numbers the distinct terms of all phrases, and tells which of them a word of the text satisfies. */
class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #byForm = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #prefixes: Array<{ readonly prefix: string; readonly term: number }> = [];
  readonly #readings = new Map<string, Reading>();

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
    if (kind === 'prefix') this.#prefixes.push({ prefix: word, term });
    else if (kind === 'stem') add(this.#byStem, stemOf(word));
    else add(this.#byForm, word);
    if (kind === 'noun' && pluralOf(word) !== word) add(this.#byForm, pluralOf(word));
  }

  read({ form, isWord }: Token, root: State): Reading {
    if (!isWord) return nothing;
    const known = this.#readings.get(form);
    if (known) return known;
    const terms = [
      ...(this.#byForm.get(form) ?? noTerms),
      ...(this.#byStem.get(stemOf(form)) ?? noTerms),
      ...this.#prefixes.filter(({ prefix }) => form.startsWith(prefix)).map(({ term }) => term),
    ];
    const opens = terms.map((term) => stateAfter(root, term)).filter(isState);
    const reading = terms.length === 0 ? nothing : { terms, opens, mask: maskOf(terms) };
    if (this.#readings.size < mostForms) this.#readings.set(form, reading);
    return reading;
  }
}

const insert = (root: Node, terms: Terms, sequence: Sequence, rule: number): void => {
  let node = root;
  for (const term of sequence)
    node = term.kind === 'gap' ? afterGap(node, term.most) : childOf(node, terms.numberOf(term));
  if (!node.rules.includes(rule)) node.rules.push(rule);
};

/** Marks that no gap may reach over: beyond them begins something else. */
const barriers = new Set([';', ':', '(', ')', '–', '—', '.', '?', '!']);

/** One walk over the tokens of a text. */
class Walk {
  readonly matches: Match[] = [];
  readonly #tokens: readonly Token[];
  readonly #readings: readonly Reading[];
  /** For each rule, where its last match ended. */
  readonly #coveredTo = new Map<number, number>();
  /** The rules that match at the token at hand, and how far. */
  #ends: Array<{ readonly rule: number; to: number }> = [];

  constructor(tokens: readonly Token[], readings: readonly Reading[]) {
    this.#tokens = tokens;
    this.#readings = readings;
  }

  from(start: number): void {
    const opens = this.#readings[start]?.opens ?? [];
    if (opens.length === 0) return;
    this.#ends = [];
    for (const state of opens) this.#step(state, start + 1);
    if (this.#ends.length === 0) return;
    for (const { rule, to } of this.#ends.sort((one, other) => one.rule - other.rule)) {
      if ((this.#coveredTo.get(rule) ?? 0) >= to) continue;
      this.#coveredTo.set(rule, to);
      this.matches.push({ rule, from: start, to });
    }
  }

  #step(state: State, at: number): void {
    for (const rule of state.rules) this.#reach(rule, at);
    const reading = this.#readings[at];
    if (!reading) return;
    if ((state.mask & reading.mask) !== 0)
      for (const term of reading.terms) {
        const next = stateAfter(state, term);
        if (next) this.#step(next, at + 1);
      }
    for (const gap of state.gaps) this.#over(gap, at);
  }

  #over({ most, next }: Gap, at: number): void {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const reading = this.#readings[at + skipped];
      const leadsOn = reading !== undefined && (next.mask & reading.mask) !== 0;
      if (leadsOn || next.gaps.length > 0) this.#step(next, at + skipped);
      const passed = this.#tokens[at + skipped];
      if (!passed || barriers.has(passed.form)) return;
    }
  }

  #reach(rule: number, to: number): void {
    const known = this.#ends.find((end) => end.rule === rule);
    if (!known) this.#ends.push({ rule, to });
    else if (known.to < to) known.to = to;
  }
}

/**
 * Finds the phrases of many rules in one walk over the tokens.
 * The work for a token is bounded by the phrases' own length and gaps, so time grows linearly with the text.
 */
export class PhraseMatcher {
  readonly #start: State;
  readonly #terms = new Terms();

  /** @param phrases for each rule, by index, its phrases in the notation of phrase.ts */
  constructor(phrases: ReadonlyArray<readonly string[]>) {
    const root = emptyNode();
    phrases.forEach((ofRule, rule) => {
      for (const phrase of ofRule)
        for (const sequence of parsePhrase(phrase)) insert(root, this.#terms, sequence, rule);
    });
    this.#start = withSharedEndings(root);
  }

  /** The longest match of each rule at each place, in order of place, then rule; none lies within another of its rule. */
  match(tokens: readonly Token[]): Match[] {
    const readings = tokens.map((token) => this.#terms.read(token, this.#start));
    const walk = new Walk(tokens, readings);
    for (let start = 0; start < tokens.length; start += 1) walk.from(start);
    return walk.matches;
  }
}
