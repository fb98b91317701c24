import type { ArticleDocument } from '../../model/article.ts';
import type { Difference } from '../../model/check.ts';
import { type Alignment, align } from '../alignment/align.ts';
import type { Window } from '../alignment/find-windows.ts';
import { findWindows } from '../alignment/find-windows.ts';
import type { IndexedLetter, LetterIndex } from '../letters/letter-index.ts';
import { type QuotationPart, quotedWords } from '../words/quotation-parts.ts';
import { differencesOf, isVisible } from './differences.ts';
import { matchedShare } from './matched-share.ts';

/** A quotation as one letter has it, or nearly has it. */
export interface Reading {
  readonly letter: IndexedLetter;
  readonly alignment: Alignment;
  readonly differences: readonly Difference[];
  /** Words changed, added or dropped without a mark, those of typography left out. */
  readonly changed: number;
  /** Of the words quoted, the share that stands in the letter, small words counting less; 0 to 1. */
  readonly share: number;
}

/** A quotation made ready to be looked up. */
export interface Query {
  readonly article: Pick<ArticleDocument, 'text'>;
  readonly parts: readonly QuotationPart[];
  /** The quoted words as the index knows them. */
  readonly words: Int32Array;
}

export const queryOf = (
  article: Pick<ArticleDocument, 'text'>,
  parts: readonly QuotationPart[],
  index: LetterIndex,
): Query => ({
  article,
  parts,
  words: Int32Array.from(quotedWords(parts), ({ key }) => index.idOf(key)),
});

const wordCount = (text: string): number =>
  text.split(/[\s-]+/u).filter((word) => word !== '').length;

const sizeOf = ({ from, to }: Difference): number => Math.max(wordCount(from), wordCount(to));

const readingIn = (
  query: Query,
  letter: IndexedLetter,
  alignment: Alignment,
  index: LetterIndex,
): Reading => {
  const differences = differencesOf(alignment, query.article, { letter, index });
  const changed = differences
    .filter((each) => !isVisible(each))
    .reduce((sum, each) => sum + sizeOf(each), 0);
  return { letter, alignment, differences, changed, share: matchedShare(alignment) };
};

const exactReadings = (query: Query, index: LetterIndex): Reading[] => {
  if (query.parts.some(({ kind }) => kind !== 'word')) return [];
  const seen = new Set<IndexedLetter>();
  return index.occurrences(query.words).flatMap((place) => {
    const letter = index.letterAt(place);
    // The first place in a letter stands for all of them.
    if (seen.has(letter)) return [];
    seen.add(letter);
    const window = { from: place, to: place + query.words.length };
    return [readingIn(query, letter, align(query.parts, index, window), index)];
  });
};

const alignedReadings = (
  query: Query,
  index: LetterIndex,
  isPreferred: (letter: IndexedLetter) => boolean,
): Reading[] => {
  const windows: Window[] = findWindows(query.parts, query.words, index, isPreferred);
  const best = new Map<IndexedLetter, { alignment: Alignment; letter: IndexedLetter }>();
  for (const window of windows) {
    const alignment = align(query.parts, index, window);
    const known = best.get(window.letter);
    if (!known || alignment.cost < known.alignment.cost)
      best.set(window.letter, { alignment, letter: window.letter });
  }
  return [...best.values()]
    .sort(
      (one, other) =>
        one.alignment.cost - other.alignment.cost || one.letter.order - other.letter.order,
    )
    .map(({ letter, alignment }) => readingIn(query, letter, alignment, index));
};

/** The quotation as the letters have it, one reading a letter: where they have it exactly, or the nearest ones. */
export const readingsOf = (
  query: Query,
  index: LetterIndex,
  isPreferred: (letter: IndexedLetter) => boolean,
): Reading[] => {
  const exact = exactReadings(query, index);
  return exact.length > 0 ? exact : alignedReadings(query, index, isPreferred);
};
