import type { IndexedLetter, LetterIndex } from '../letters/letter-index.ts';

/** Words of a quotation, from `at` on, that stand in a letter from `place` on. */
export interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** A shorter run may stand anywhere by chance. */
const shortestRun = 4;
const mostRuns = 4;
/** Words that belong to no run: an 'and' that joins two of them. */
const mostLoose = 2;

const longestRun = (
  words: Int32Array,
  at: number,
  index: LetterIndex,
  letter: IndexedLetter,
): Run | null => {
  let best: Run | null = null;
  for (const place of index.placesOfPair(words, at)) {
    if (place < letter.first) continue;
    if (place >= letter.last) break;
    const length = index.runLength(words, at, place);
    if (length > (best?.length ?? 0)) best = { at, place, length };
  }
  return best;
};

/**
 * A quotation as a row of runs of one letter, each as long as can be; null where they do not make up nearly all of it.
 * The longest first run leaves the least to the others, so the row has as few runs as can be.
 */
export const coverWithRuns = (
  words: Int32Array,
  index: LetterIndex,
  letter: IndexedLetter,
): Run[] | null => {
  const runs: Run[] = [];
  let loose = 0;
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, index, letter);
    if (run && run.length >= shortestRun) {
      runs.push(run);
      at += run.length;
    } else {
      loose += 1;
      at += 1;
    }
    if (runs.length > mostRuns || loose > mostLoose) return null;
  }
  return runs;
};
