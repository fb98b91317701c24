import { matchesOf } from '../../text/matches.ts';

/** A word, a figure or a single mark of a sentence; `start` and `end` are offsets in it. */
export interface Token {
  /** Lower case, with straight apostrophes and hyphens. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const tokenPattern =
  /£?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|[\p{L}\p{M}]+(?:['’](?:s|t|ve|re|ll)(?!\p{L}))?|\S/gu;

const dashes = new Set('‐‑‒–—−');

const plain = (text: string): string => {
  if (text.length === 1 && dashes.has(text)) return '-';
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replace('’', "'") : lower;
};

export const tokensOf = (text: string): Token[] =>
  matchesOf(text, tokenPattern).map(({ 0: found, index }) => ({
    word: plain(found),
    start: index,
    end: index + found.length,
  }));

/** The word at `index`, or an empty one beyond the ends. */
export const wordAt = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.word ?? '';

/** True where no space stands between the tokens at `index` and `index + 1`. */
export const touchesNext = (tokens: readonly Token[], index: number): boolean => {
  const [one, next] = [tokens[index], tokens[index + 1]];
  return one !== undefined && next !== undefined && one.end === next.start;
};

const letters = /^\p{L}/u;

export const isWord = (word: string): boolean => letters.test(word);
