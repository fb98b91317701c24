import { stemOf } from '../../text/tokens.ts';
import type { PlacedSentence } from '../findings/place-sentences.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { CodedWeights, type Codes } from './coded-families.ts';
import { type ContextParts, contextShape } from './context-shape.ts';
import {
  type Emit,
  emitHeading,
  emitMentions,
  emitSetting,
  emitWords,
  firstSubjectEnd,
  mentionsByTheme,
  type Surroundings,
  tellingStem,
} from './features.ts';
import { eachContext, paragraphOf, type ThemeOdds } from './theme-contexts.ts';
import { type Row, type WeightTable, weightIn } from './weight-table.ts';
import { addRow, PairWeights, WordWeights } from './word-weights.ts';

/** The column of weights that hold for every theme. */
export const anyTheme = '*';
/** A theme more likely than not is found; in log odds. F1 in cross-validation is flat from -0.6 to 0.2. */
export const leastOdds = 0;

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

/** How a sentence names the themes that it names. */
const emitNames = (
  read: ReadSentence,
  themes: readonly string[],
  emit: (theme: number) => Emit,
): void => {
  if (read.mentions.length === 0) return;
  const mentions = mentionsByTheme(read);
  let rank = 0;
  for (const [theme, own] of mentions) {
    const column = themes.indexOf(theme);
    if (column >= 0) emitMentions(read, own, { rank, named: mentions.size }, emit(column));
    rank += 1;
  }
};

const unnamed = ['named', 'no'] as const;

/** All that the words of a sentence and what it stands in say, for learning: of all themes, and of each. */
export const emitSentence = (
  read: ReadSentence,
  surroundings: Surroundings,
  themes: readonly string[],
  emit: Emit,
  emitOn: (theme: number) => Emit,
): void => {
  emitWords(read, emit);
  emitHeading(read.sentence.section.heading ?? '', emit);
  emitSetting(read, surroundings, emit);
  emitNames(read, themes, emitOn);
  const named = new Set(read.mentions.map(({ theme }) => theme.id));
  for (const [column, theme] of themes.entries()) if (!named.has(theme)) emitOn(column)(...unnamed);
};

const rowOf = (table: WeightTable, family: string, key: string): Row | undefined =>
  table.rows.get(family)?.get(key);

/** What speaks for any theme in any sentence. */
const biasOf = (table: WeightTable): number => rowOf(table, 'bias', '-')?.weights[0] ?? 0;

/** Weighs the words of a sentence, and what stands around it, to tell what it is about. */
export class ThemeWeights {
  readonly themes: readonly string[];
  readonly words: WeightTable;
  readonly #any: number;
  readonly #unnamed: Float64Array;
  readonly #words: WordWeights;
  readonly #subjects: WordWeights;
  readonly #pairs: PairWeights;
  readonly #headings = new Map<string, Float64Array>();
  readonly #context: CodedWeights<ContextParts>;
  readonly #contextBias: number;

  /**
   * @param themes the themes that have weights, in order
   * @param words a column for each theme, and one for all
   * @param context a single column
   */
  constructor(themes: readonly string[], words: WeightTable, context: WeightTable) {
    this.themes = themes;
    this.words = words;
    this.#any = words.columns.indexOf(anyTheme);
    const without = rowOf(words, ...unnamed);
    this.#unnamed = Float64Array.from(words.columns, (_, column) =>
      without ? weightIn(without, this.#any) + weightIn(without, column) : 0,
    );
    this.#words = new WordWeights(words, 'word', tellingStem);
    this.#subjects = new WordWeights(words, 'subject', tellingStem);
    this.#pairs = new PairWeights(words, 'pair');
    this.#context = new CodedWeights(contextShape, context);
    this.#contextBias = biasOf(context);
  }

  /** Sentences of a letter → for each of them the themes that it makes findings about. */
  themesOf(sentences: readonly PlacedSentence[]): Array<ReadonlySet<string>> {
    const surroundings = surroundingsOf(sentences);
    const odds = sentences.map((placed, index) =>
      this.oddsOf(placed, surroundings[index] ?? { before: null, opening: null }),
    );
    const chosen = sentences.map(() => new Set<string>());
    const sum = new Float64Array(1);
    eachContext(sentences, odds, this.themes, (sentence, theme, codes) => {
      sum[0] = this.#contextBias;
      this.#context.add(codes, sum);
      if (sum[0] > leastOdds) chosen[sentence]?.add(this.themes[theme] ?? '');
    });
    return chosen;
  }

  /** Log odds of each theme by the words of the sentence and what it stands in. */
  oddsOf({ read, blockedBy }: PlacedSentence, surroundings: Surroundings): ThemeOdds {
    if (blockedBy !== null) return null;
    const sums = Float64Array.from(this.#ofHeading(read.sentence.section.heading ?? ''));
    this.#addWords(read, sums);
    emitSetting(read, surroundings, (family, key) => {
      const row = rowOf(this.words, family, key);
      if (row) addRow(row, sums);
    });
    this.#addNames(read, sums);
    return sums;
  }

  /** What a heading says of each theme, with what holds for every sentence. */
  #ofHeading(heading: string): Float64Array {
    const known = this.#headings.get(heading);
    if (known) return known;
    const bias = biasOf(this.words);
    const sums = this.#unnamed.map((weight) => weight + bias);
    emitHeading(heading, (family, key) => {
      const row = rowOf(this.words, family, key);
      if (row) addRow(row, sums);
    });
    // Headings of one letter are few, and those of hostile text need not be remembered.
    if (this.#headings.size > 1000) this.#headings.clear();
    this.#headings.set(heading, sums);
    return sums;
  }

  #addWords(read: ReadSentence, sums: Float64Array): void {
    const { tokens } = read;
    const subject = firstSubjectEnd(read);
    let last = null;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token?.isWord) continue;
      const pair = last && this.#pairs.rowOf(last, token);
      if (pair) addRow(pair, sums);
      last = token;
      const word = this.#words.rowOf(token);
      if (word) addRow(word, sums);
      const named = index < subject ? this.#subjects.rowOf(token) : null;
      if (named) addRow(named, sums);
    }
  }

  #addNames(read: ReadSentence, sums: Float64Array): void {
    let last = -1;
    emitNames(read, this.themes, (column) => (family, key) => {
      // A theme that is named loses what was said of themes that are not.
      if (column !== last)
        sums[column] = (sums[column] as number) - (this.#unnamed[column] as number);
      last = column;
      const row = rowOf(this.words, family, key);
      if (row)
        sums[column] = (sums[column] as number) + weightIn(row, this.#any) + weightIn(row, column);
    });
  }
}
