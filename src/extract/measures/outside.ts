import { startWithComparator } from './comparator.ts';
import type { SentenceContext, TokenRange } from './quantity.ts';
import { wordAt } from './tokens.ts';

const nearest = 4;
const farthest = 7;

/** "the England average of 14%", "compared with 72% nationally": a number of other places. */
export const isOutside = (context: SentenceContext, { from, to }: TokenRange): boolean => {
  const { tokens, lexicon } = context;
  const { outsiders, comparedWords } = lexicon.words;
  for (let end = from; end > from - nearest && end > 0; end--) {
    if (outsiders.lengthBefore(tokens, end) > 0) return true;
    if (/^[,;:()]$/u.test(wordAt(tokens, end - 1))) break;
  }
  const isCompared = comparedWords.lengthBefore(tokens, startWithComparator(context, from)) > 0;
  const reach = isCompared ? farthest : 2;
  for (let at = to; at < to + reach && !/^[,;:]$/u.test(wordAt(tokens, at)); at++)
    if (outsiders.lengthAt(tokens, at) > 0) return true;
  return false;
};
