import { pluralOf, stemOf, type Token } from '../text/tokens.ts';
import { parsePhrase, type Sequence, type WordTerm } from './phrase.ts';

/** One place of the trie: what may come next, and which rules end here. */
interface Node {
  /** By the number of the term that leads on. */
  readonly next: Map<number, Node>;
  readonly gaps: Gap[];
  readonly rules: number[];
}

interface Gap {
  /** The most words that may stand between. */
  readonly most: number;
  readonly next: Node;
}

/** A rule's phrase found in a text: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

const emptyNode = (): Node => ({ next: new Map(), gaps: [], rules: [] });

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

/** Numbers the distinct terms of all phrases, and tells which of them a word of the text satisfies. */
class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #byForm = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #prefixes: Array<{ readonly prefix: string; readonly term: number }> = [];
  readonly #satisfied = new Map<string, readonly number[]>();

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

  satisfiedBy({ form, isWord }: Token): readonly number[] {
    if (!isWord) return noTerms;
    const known = this.#satisfied.get(form);
    if (known) return known;
    const terms = [
      ...(this.#byForm.get(form) ?? noTerms),
      ...(this.#byStem.get(stemOf(form)) ?? noTerms),
      ...this.#prefixes.filter(({ prefix }) => form.startsWith(prefix)).map(({ term }) => term),
    ];
    if (this.#satisfied.size < mostForms) this.#satisfied.set(form, terms);
    return terms;
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
  readonly #satisfied: ReadonlyArray<readonly number[]>;
  /** For each rule, where its last match ended. */
  readonly #coveredTo = new Map<number, number>();
  /** The rules that match at the token at hand, and how far. */
  #ends: Array<{ readonly rule: number; to: number }> = [];

  constructor(tokens: readonly Token[], terms: Terms) {
    this.#tokens = tokens;
    this.#satisfied = tokens.map((token) => terms.satisfiedBy(token));
  }

  from(root: Node, start: number): void {
    if (this.#satisfied[start]?.length === 0) return;
    this.#ends = [];
    this.#step(root, start);
    for (const { rule, to } of this.#ends.sort((one, other) => one.rule - other.rule)) {
      if ((this.#coveredTo.get(rule) ?? 0) >= to) continue;
      this.#coveredTo.set(rule, to);
      this.matches.push({ rule, from: start, to });
    }
  }

  #step(node: Node, at: number): void {
    for (const rule of node.rules) this.#reach(rule, at);
    const satisfied = this.#satisfied[at];
    if (!satisfied) return;
    for (const term of satisfied) {
      const next = node.next.get(term);
      if (next) this.#step(next, at + 1);
    }
    for (const gap of node.gaps) this.#over(gap, at);
  }

  #over({ most, next }: Gap, at: number): void {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      this.#step(next, at + skipped);
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
  readonly #root = emptyNode();
  readonly #terms = new Terms();

  /** @param phrases for each rule, by index, its phrases in the notation of phrase.ts */
  constructor(phrases: ReadonlyArray<readonly string[]>) {
    phrases.forEach((ofRule, rule) => {
      for (const phrase of ofRule)
        for (const sequence of parsePhrase(phrase)) insert(this.#root, this.#terms, sequence, rule);
    });
  }

  /** The longest match of each rule at each place, in order of place, then rule; none lies within another of its rule. */
  match(tokens: readonly Token[]): Match[] {
    const walk = new Walk(tokens, this.#terms);
    for (let start = 0; start < tokens.length; start += 1) walk.from(this.#root, start);
    return walk.matches;
  }
}
