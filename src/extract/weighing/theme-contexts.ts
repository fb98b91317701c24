import type { PlacedSentence } from '../findings/place-sentences.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { type Codes, newCodes, placesOf } from './coded-families.ts';
import { codesOf } from './codes.ts';
import {
  contextShape,
  levelOf,
  lowestRank,
  mostShare,
  noNeighbour,
  otherParagraph,
} from './context-shape.ts';
import { refersBack } from './setting.ts';

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

const shareCode = (share: number): number => Math.min(mostShare, Math.floor(12 * share));

/** Puts a 1 at each theme that a sentence names. */
const markNamed = (
  { named }: ReadSentence,
  columns: ReadonlyMap<string, number>,
  marks: Uint8Array,
): void => {
  marks.fill(0);
  for (const { theme } of named) {
    const column = columns.get(theme.id);
    if (column !== undefined) marks[column] = 1;
  }
};

/** Keeps the highest odds of a sentence, as many as ranks are told apart, highest first. */
const keepHighest = (row: ThemeOdds, themes: number, highest: Float64Array): void => {
  highest.fill(Number.NEGATIVE_INFINITY);
  if (!row) return;
  for (let theme = 0; theme < themes; theme += 1) {
    const odds = row[theme] as number;
    let at = highest.length;
    while (at > 0 && odds > (highest[at - 1] as number)) {
      if (at < highest.length) highest[at] = highest[at - 1] as number;
      at -= 1;
    }
    if (at < highest.length) highest[at] = odds;
  }
};

/** How many of the highest odds are higher. */
const rankAmong = (highest: Float64Array, odds: number | undefined): number => {
  if (odds === undefined) return 0;
  let rank = 0;
  while (rank < highest.length && (highest[rank] as number) > odds) rank += 1;
  return rank;
};

const levelsOf = (row: ThemeOdds, themes: number): Uint8Array | null => {
  if (!row) return null;
  const levels = new Uint8Array(themes);
  for (let theme = 0; theme < themes; theme += 1) levels[theme] = levelOf(row[theme] as number);
  return levels;
};

/** The theme with the highest odds; of themes with the same odds, the first one. */
const strongestIn = (row: Float64Array, themes: number): number => {
  let first = 0;
  for (let theme = 1; theme < themes; theme += 1)
    if ((row[theme] as number) > (row[first] as number)) first = theme;
  return first;
};

/** The highest level of the other themes. */
const levelBeside = (levels: Uint8Array, first: number): number => {
  let highest = 0;
  for (let theme = 0; theme < levels.length; theme += 1)
    if (theme !== first && (levels[theme] as number) > highest) highest = levels[theme] as number;
  return highest;
};

const at = placesOf(contextShape.parts);

/** What sentences near by say of the themes: their levels, and what is added to them from another paragraph. */
interface Neighbour {
  readonly levels: Uint8Array;
  readonly added: number;
}

const codeOf = (neighbour: Neighbour | null, theme: number): number =>
  neighbour ? (neighbour.levels[theme] as number) + neighbour.added : noNeighbour;

/** What stands around a theme in its letter, told for each theme that the words of a sentence do not rule out. */
export const eachContext = (
  sentences: readonly PlacedSentence[],
  odds: readonly ThemeOdds[],
  themes: readonly string[],
  visit: (sentence: number, theme: number, codes: Codes) => void,
): void => {
  const count = themes.length;
  const columns = codesOf(themes);
  const levels = odds.map((row) => levelsOf(row, count));
  const shares = Uint8Array.from(sharesOf(odds, count), shareCode);
  const highest = new Float64Array(lowestRank);
  const named = new Uint8Array(count);
  const codes = newCodes(contextShape);

  const neighbour = (from: number, offset: number): Neighbour | null => {
    const [here, there, row] = [sentences[from], sentences[from + offset], levels[from + offset]];
    if (!here || !there || !row) return null;
    return { levels: row, added: paragraphOf(there) === paragraphOf(here) ? 0 : otherParagraph };
  };

  const visitSentence = (index: number, row: Float64Array, own: Uint8Array): void => {
    const [before, twoBefore, after] = [
      neighbour(index, -1),
      neighbour(index, -2),
      neighbour(index, 1),
    ];
    const first = strongestIn(row, count);
    const [rival, rivalOfFirst] = [own[first] as number, levelBeside(own, first)];
    for (let theme = 0; theme < count; theme += 1) {
      if ((row[theme] as number) < faintest) continue;
      codes[at.theme] = theme;
      codes[at.named] = named[theme] as number;
      codes[at.own] = own[theme] as number;
      codes[at.before] = codeOf(before, theme);
      codes[at.twoBefore] = codeOf(twoBefore, theme);
      codes[at.after] = codeOf(after, theme);
      codes[at.rival] = theme === first ? rivalOfFirst : rival;
      codes[at.share] = shares[theme] as number;
      codes[at.rank] = rankAmong(highest, odds[index - 1]?.[theme]);
      visit(index, theme, codes);
    }
  };

  for (let index = 0; index < sentences.length; index += 1) {
    const [placed, row, own] = [sentences[index], odds[index], levels[index]];
    if (!placed || !row || !own) continue;
    markNamed(placed.read, columns, named);
    keepHighest(odds[index - 1] ?? null, count, highest);
    codes[at.pronoun] = refersBack(placed.read) ? 1 : 0;
    visitSentence(index, row, own);
  }
};
