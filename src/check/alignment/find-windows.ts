import type { IndexedLetter, LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';

/** A stretch of one letter in which a quotation may stand, the more likely the higher its score. */
export interface Window extends WordRange {
  readonly letter: IndexedLetter;
  readonly score: number;
}

/** Of one pair of words, so many places are looked at; of a quotation, so many pairs. */
const most = { places: 4000, pairs: 48, windows: 5 };
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

/** For each stretch of `width` words, how much the pairs in it tell. */
const scores = (pairs: readonly Uint32Array[], width: number): Map<number, number> => {
  const found = new Map<number, number>();
  for (const places of pairs) {
    const weight = 1 / Math.log2(2 + places.length);
    let last = -1;
    for (const place of places.subarray(0, most.places)) {
      const stretch = Math.floor(place / width);
      if (stretch !== last) found.set(stretch, (found.get(stretch) ?? 0) + weight);
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
  const ranked = [...scores(tellingPairs(words, index), width)]
    .sort(([one, oneScore], [other, otherScore]) => otherScore - oneScore || one - other)
    .slice(0, most.windows * 40)
    .flatMap(([stretch, score]) => windowsOf(stretch, score, width, room, index));
  const best = ranked.slice(0, most.windows);
  const preferred = ranked.filter(({ letter }) => isPreferred(letter)).slice(0, most.windows);
  return [...new Set([...preferred, ...best])];
};
