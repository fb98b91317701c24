import type { Lexicon } from './lexicon.ts';
import { type Token, touchesNext, wordAt } from './tokens.ts';

/** A number at a place; `to` is one past its last token. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
}

const figure = /^£?\d/u;
/** Longer figures are telephone numbers and the like, or would not be exact. */
const mostDigits = 12;
const largest = 1e12;

export const isFigure = (word: string): boolean => figure.test(word);

/** "12", "2,000", "3.7 million", "£5,000", "£3m". */
const readFigure = (tokens: readonly Token[], at: number, lexicon: Lexicon): ReadNumber | null => {
  const word = wordAt(tokens, at);
  if (!isFigure(word) || word.length > mostDigits) return null;
  const value = Number(word.replaceAll(/[£,]/gu, ''));
  const scale = lexicon.number('scales', wordAt(tokens, at + 1));
  const short = wordAt(tokens, at + 1).length <= 2;
  // "m" and "k" are scales of money only, and only where they touch the figure.
  if (scale === null || (short && !(word.startsWith('£') && touchesNext(tokens, at))))
    return { value, to: at + 1 };
  return { value: value * scale, to: at + 2 };
};

/** "seven", "forty-two", "forty two": a number below a hundred. */
const readSmall = (tokens: readonly Token[], at: number, lexicon: Lexicon): ReadNumber | null => {
  const first = lexicon.number('cardinals', wordAt(tokens, at));
  if (first === null) return null;
  const hyphen = wordAt(tokens, at + 1) === '-' ? 1 : 0;
  const second = first >= 20 ? lexicon.number('cardinals', wordAt(tokens, at + 1 + hyphen)) : null;
  if (second === null || second > 9) return { value: first, to: at + 1 };
  return { value: first + second, to: at + 2 + hyphen };
};

/** "hundred and six" after "two": the number with its scale, and what is added to it. */
const scaled = (
  tokens: readonly Token[],
  { value, to }: ReadNumber,
  lexicon: Lexicon,
): ReadNumber | null => {
  const scale = scaleAt(tokens, to, lexicon);
  if (scale === null || value > largest) return null;
  const restAt = wordAt(tokens, to + 1) === 'and' ? to + 2 : to + 1;
  const rest = scale >= 100 ? readSmall(tokens, restAt, lexicon) : null;
  return { value: value * scale + (rest?.value ?? 0), to: rest?.to ?? to + 1 };
};

/** "two hundred and six", "a dozen", "three thousand". */
const readWords = (tokens: readonly Token[], at: number, lexicon: Lexicon): ReadNumber | null => {
  const isArticle = wordAt(tokens, at) === 'a' && scaleAt(tokens, at + 1, lexicon) !== null;
  let read = isArticle ? { value: 1, to: at + 1 } : readSmall(tokens, at, lexicon);
  for (let next = read; next !== null; next = scaled(tokens, next, lexicon)) read = next;
  return read;
};

const scaleAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): number | null => {
  const word = wordAt(tokens, at);
  return word.length > 2 ? lexicon.number('scales', word) : null;
};

export const readNumber = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ReadNumber | null => {
  const read = readFigure(tokens, at, lexicon) ?? readWords(tokens, at, lexicon);
  if (!read) return null;
  const andAHalf = ['and', 'a', 'half'].every(
    (word, offset) => wordAt(tokens, read.to + offset) === word,
  );
  return andAHalf ? { value: read.value + 0.5, to: read.to + 3 } : read;
};

const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** What may follow a fraction; "a third visit" and "a quarter earlier" are none. */
const followsFraction =
  /^(?:of|the|their|its|all|have|has|had|are|were|is|was|do|did|in|and|or|to|by|since|compared|social|children|staff|cases|care|workers|young|those|these|who|that|now|[^\p{L}\d])?$/u;

/** "a third", "one-third", "two thirds", "half": per cent. */
export const readFraction = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ReadNumber | null => {
  const word = wordAt(tokens, at);
  const isHalf = word === 'half';
  const count = isHalf || word === 'a' ? { value: 1, to: at + 1 } : readSmall(tokens, at, lexicon);
  if (!count) return null;
  const hyphen = wordAt(tokens, count.to) === '-' ? 1 : 0;
  const partAt = isHalf ? at : count.to + hyphen;
  const parts = lexicon.number('parts', wordAt(tokens, partAt));
  if (parts === null || count.value >= parts) return null;
  const next = wordAt(tokens, partAt + 1);
  if (!followsFraction.test(next) || next === '-' || (next === 'a' && isHalf)) return null;
  return { value: toTenths((100 * count.value) / parts), to: partAt + 1 };
};

/** "one in five", "9 in 10": per cent. */
export const readOneIn = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ReadNumber | null => {
  const few = readNumber(tokens, at, lexicon);
  if (!few) return null;
  const isHyphened = wordAt(tokens, few.to) === '-' && wordAt(tokens, few.to + 2) === '-';
  const inAt = isHyphened ? few.to + 1 : few.to;
  if (wordAt(tokens, inAt) !== 'in') return null;
  const afterIn = isHyphened ? inAt + 2 : inAt + 1;
  const many = readNumber(
    tokens,
    wordAt(tokens, afterIn) === 'every' ? afterIn + 1 : afterIn,
    lexicon,
  );
  if (!many || many.value > 100 || few.value >= many.value || lexicon.unit(wordAt(tokens, many.to)))
    return null;
  return { value: toTenths((100 * few.value) / many.value), to: many.to };
};

/** "mid-twenties": the middle of the decade, about. */
export const readDecade = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ReadNumber | null => {
  const part = lexicon.number('decadeParts', wordAt(tokens, at));
  if (part === null) return null;
  const hyphen = wordAt(tokens, at + 1) === '-' ? 1 : 0;
  const decade = lexicon.number('decades', wordAt(tokens, at + 1 + hyphen));
  return decade === null ? null : { value: decade + part, to: at + 2 + hyphen };
};
