import type { PlacedSentence } from '../findings/place-sentences.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { emitContext, levelOf } from './context-features.ts';
import {
  type Emit,
  emitMentions,
  emitSentence,
  mentionsByTheme,
  refersBack,
  type Surroundings,
} from './features.ts';
import { addRow, type Row, type WeightTable, weightIn } from './weight-table.ts';

/** The weights by which themes are told: by the words of a sentence, and by the sentences around it. */
export interface ThemeWeights {
  /** The themes that have weights, in order. */
  readonly themes: readonly string[];
  /** A column for each theme, and one for all. */
  readonly words: WeightTable;
  readonly context: WeightTable;
}

/** The column of weights that hold for every theme. */
export const anyTheme = '*';
/** A theme less likely than this by the words of its sentence is not looked at again; in log odds. */
export const faintest = -4.5;
/** A theme more likely than this is found; in log odds. Chosen for the best F1 in cross-validation. */
export const leastOdds = -0.4;

const paragraphOf = ({ read }: PlacedSentence): number => read.sentence.paragraph.number;

/** For each sentence, the one before it and the first one, of its own paragraph. */
export const surroundingsOf = (sentences: readonly PlacedSentence[]): Surroundings[] => {
  let opening: ReadSentence | null = null;
  return sentences.map((placed, index) => {
    const before = sentences[index - 1];
    const goesOn = before !== undefined && paragraphOf(before) === paragraphOf(placed);
    if (!goesOn) opening = placed.read;
    return { before: goesOn ? before.read : null, opening: goesOn ? opening : null };
  });
};

const rowOf = (table: WeightTable, family: string, key: string): Row | undefined =>
  table.rows.get(family)?.get(key);

/** What speaks for any theme in any sentence. */
const biasOf = (table: WeightTable): number => rowOf(table, 'bias', '-')?.weights[0] ?? 0;

/** Says of each theme how a sentence names it. */
export const emitNaming = (
  read: ReadSentence,
  themes: readonly string[],
  emit: (theme: number) => Emit,
): void => {
  const mentions = mentionsByTheme(read);
  const order = [...mentions.keys()];
  for (const [column, theme] of themes.entries()) {
    const own = mentions.get(theme);
    if (!own) emit(column)('named', 'no');
    else emitMentions(read, own, { rank: order.indexOf(theme), named: order.length }, emit(column));
  }
};

/** Log odds of each theme by the words of the sentence and what stands around it. */
const oddsByWords = (
  { read, blockedBy }: PlacedSentence,
  surroundings: Surroundings,
  { themes, words }: ThemeWeights,
): Float64Array | null => {
  if (blockedBy !== null) return null;
  const any = words.columns.indexOf(anyTheme);
  const sums = new Float64Array(words.columns.length).fill(biasOf(words));
  emitSentence(read, surroundings, (family, key) => {
    const row = rowOf(words, family, key);
    if (row) addRow(row, sums);
  });
  emitNaming(read, themes, (column) => (family, key) => {
    const row = rowOf(words, family, key);
    if (row) sums[column] = (sums[column] ?? 0) + weightIn(row, any) + weightIn(row, column);
  });
  return sums;
};

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The share of the open sentences that each theme can expect. */
const sharesOf = (
  odds: ReadonlyArray<Float64Array | null>,
  themes: readonly string[],
): Float64Array => {
  const shares = new Float64Array(themes.length);
  const open = odds.filter((row) => row !== null);
  for (const row of open)
    for (let theme = 0; theme < themes.length; theme += 1)
      shares[theme] = (shares[theme] ?? 0) + chance(row[theme] ?? 0) / open.length;
  return shares;
};

const rankIn = (row: Float64Array | null | undefined, theme: number, themes: number): number => {
  if (!row) return 0;
  let rank = 0;
  for (let other = 0; other < themes && rank < 3; other += 1)
    if ((row[other] ?? 0) > (row[theme] ?? 0)) rank += 1;
  return rank;
};

const rivalOf = (row: Float64Array, theme: number, themes: number): number => {
  let most = -9;
  for (let other = 0; other < themes; other += 1)
    if (other !== theme) most = Math.max(most, row[other] ?? -9);
  return most;
};

/** What stands around a theme in its letter, said for each theme that the words of a sentence do not rule out. */
export const emitContexts = (
  sentences: readonly PlacedSentence[],
  odds: ReadonlyArray<Float64Array | null>,
  themes: readonly string[],
  emit: (sentence: number, theme: number) => Emit,
): void => {
  const shares = sharesOf(odds, themes);
  const levelAt = (from: number, offset: number, theme: number): string => {
    const [here, there, row] = [sentences[from], sentences[from + offset], odds[from + offset]];
    if (!here || !there || !row) return 'n';
    return `${paragraphOf(there) === paragraphOf(here) ? '' : 'o'}${levelOf(row[theme] ?? 0)}`;
  };
  for (const [index, placed] of sentences.entries()) {
    const row = odds[index];
    if (!row) continue;
    const named = new Set(placed.read.mentions.map(({ theme }) => theme.id));
    const pronoun = refersBack(placed.read);
    for (const [column, theme] of themes.entries()) {
      const own = row[column] ?? 0;
      if (own < faintest) continue;
      emitContext(
        {
          theme,
          named: named.has(theme),
          pronoun,
          own: levelOf(own),
          before: levelAt(index, -1, column),
          twoBefore: levelAt(index, -2, column),
          after: levelAt(index, 1, column),
          rival: levelOf(rivalOf(row, column, themes.length)),
          share: Math.min(6, Math.floor(12 * (shares[column] ?? 0))),
          rankBefore: rankIn(odds[index - 1], column, themes.length),
        },
        emit(index, column),
      );
    }
  }
};

/** Sentences of a letter → for each of them the log odds of each theme by its words; null where it is not open. */
export const weighWords = (
  sentences: readonly PlacedSentence[],
  weights: ThemeWeights,
): Array<Float64Array | null> => {
  const surroundings = surroundingsOf(sentences);
  return sentences.map((placed, index) =>
    oddsByWords(placed, surroundings[index] ?? { before: null, opening: null }, weights),
  );
};

/** Sentences of a letter → for each of them the themes that it makes findings about. */
export const weighThemes = (
  sentences: readonly PlacedSentence[],
  weights: ThemeWeights,
): Array<ReadonlySet<string>> => {
  const odds = weighWords(sentences, weights);
  const chosen = sentences.map(() => new Set<string>());
  const { context, themes } = weights;
  const bias = biasOf(context);
  const sums = sentences.map(() => new Map<number, number>());
  emitContexts(sentences, odds, themes, (sentence, theme) => {
    const own = sums[sentence];
    return (family, key) => {
      const row = rowOf(context, family, key);
      own?.set(theme, (own.get(theme) ?? bias) + (row?.weights[0] ?? 0));
    };
  });
  for (const [index, own] of sums.entries())
    for (const [theme, sum] of own) if (sum > leastOdds) chosen[index]?.add(themes[theme] ?? '');
  return chosen;
};
