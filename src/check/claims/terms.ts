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

/** The lines of words found, by the token at which they begin. */
const linesByToken = (tokens: readonly Token[], words: ClaimWords): Map<number, Line[]> => {
  const found = new Map<number, Line[]>();
  for (const { value, from, to } of words.same(tokens))
    found.set(from, [...(found.get(from) ?? []), { value, to }]);
  return found;
};

interface Line {
  readonly value: number;
  readonly to: number;
}

/** Tokens → the terms among them, in order. */
export const termsOf = (tokens: readonly Token[], words: ClaimWords): Term[] => {
  const terms: Term[] = [];
  const lines = linesByToken(tokens, words);
  for (let at = 0, to = 1; at < tokens.length; at = to) {
    const own = lines.get(at) ?? [];
    to = own[0]?.to ?? at + 1;
    const found = tokens.slice(at, to);
    const [token] = found;
    if (found.length === 1 && token && isEmpty(token, words)) continue;
    for (const stem of stemsOf(found, own.length > 0))
      terms.push({ stem, lines: own.map(({ value }) => value), from: at, to });
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
