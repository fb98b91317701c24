import { type Token, tokensOf, wordAt } from './tokens.ts';

/** A set of words and of phrases, looked up at a place in a sentence. */
export interface WordSet {
  /** Holds one word, not a phrase. */
  readonly has: (word: string) => boolean;
  /** How many tokens of the longest member start at `index`; 0 for none. */
  readonly lengthAt: (tokens: readonly Token[], index: number) => number;
  /** How many tokens of the longest member end before `index`; 0 for none. */
  readonly lengthBefore: (tokens: readonly Token[], index: number) => number;
}

const longestFirst = (one: readonly string[], other: readonly string[]): number =>
  other.length - one.length;

const grouped = (
  phrases: readonly string[][],
  keyOf: (phrase: readonly string[]) => string,
): Map<string, string[][]> => {
  const groups = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    const group = groups.get(key);
    if (group) group.push(phrase);
    else groups.set(key, [phrase]);
  }
  return groups;
};

export const wordSet = (members: readonly string[]): WordSet => {
  const phrases = members
    .map((member) => tokensOf(member).map(({ word }) => word))
    .sort(longestFirst);
  const words = new Set(phrases.filter(({ length }) => length === 1).map(([word = '']) => word));
  const byFirst = grouped(phrases, (phrase) => phrase[0] ?? '');
  const byLast = grouped(phrases, (phrase) => phrase.at(-1) ?? '');
  const standsAt = (tokens: readonly Token[], index: number) => (phrase: readonly string[]) =>
    phrase.every((word, offset) => wordAt(tokens, index + offset) === word);
  return {
    has: (word) => words.has(word),
    lengthAt: (tokens, index) =>
      byFirst.get(wordAt(tokens, index))?.find(standsAt(tokens, index))?.length ?? 0,
    lengthBefore: (tokens, index) =>
      byLast
        .get(wordAt(tokens, index - 1))
        ?.find((phrase) => standsAt(tokens, index - phrase.length)(phrase))?.length ?? 0,
  };
};
