import type { ArticleDocument } from '../../model/article.ts';
import type { Difference } from '../../model/check.ts';
import { align, sameWords } from '../alignment/align.ts';
import type { Alignment } from '../alignment/alignment.ts';
import { findWindows } from '../alignment/find-windows.ts';
import type { IndexedLetter, LetterIndex, WordRow } from '../letters/letter-index.ts';
import { type QuotationPart, quotedWords } from '../words/quotation-parts.ts';
import {
  type Beside,
  changedWords,
  type DifferentWords,
  differencesOf,
  differentWords,
  isFaithful,
} from './differences.ts';
import { matchedShare } from './matched-share.ts';

/** A quotation made ready to be looked up. */
export interface Query {
  readonly article: Pick<ArticleDocument, 'text'>;
  readonly parts: readonly QuotationPart[];
  /** The quoted words as the index knows them. */
  readonly row: WordRow;
}

/** A quotation as one letter has it, or nearly has it; of most only a little is asked, so all is worked out when it is. */
export class Reading {
  readonly letter: IndexedLetter;
  readonly alignment: Alignment;
  readonly #article: Query['article'];
  readonly #index: LetterIndex;
  #different: readonly DifferentWords[] | null = null;

  constructor(letter: IndexedLetter, alignment: Alignment, query: Query, index: LetterIndex) {
    this.letter = letter;
    this.alignment = alignment;
    this.#article = query.article;
    this.#index = index;
  }

  #differentWords(): readonly DifferentWords[] {
    this.#different ??= differentWords(this.alignment, this.#article, this.#beside());
    return this.#different;
  }

  #beside(): Beside {
    return { letter: this.letter, index: this.#index };
  }

  /** Whether the letter has every word, in order, with what is left out or put in marked. */
  isFaithful(): boolean {
    return isFaithful(this.alignment, this.#article, this.#beside());
  }

  differences(): Difference[] {
    return differencesOf(this.#differentWords());
  }

  /** Words changed, added or dropped without a mark, those of typography left out. */
  changed(): number {
    return changedWords(this.#differentWords());
  }

  /** Of the words quoted, the share that stands in the letter, small words counting less; 0 to 1. */
  share(): number {
    return matchedShare(this.alignment);
  }
}

export const queryOf = (
  article: Pick<ArticleDocument, 'text'>,
  parts: readonly QuotationPart[],
  index: LetterIndex,
): Query => ({ article, parts, row: index.rowOf(quotedWords(parts).map(({ key }) => key)) });

const exactReadings = (query: Query, index: LetterIndex): Reading[] => {
  const words = quotedWords(query.parts);
  if (words.length < query.parts.length) return [];
  const seen = new Set<IndexedLetter>();
  return index.occurrences(query.row).flatMap((place) => {
    const letter = index.letterAt(place);
    // The first place in a letter stands for all of them.
    if (seen.has(letter)) return [];
    seen.add(letter);
    return [new Reading(letter, sameWords(words, place), query, index)];
  });
};

const alignedReadings = (
  query: Query,
  index: LetterIndex,
  preferred: readonly IndexedLetter[],
): Reading[] => {
  const windows = findWindows(query.parts, query.row, index, preferred);
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
    .map(({ letter, alignment }) => new Reading(letter, alignment, query, index));
};

/** The quotation as the letters have it, one reading a letter: where they have it exactly, or the nearest ones. */
export const readingsOf = (
  query: Query,
  index: LetterIndex,
  preferred: readonly IndexedLetter[],
): Reading[] => {
  const exact = exactReadings(query, index);
  return exact.length > 0 ? exact : alignedReadings(query, index, preferred);
};
