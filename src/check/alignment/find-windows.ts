import type { IndexedLetter, LetterIndex, WordRange, WordRow } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';
import { bestOf, type Stretch, sharedPairs } from './shared-pairs.ts';

/** A stretch of one letter in which a quotation may stand, the more likely the higher its score. */
export interface Window extends WordRange {
  readonly letter: IndexedLetter;
  readonly score: number;
}

/** Of a quotation, so many pairs are looked at. */
const most = { pairs: 48, windows: 5, preferred: 3 };
/** Of a quotation of so many words, a passage that shares fewer pairs is no source. */
const long = { words: 40, pairs: 4 };
/** A quotation of so many words has a source that stands out: it shares many pairs, and fewer windows will do. */
const veryLong = { words: 150, windows: 2, shareOfPairs: 0.3 };
/** Words that a mark of omission, or the writer's own words between, may leave out within a window. */
const omissionRoom = 160;
const driftRoom = 12;

/** The pairs that stand anywhere, the rarest first: they tell most. */
const tellingPairs = ({ pairs }: WordRow): Uint32Array[] =>
  pairs
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length)
    .slice(0, most.pairs);

const roomFor = (parts: readonly QuotationPart[]): number => {
  const gaps = parts.filter(({ kind }) => kind === 'gap' || kind === 'joint').length;
  return parts.length + driftRoom + Math.min(gaps, 4) * omissionRoom;
};

/**
 * A stretch with enough before and after it for the whole quotation, cut at the ends of the letter; where letters meet
 * in it, one for each of them.
 */
const windowsOf = (
  { number, score }: Stretch,
  width: number,
  room: number,
  index: LetterIndex,
): Window[] => {
  const start = number * width;
  const end = start + width;
  const windows: Window[] = [];
  let letter: IndexedLetter | undefined = index.letterAt(start);
  while (letter && letter.first < end) {
    const from = Math.max(letter.first, start - room);
    const to = Math.min(letter.last, end + room);
    if (from < to) windows.push({ letter, score, from, to });
    letter = index.letters[letter.order + 1];
  }
  return windows;
};

/** A window whose pairs tell less than such a share of what the best one's tell is not looked at. */
const shareOfBest = { any: 0.35, preferred: 0.12 };

const leastPairs = (words: number, pairs: number): number => {
  if (words > veryLong.words) return Math.max(long.pairs, pairs * veryLong.shareOfPairs);
  return words > long.words ? long.pairs : 1;
};

const isIn = ({ number }: Stretch, width: number, { first, last }: IndexedLetter): boolean =>
  first < (number + 1) * width && last > number * width;

/**
 * Where a quotation most likely stands: the best stretches of all letters, and the best of those `preferred`.
 *
 * @param row the quoted words as the index knows them
 */
export const findWindows = (
  parts: readonly QuotationPart[],
  row: WordRow,
  index: LetterIndex,
  preferred: readonly IndexedLetter[],
): Window[] => {
  const room = roomFor(parts);
  const width = Math.max(32, room);
  const pairs = tellingPairs(row);
  const least = leastPairs(row.words.length, pairs.length);
  const stretches = sharedPairs(pairs, width, index.ids.length, least);
  const count = row.words.length > veryLong.words ? veryLong.windows : most.windows;
  const best = bestOf(stretches, count);
  const score = best[0]?.score ?? 0;
  const isPreferred = new Set(preferred);
  const own = stretches.filter(
    (stretch) =>
      stretch.score >= score * shareOfBest.preferred &&
      preferred.some((letter) => isIn(stretch, width, letter)),
  );
  const chosen = bestOf(own, most.preferred);
  const windows = new Map(
    [...chosen, ...best].map((each) => [each.number, windowsOf(each, width, room, index)]),
  );
  const toWindows = (some: readonly Stretch[]): Window[] =>
    some.flatMap(({ number }) => windows.get(number) ?? []);
  return [
    ...new Set([
      ...toWindows(chosen)
        .filter(({ letter }) => isPreferred.has(letter))
        .slice(0, most.preferred),
      ...toWindows(best)
        .slice(0, count)
        .filter((window) => window.score >= score * shareOfBest.any),
    ]),
  ];
};
