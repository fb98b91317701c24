import { stemOf, type Token } from '../../text/tokens.ts';
import type { ClaimWords } from './claim-words.ts';

/** A word, or a set phrase, by which two texts are compared. */
export interface Term {
  /** The stem of the word, or of all words of the phrase. */
  readonly stem: string;
  /** The lines of words that may stand for it. */
  readonly lines: readonly number[];
  /** Tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

const isNumber = /^£?\p{N}/u;

/** What carries no content of its own: small words, and marks. */
const isEmpty = ({ form, isWord }: Token, words: ClaimWords): boolean =>
  !isWord || (form.length < 3 && !isNumber.test(form)) || words.isEmpty(form);

/** A set phrase is one term; a compound that is none is as many as it has parts: "family-and-friends". */
const stemsOf = (tokens: readonly Token[], isPhrase: boolean): string[] => {
  const [first] = tokens;
  if (isPhrase || !first?.form.includes('-'))
    return [tokens.map(({ form }) => stemOf(form)).join(' ')];
  return first.form
    .split('-')
    .filter((part) => part.length > 2 && part !== 'and')
    .map(stemOf);
};

/** Tokens → the terms among them, in order. */
export const termsOf = (tokens: readonly Token[], words: ClaimWords): Term[] => {
  const terms: Term[] = [];
  const lines = words.same(tokens);
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    while (lines[next] && (lines[next]?.from ?? 0) < at) next += 1;
    const here = [];
    for (let line = lines[next]; line?.from === at; line = lines[next]) {
      here.push(line);
      next += 1;
    }
    const token = tokens[at];
    if (!token) break;
    const to = here[0]?.to ?? at + 1;
    if (to === at + 1 && isEmpty(token, words)) continue;
    const own = here.map(({ value }) => value);
    for (const stem of stemsOf(tokens.slice(at, to), own.length > 0))
      terms.push({ stem, lines: own, from: at, to });
    at = to - 1;
  }
  return terms;
};

const shortestRoot = 5;

/** Words of one root whose stems differ: "analyse" and "analysis", "enthusiasm" and "enthusiastic". */
export const sharesRoot = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestRoot || short.includes(' ') || isNumber.test(short)) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  if (shared === short.length) return long.length - short.length <= 4;
  return shared >= shortestRoot + 1 && shared >= long.length * 0.75;
};

/** All keys under which a term is looked up. */
export const keysOf = ({ stem, lines }: Term): string[] => [
  stem,
  ...lines.map((line) => `=${line}`),
];
