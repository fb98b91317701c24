import type { Comparator } from '../../model/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { SentenceContext, TokenRange } from './quantity.ts';
import { type Token, wordAt } from './tokens.ts';

interface Compared {
  readonly comparator: Comparator;
  /** First token of the comparing words. */
  readonly from: number;
}

/** The comparing words that stand before the number at `at`; the longest win, so that "no more than" is not "more than". */
export const comparedBefore = (tokens: readonly Token[], at: number, lexicon: Lexicon): Compared | null => {
  let end = at;
  for (let gaps = 0; gaps < 3; gaps++) {
    const found = longestBefore(tokens, end, lexicon);
    if (found) return found;
    if (!lexicon.words.comparatorGaps.has(wordAt(tokens, end - 1))) return null;
    end--;
  }
  return null;
};

const longestBefore = (tokens: readonly Token[], end: number, lexicon: Lexicon): Compared | null => {
  let best: Compared | null = null;
  for (const { comparator, before } of lexicon.comparators) {
    const length = before.lengthBefore(tokens, end);
    if (length > 0 && (best === null || end - length < best.from)) best = { comparator, from: end - length };
  }
  return best;
};

const comparedAfter = (tokens: readonly Token[], at: number, lexicon: Lexicon): Comparator | null => {
  const start = wordAt(tokens, at) === ',' ? at + 1 : at;
  let best: { comparator: Comparator; length: number } | null = null;
  for (const { comparator, after } of lexicon.comparators) {
    const length = after.lengthAt(tokens, start);
    if (length > (best?.length ?? 0)) best = { comparator, length };
  }
  return best?.comparator ?? null;
};

/** First token of the number with its comparing words. */
export const startWithComparator = ({ tokens, lexicon }: SentenceContext, at: number): number =>
  comparedBefore(tokens, at, lexicon)?.from ?? at;

export const comparatorOf = (
  { tokens, lexicon }: SentenceContext,
  number: TokenRange,
  phrase: TokenRange,
): Comparator =>
  comparedAfter(tokens, number.to, lexicon) ??
  comparedAfter(tokens, phrase.to, lexicon) ??
  comparedBefore(tokens, number.from, lexicon)?.comparator ??
  'eq';
