import type { IndexedLetter, LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';

/** A stretch of one letter in which a quotation may stand, the more likely the higher its score. */
export interface Window extends WordRange {
  readonly letter: IndexedLetter;
  readonly score: number;
}

/** Of one pair of words, so many places are looked at; of a quotation, so many pairs. */
const most = { places: 4000, pairs: 48, windows: 5, preferred: 3 };
/** Of a quotation of so many words, a passage that shares fewer pairs is no source. */
const long = { words: 40, pairs: 4 };
/** A quotation of so many words has a source that stands out: it shares many pairs, and fewer windows will do. */
const veryLong = { words: 150, windows: 2, shareOfPairs: 0.3 };
/** Words that a mark of omission, or the writer's own words between, may leave out within a window. */
const omissionRoom = 160;
const driftRoom = 12;

/** The pairs of neighbouring words, the rarest first: they tell most. */
const tellingPairs = (words: Int32Array, index: LetterIndex): Uint32Array[] => {
  const pairs: Uint32Array[] = [];
  for (let at = 0; at < words.length - 1; at += 1) {
    const places = index.placesOfPair(words, at);
    if (places.length > 0) pairs.push(places);
  }
  return pairs.sort((one, other) => one.length - other.length).slice(0, most.pairs);
};

interface Shared {
  /** How much the pairs in a stretch tell. */
  score: number;
  count: number;
}

/** For each stretch of `width` words, the pairs in it. */
const sharedPairs = (pairs: readonly Uint32Array[], width: number): Map<number, Shared> => {
  const found = new Map<number, Shared>();
  for (const places of pairs) {
    const weight = 1 / Math.log2(2 + places.length);
    let last = -1;
    for (const place of places.subarray(0, most.places)) {
      const stretch = Math.floor(place / width);
      if (stretch !== last) {
        const { score, count } = found.get(stretch) ?? { score: 0, count: 0 };
        found.set(stretch, { score: score + weight, count: count + 1 });
      }
      last = stretch;
    }
  }
  return found;
};

const roomFor = (parts: readonly QuotationPart[]): number => {
  const gaps = parts.filter(({ kind }) => kind === 'gap' || kind === 'joint').length;
  return parts.length + driftRoom + Math.min(gaps, 4) * omissionRoom;
};

/** A stretch with enough before and after it for the whole quotation; cut at the ends of the letter. */
const windowOf = (
  stretch: number,
  score: number,
  width: number,
  room: number,
  index: LetterIndex,
): Window => {
  const from = stretch * width;
  // Where two letters meet in the stretch, both are looked at by their own stretches' room; this takes the first.
  const letter = index.letterAt(Math.min(from, index.ids.length - 1));
  return {
    letter,
    score,
    from: Math.max(letter.first, from - room),
    to: Math.min(letter.last, from + width + room),
  };
};

/** Stretches on both sides of a letter's end belong to either letter. */
const windowsOf = (
  stretch: number,
  score: number,
  width: number,
  room: number,
  index: LetterIndex,
): Window[] => {
  const first = windowOf(stretch, score, width, room, index);
  const next = index.letters[first.letter.order + 1];
  const end = (stretch + 1) * width;
  if (!next || next.first >= end) return [first];
  const to = Math.min(next.last, end + room);
  return [first, { letter: next, score, from: next.first, to }];
};

/** A window whose pairs tell less than such a share of what the best one's tell is not looked at. */
const shareOfBest = { any: 0.35, preferred: 0.12 };

type Stretch = readonly [stretch: number, score: number];

const leastPairs = (words: number, pairs: number): number => {
  if (words > veryLong.words) return Math.max(long.pairs, pairs * veryLong.shareOfPairs);
  return words > long.words ? long.pairs : 1;
};

const tellingStretches = (
  words: Int32Array,
  index: LetterIndex,
  width: number,
): readonly Stretch[] => {
  const pairs = tellingPairs(words, index);
  const least = leastPairs(words.length, pairs.length);
  const shared = [...sharedPairs(pairs, width)].filter(([, { count }]) => count >= least);
  const best = shared.reduce((most, [, { score }]) => Math.max(most, score), 0);
  return shared
    .filter(([, { score }]) => score >= best * shareOfBest.preferred)
    .map(([stretch, { score }]) => [stretch, score] as const)
    .sort(([one, oneScore], [other, otherScore]) => otherScore - oneScore || one - other);
};

/**
 * Where a quotation most likely stands: the best stretches of all letters, and the best of those `preferred`.
 *
 * @param words the quoted words as the index knows them
 */
export const findWindows = (
  parts: readonly QuotationPart[],
  words: Int32Array,
  index: LetterIndex,
  isPreferred: (letter: IndexedLetter) => boolean,
): Window[] => {
  const room = roomFor(parts);
  const width = Math.max(32, room);
  const stretches = tellingStretches(words, index, width);
  const least = (stretches[0]?.[1] ?? 0) * shareOfBest.any;
  const count = words.length > veryLong.words ? veryLong.windows : most.windows;
  const ranked = stretches.flatMap(([stretch, score]) =>
    windowsOf(stretch, score, width, room, index),
  );
  return [
    ...new Set([
      ...ranked.filter(({ letter }) => isPreferred(letter)).slice(0, most.preferred),
      ...ranked.slice(0, count).filter(({ score }) => score >= least),
    ]),
  ];
};
