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
export const comparedBefore = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): Compared | null => {
  let end = at;
  for (let gaps = 0; gaps < 3; gaps++) {
    const found = longestBefore(tokens, end, lexicon);
    if (found) return found;
    if (!lexicon.words.comparatorGaps.has(wordAt(tokens, end - 1))) return null;
    end--;
  }
  return null;
};

const longestBefore = (
  tokens: readonly Token[],
  end: number,
  lexicon: Lexicon,
): Compared | null => {
  let best: Compared | null = null;
  for (const { comparator, before } of lexicon.comparators) {
    const length = before.lengthBefore(tokens, end);
    if (length > 0 && (best === null || end - length < best.from))
      best = { comparator, from: end - length };
  }
  return best;
};

interface ComparedAfter {
  readonly comparator: Comparator;
  /** One past the comparing words. */
  readonly to: number;
}

/** The comparing words after the number or its noun: "or more", ", or more often". */
export const comparedAfter = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ComparedAfter | null => {
  const start = wordAt(tokens, at) === ',' ? at + 1 : at;
  let best: ComparedAfter | null = null;
  for (const { comparator, after } of lexicon.comparators) {
    const to = start + after.lengthAt(tokens, start);
    if (to > (best?.to ?? start)) best = { comparator, to };
  }
  return best;
};

/** First token of the number with its comparing words. */
export const startWithComparator = ({ tokens, lexicon }: SentenceContext, at: number): number =>
  comparedBefore(tokens, at, lexicon)?.from ?? at;

export const comparatorOf = (
  { tokens, lexicon }: SentenceContext,
  number: TokenRange,
  phrase: TokenRange,
): Comparator =>
  comparedAfter(tokens, number.to, lexicon)?.comparator ??
  comparedAfter(tokens, phrase.to, lexicon)?.comparator ??
  comparedBefore(tokens, number.from, lexicon)?.comparator ??
  'eq';
