/** Of one pair of words, so many places are looked at. */
const mostPlaces = 4000;

/** A stretch of the index and how much the pairs of words tell that a quotation shares with it. */
export interface Stretch {
  readonly number: number;
  readonly score: number;
}

/** How much the pairs in each stretch tell, and how many there are; kept from quotation to quotation. */
let scores = new Float64Array(1024);
let counts = new Uint32Array(1024);

const makeRoom = (stretches: number): void => {
  if (scores.length >= stretches) return;
  scores = new Float64Array(stretches * 2);
  counts = new Uint32Array(stretches * 2);
};

/** Adds what one pair tells to each stretch in which it stands; gives the stretches that had no pair before. */
const addPair = (places: Uint32Array, width: number): number[] => {
  const weight = 1 / Math.log2(2 + places.length);
  const most = Math.min(places.length, mostPlaces);
  const met: number[] = [];
  let last = -1;
  for (let at = 0; at < most; at += 1) {
    const stretch = Math.floor((places[at] as number) / width);
    if (stretch === last) continue;
    last = stretch;
    if (counts[stretch] === 0) met.push(stretch);
    scores[stretch] = (scores[stretch] as number) + weight;
    counts[stretch] = (counts[stretch] as number) + 1;
  }
  return met;
};

/**
 * For each stretch of `width` words that shares at least `least` of the pairs, how much they tell; in no order.
 *
 * @param words of the whole index
 */
export const sharedPairs = (
  pairs: readonly Uint32Array[],
  width: number,
  words: number,
  least: number,
): Stretch[] => {
  makeRoom(Math.ceil(words / width));
  const found: Stretch[] = [];
  const met = pairs.map((places) => addPair(places, width));
  for (const stretches of met)
    for (const number of stretches) {
      if ((counts[number] as number) >= least)
        found.push({ number, score: scores[number] as number });
      scores[number] = 0;
      counts[number] = 0;
    }
  return found;
};

/** The better one first; of equals the one that comes first. */
const isBefore = (one: Stretch, other: Stretch): boolean =>
  one.score > other.score || (one.score === other.score && one.number < other.number);

/** The best of some stretches, the best first. */
export const bestOf = (stretches: readonly Stretch[], most: number): Stretch[] => {
  const best: Stretch[] = [];
  for (const stretch of stretches) {
    const last = best[most - 1];
    if (last && !isBefore(stretch, last)) continue;
    let at = Math.min(best.length, most - 1);
    for (let before = best[at - 1]; before && isBefore(stretch, before); before = best[at - 1]) {
      best[at] = before;
      at -= 1;
    }
    best[at] = stretch;
  }
  return best;
};
