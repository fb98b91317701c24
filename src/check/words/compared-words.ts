import { matchesOf } from '../../text/matches.ts';

/** A word as two texts are compared by it: typography is gone from the key, never a letter or a digit of its order. */
export interface ComparedWord {
  readonly key: string;
  /** First UTF-16 code unit, and one past the last. */
  readonly start: number;
  readonly end: number;
}

/** Characters that show nothing: soft hyphens and zero-width marks. */
const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const letters = `[\\p{L}\\p{M}${invisible}]`;
/** Numbers with their points and commas; words with apostrophes inside; signs that are read aloud. */
const word = new RegExp(
  `\\p{N}+(?:[.,]\\p{N}+)*|(?=\\p{L})${letters}+(?:['’‘ʼ](?=\\p{L})${letters}+)*|[%£$€&]`,
  'gu',
);

const plainWord = /^[a-z]+$/u;
const invisibles = new RegExp(`[${invisible}]`, 'gu');

/** '1,200' and '1200' are the same digits; '1,5' keeps its comma. */
const withoutThousands = (key: string): string =>
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(key) ? key.replaceAll(',', '') : key;

const keyOf = (text: string): string => {
  const lower = text.toLowerCase();
  if (plainWord.test(lower)) return lower;
  if (text === '&') return 'and';
  return withoutThousands(
    lower
      .normalize('NFKC')
      .replaceAll(invisibles, '')
      .replaceAll(/['’‘ʼ]/gu, ''),
  );
};

/** The words of `text`, in order; `from` is added to their offsets. */
export const comparedWords = (text: string, from = 0): ComparedWord[] =>
  matchesOf(text, word).map(({ 0: found, index }) => ({
    key: keyOf(found),
    start: from + index,
    end: from + index + found.length,
  }));
