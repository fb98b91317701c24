import type { IndexedLetter, LetterIndex, WordRow } from '../letters/letter-index.ts';

/** Words of a quotation, from `at` on, that stand in a letter from `place` on. */
export interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** A shorter run may stand anywhere by chance. */
const shortestRun = 4;
const mostRuns = 4;
const nowhere = new Uint32Array(0);
/** Words that belong to no run: an 'and' that joins two of them. */
const mostLoose = 2;

/** Index of the first place that is not before `place`. */
const firstFrom = (places: Uint32Array, place: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const longestRun = (
  { words, pairs }: WordRow,
  at: number,
  index: LetterIndex,
  letter: IndexedLetter,
): Run | null => {
  let best: Run | null = null;
  const places = pairs[at] ?? nowhere;
  for (let each = firstFrom(places, letter.first); each < places.length; each += 1) {
    const place = places[each] as number;
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
  row: WordRow,
  index: LetterIndex,
  letter: IndexedLetter,
): Run[] | null => {
  const runs: Run[] = [];
  let loose = 0;
  for (let at = 0; at < row.words.length; ) {
    const run = longestRun(row, at, index, letter);
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
