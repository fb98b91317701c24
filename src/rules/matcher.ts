import { pluralOf, stemOf, type Token } from '../text/tokens.ts';
import { parsePhrase, type Sequence, type Term } from './phrase.ts';

/** One place of the trie: what may come next, and which rules end here. */
interface Node {
  /** By word, its plural leading to the same place. */
  readonly nouns: Map<string, Node>;
  /** By one form alone. */
  readonly forms: Map<string, Node>;
  readonly stems: Map<string, Node>;
  readonly prefixes: Array<{ readonly prefix: string; readonly next: Node }>;
  readonly gaps: Array<{ readonly most: number; readonly next: Node }>;
  readonly rules: number[];
}

/** A rule's phrase found in a text: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

const emptyNode = (): Node => ({
  nouns: new Map(),
  forms: new Map(),
  stems: new Map(),
  prefixes: [],
  gaps: [],
  rules: [],
});

const childIn = (map: Map<string, Node>, key: string): Node => {
  const known = map.get(key);
  if (known) return known;
  const made = emptyNode();
  map.set(key, made);
  return made;
};

/** Sequences that begin alike share their gap, so that the words after it are looked up once for all of them. */
const gapIn = (node: Node, most: number): Node => {
  const known = node.gaps.find((gap) => gap.most === most);
  if (known) return known.next;
  const next = emptyNode();
  node.gaps.push({ most, next });
  return next;
};

const prefixIn = (node: Node, prefix: string): Node => {
  const known = node.prefixes.find((other) => other.prefix === prefix);
  if (known) return known.next;
  const next = emptyNode();
  node.prefixes.push({ prefix, next });
  return next;
};

const nextNodes = (node: Node, term: Term): Node[] => {
  if (term.kind === 'gap') return [gapIn(node, term.most)];
  if (term.kind === 'prefix') return [prefixIn(node, term.word)];
  if (term.kind === 'stem') return [childIn(node.stems, stemOf(term.word))];
  if (term.kind === 'form') return [childIn(node.forms, term.word)];
  return nounsIn(node, term.word);
};

/** Singular and plural share their place, or every noun of a phrase would double what follows it. */
const nounsIn = ({ nouns }: Node, word: string): Node[] => {
  const singular = childIn(nouns, word);
  const plural = pluralOf(word);
  const known = nouns.get(plural);
  if (known === undefined) nouns.set(plural, singular);
  return known === undefined || known === singular ? [singular] : [singular, known];
};

const insert = (root: Node, sequence: Sequence, rule: number): void => {
  let nodes = [root];
  for (const term of sequence) nodes = nodes.flatMap((node) => nextNodes(node, term));
  for (const node of nodes) node.rules.push(rule);
};

/** Marks that no gap may reach over: beyond them begins something else. */
const barriers = new Set([';', ':', '(', ')', '–', '—', '.', '?', '!']);

/**
 * Finds the phrases of many rules in one walk over the tokens.
 * The work for a token is bounded by the phrases' own length and gaps, so time grows linearly with the text.
 */
export class PhraseMatcher {
  readonly #root = emptyNode();

  /** @param phrases for each rule, by index, its phrases in the notation of phrase.ts */
  constructor(phrases: ReadonlyArray<readonly string[]>) {
    phrases.forEach((ofRule, rule) => {
      for (const phrase of ofRule)
        for (const sequence of parsePhrase(phrase)) insert(this.#root, sequence, rule);
    });
  }

  /** The longest match of each rule at each place, in order of place, then rule; matches of one rule do not overlap. */
  match(tokens: readonly Token[]): Match[] {
    const matches: Match[] = [];
    const coveredTo = new Map<number, number>();
    for (let from = 0; from < tokens.length; from += 1) {
      const longest = new Map<number, number>();
      walk(this.#root, tokens, from, longest);
      for (const [rule, to] of [...longest].sort(([one], [other]) => one - other)) {
        if ((coveredTo.get(rule) ?? 0) > from) continue;
        coveredTo.set(rule, to);
        matches.push({ rule, from, to });
      }
    }
    return matches;
  }
}

const walk = (
  node: Node,
  tokens: readonly Token[],
  at: number,
  longest: Map<number, number>,
): void => {
  for (const rule of node.rules) if ((longest.get(rule) ?? 0) < at) longest.set(rule, at);
  const token = tokens[at];
  if (!token) return;
  for (const next of nodesAfter(node, token)) walk(next, tokens, at + 1, longest);
  for (const { most, next } of node.gaps)
    if (token.isWord) walkOver(next, tokens, at, most, longest);
};

/** The places of the trie that one token leads to. */
const nodesAfter = (node: Node, token: Token): Node[] => {
  const nodes: Array<Node | undefined> = [node.nouns.get(token.form), node.forms.get(token.form)];
  if (token.isWord && node.stems.size > 0) nodes.push(node.stems.get(stemOf(token.form)));
  for (const { prefix, next } of node.prefixes) if (token.form.startsWith(prefix)) nodes.push(next);
  return nodes.filter((next) => next !== undefined);
};

const walkOver = (
  next: Node,
  tokens: readonly Token[],
  at: number,
  most: number,
  longest: Map<number, number>,
): void => {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    walk(next, tokens, at + skipped, longest);
    const passed = tokens[at + skipped];
    if (!passed || barriers.has(passed.form)) return;
  }
};
