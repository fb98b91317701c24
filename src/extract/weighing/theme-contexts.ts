import type { PlacedSentence } from '../findings/place-sentences.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import type { Codes } from './coded-families.ts';
import {
  type ContextParts,
  levelOf,
  lowestRank,
  mostShare,
  noNeighbour,
  otherParagraph,
} from './context-shape.ts';
import { refersBack } from './features.ts';

/** Log odds of each theme; null for a sentence that its place bars from findings. */
export type ThemeOdds = Float64Array | null;

/** A theme less likely than this by the words of its sentence is not looked at again; in log odds. */
const faintest = -4.5;

export const paragraphOf = ({ read }: PlacedSentence): number => read.sentence.paragraph.number;

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The share of the open sentences that each theme can expect. */
const sharesOf = (odds: readonly ThemeOdds[], themes: number): Float64Array => {
  const shares = new Float64Array(themes);
  let open = 0;
  for (const row of odds) {
    if (!row) continue;
    open += 1;
    for (let theme = 0; theme < themes; theme += 1)
      shares[theme] = (shares[theme] as number) + chance(row[theme] as number);
  }
  return shares.map((sum) => sum / Math.max(1, open));
};

const rankIn = (row: ThemeOdds | undefined, theme: number, themes: number): number => {
  if (!row) return 0;
  let rank = 0;
  for (let other = 0; other < themes && rank < lowestRank; other += 1)
    if ((row[other] as number) > (row[theme] as number)) rank += 1;
  return rank;
};

/** The themes with the highest and the second highest odds. */
const strongestIn = (row: Float64Array, themes: number): readonly [number, number] => {
  let [first, second] = [0, -1];
  for (let theme = 1; theme < themes; theme += 1) {
    if ((row[theme] as number) > (row[first] as number)) [first, second] = [theme, first];
    else if (second < 0 || (row[theme] as number) > (row[second] as number)) second = theme;
  }
  return [first, second];
};

const levelsOf = (row: ThemeOdds, themes: number): Uint8Array | null =>
  row && Uint8Array.from({ length: themes }, (_, theme) => levelOf(row[theme] as number));

/** What stands around a theme in its letter, told for each theme that the words of a sentence do not rule out. */
export const eachContext = (
  sentences: readonly PlacedSentence[],
  odds: readonly ThemeOdds[],
  themes: readonly string[],
  visit: (sentence: number, theme: number, codes: Codes<ContextParts>) => void,
): void => {
  const count = themes.length;
  const shares = sharesOf(odds, count);
  const levels = odds.map((row) => levelsOf(row, count));
  const neighbour = (from: number, offset: number, theme: number): number => {
    const [here, there, row] = [sentences[from], sentences[from + offset], levels[from + offset]];
    if (!here || !there || !row) return noNeighbour;
    return (row[theme] as number) + (paragraphOf(there) === paragraphOf(here) ? 0 : otherParagraph);
  };
  const visitSentence = (index: number, read: ReadSentence, row: Float64Array): void => {
    const own = levels[index] as Uint8Array;
    const pronoun = refersBack(read) ? 1 : 0;
    const [first, second] = strongestIn(row, count);
    for (let theme = 0; theme < count; theme += 1) {
      if ((row[theme] as number) < faintest) continue;
      visit(index, theme, {
        theme,
        named: read.mentions.some((mention) => mention.theme.id === themes[theme]) ? 1 : 0,
        pronoun,
        own: own[theme] as number,
        before: neighbour(index, -1, theme),
        twoBefore: neighbour(index, -2, theme),
        after: neighbour(index, 1, theme),
        rival: own[theme === first ? second : first] as number,
        share: Math.min(mostShare, Math.floor(12 * (shares[theme] as number))),
        rank: rankIn(odds[index - 1], theme, count),
      });
    }
  };
  for (const [index, { read }] of sentences.entries()) {
    const row = odds[index];
    if (row) visitSentence(index, read, row);
  }
};
