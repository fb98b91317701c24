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
  /** The words of a phrase, for texts that put the phrase in another way. */
  readonly parts: readonly Term[];
}

const isNumber = /^£?\p{N}/u;

/** What carries no content of its own: small words, and marks. */
const isEmpty = ({ form, isWord }: Token, words: ClaimWords): boolean =>
  !isWord || (form.length < 3 && !isNumber.test(form)) || words.isEmpty(form);

/** A compound with one of these is no sum of its parts: a re-referral is no referral. */
const turningPart = /^(?:re|non|un|mis|ex|anti|pre|post|over|under|dis|self|half|out)$/u;

/** A compound that is no set phrase is as many words as it has parts: "family-and-friends", "17-year-olds". */
const wordsOfCompound = (form: string, words: ClaimWords): string[] =>
  form.includes('-')
    ? form
        .split('-')
        .filter((part) => (part.length > 2 || isNumber.test(part)) && !words.isEmpty(part))
    : [form];

const wordTerms = (token: Token, at: number, words: ClaimWords): Term[] =>
  isEmpty(token, words)
    ? []
    : wordsOfCompound(token.form, words).map((form) => ({
        stem: stemOf(form),
        lines: words.linesOf(form),
        from: at,
        to: at + 1,
        parts: [],
      }));

/** The lines of words found, by the token at which they begin. */
const linesByToken = (
  tokens: readonly Token[],
  words: ClaimWords,
  mostWords?: number,
): Map<number, Line[]> => {
  const found = new Map<number, Line[]>();
  for (const { value, from, to } of words.same(tokens, mostWords))
    found.set(from, [...(found.get(from) ?? []), { value, to }]);
  return found;
};

interface Line {
  readonly value: number;
  readonly to: number;
}

const shifted = (term: Term, by: number): Term => ({
  ...term,
  from: term.from + by,
  to: term.to + by,
  parts: term.parts.map((part) => shifted(part, by)),
});

/** The words of a phrase, and of a compound that means no more than they do. */
const partsOf = (tokens: readonly Token[], from: number, words: ClaimWords): Term[] => {
  const [first] = tokens;
  if (tokens.length > 1)
    return segment(tokens, words, tokens.length - 1).map((part) => shifted(part, from));
  const isTurned = first?.form.split('-').some((part) => turningPart.test(part));
  return first && !isTurned ? wordTerms(first, from, words) : [];
};

/** The terms among tokens, phrases of more than `mostWords` words left out. */
const segment = (tokens: readonly Token[], words: ClaimWords, mostWords?: number): Term[] => {
  const terms: Term[] = [];
  const lines = linesByToken(tokens, words, mostWords);
  for (let from = 0; from < tokens.length; ) {
    const own = lines.get(from) ?? [];
    const to = own[0]?.to ?? from + 1;
    const found = tokens.slice(from, to);
    const [first] = found;
    const isPhrase = own.length > 0 && (found.length > 1 || first?.form.includes('-'));
    if (isPhrase)
      terms.push({
        stem: found.map(({ form }) => stemOf(form)).join(' '),
        lines: own.map(({ value }) => value),
        from,
        to,
        parts: partsOf(found, from, words),
      });
    else if (first) terms.push(...wordTerms(first, from, words));
    from = to;
  }
  return terms;
};

/** Tokens → the terms among them, in order. */
export const termsOf = (tokens: readonly Token[], words: ClaimWords): Term[] =>
  segment(tokens, words);

/** How many words with a meaning of their own there are. */
export const wordCount = (terms: readonly Term[]): number =>
  terms.reduce((sum, { parts }) => sum + Math.max(1, wordCount(parts)), 0);

/** Terms, and the words of those that are phrases. */
export const withParts = (terms: readonly Term[]): Term[] =>
  terms.flatMap((term) => [term, ...withParts(term.parts)]);

const shortestRoot = 5;

/** Words of one root whose stems differ: "analyse" and "analysis", "enthusiasm" and "enthusiastic". */
export const sharesRoot = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestRoot || short[0] !== long[0]) return false;
  if (short.includes(' ') || isNumber.test(short)) return false;
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
