import type { ReadSentence } from '../findings/read-sentence.ts';
import type { WordWeights } from './word-weights.ts';

/** A word of a sentence, as a range of tokens. */
export interface TellingWord {
  readonly from: number;
  readonly to: number;
}

interface WeighedPlace {
  readonly index: number;
  readonly weight: number;
}

/** As many words as a reader can check at a glance. */
const mostWords = 3;

/** Keeps the heaviest in order of weight; of equally heavy ones, those that come first. */
const keepHeaviest = (heaviest: WeighedPlace[], place: WeighedPlace): void => {
  let at = heaviest.length;
  while (at > 0 && (heaviest[at - 1] as WeighedPlace).weight < place.weight) at -= 1;
  if (at === mostWords) return;
  heaviest.splice(at, 0, place);
  if (heaviest.length > mostWords) heaviest.pop();
};

/** The words of a sentence that weigh most for one column, in order of place. */
export const tellingWords = (
  { tokens }: ReadSentence,
  words: WordWeights,
  column: string,
): TellingWord[] => {
  const { table } = words;
  const number = table.columns.indexOf(column);
  const heaviest: WeighedPlace[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token?.isWord) continue;
    const weight = table.weightIn(words.rowOf(token), number);
    if (weight > 0) keepHeaviest(heaviest, { index, weight });
  }
  return heaviest
    .sort((one, other) => one.index - other.index)
    .map(({ index }) => ({ from: index, to: index + 1 }));
};
