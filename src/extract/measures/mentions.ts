import type { Lexicon } from './lexicon.ts';
import {
  isFigure,
  type ReadNumber,
  readDecade,
  readFraction,
  readNumber,
  readOneIn,
} from './numbers.ts';
import type { NumberMention, NumberStyle, SentenceContext } from './quantity.ts';
import { type Token, wordAt } from './tokens.ts';

type Reader = (tokens: readonly Token[], at: number, lexicon: Lexicon) => ReadNumber | null;

const readMultiple: Reader = (tokens, at, lexicon) => {
  const value = lexicon.number('multiples', wordAt(tokens, at));
  return value === null || wordAt(tokens, at + 1) === 'up' ? null : { value, to: at + 1 };
};

/** In this order: a fraction and "one in five" begin with a number of their own. */
const readers: ReadonlyArray<readonly [NumberStyle, Reader]> = [
  ['share', readFraction],
  ['share', readOneIn],
  ['decade', readDecade],
  ['multiple', readMultiple],
  ['number', readNumber],
];

const mentionAt = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): NumberMention | null => {
  const word = wordAt(tokens, at);
  if (!lexicon.beginsNumber(word) && !isFigure(word)) return null;
  for (const [style, read] of readers) {
    const found = read(tokens, at, lexicon);
    if (found) {
      const range = { from: at, to: found.to };
      return { ...range, style, value: found.value, valueMax: null, previous: null, reach: range };
    }
  }
  return null;
};

/** Every number of the sentence, in order, whatever it means. */
export const findMentions = ({ tokens, lexicon }: SentenceContext): NumberMention[] => {
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at, lexicon);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
};
