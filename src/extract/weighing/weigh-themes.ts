import { FormNumbers } from '../../text/form-numbers.ts';
import { stemOf } from '../../text/tokens.ts';
import type { PlacedSentence } from '../findings/place-sentences.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { firstSubjectEnd } from '../findings/subject.ts';
import { CodedWeights } from './coded-families.ts';
import { codesOf } from './codes.ts';
import { type ContextParts, contextShape } from './context-shape.ts';
import { type Emit, emitHeading, emitWords, tellingStem } from './features.ts';
import { emitNames, NamingWeights, unnamed } from './naming.ts';
import { emitSetting, SettingWeights, type Surroundings } from './setting.ts';
import { isSubject, listedThemes } from './subject-themes.ts';
import { eachContext, paragraphOf, type ThemeOdds } from './theme-contexts.ts';
import type { WeightTable } from './weight-table.ts';
import { PairWeights, WordWeights } from './word-weights.ts';

/** The column of weights that hold for every theme. */
export const anyTheme = '*';
/** A theme more likely than not is found; in log odds. F1 in cross-validation is flat from -0.6 to 0.2. */
export const leastOdds = 0;
/** What the first clause is about by its grammar needs less: plain sentences have few other signs. */
const leastOddsOfSubject = -1;

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

/** What speaks for any theme in any sentence. */
const biasOf = (table: WeightTable, column: string): number =>
  table.weightIn(table.rowOf('bias', '-'), table.columns.indexOf(column));

/** What is known of each form: the rows of the word and of a word of the subject, and its numbers in pairs. */
const word = { size: 4, row: 0, subject: 1, first: 2, second: 3 } as const;

/** Headings of one letter are few, and those of hostile text need not be remembered. */
const mostHeadings = 1000;

/** Weighs the words of a sentence, and what stands around it, to tell what it is about. */
export class ThemeWeights {
  readonly themes: readonly string[];
  /** Words by what they say of each theme. */
  readonly words: WordWeights;
  readonly #table: WeightTable;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #unnamed: Float64Array;
  readonly #forms: FormNumbers;
  readonly #pairs: PairWeights;
  readonly #firsts: WordWeights;
  readonly #headings = new Map<string, Float64Array>();
  readonly #setting: SettingWeights;
  readonly #naming: NamingWeights;
  readonly #context: CodedWeights<ContextParts>;
  readonly #contextBias: number;

  /**
   * @param themes the themes that have weights, in order
   * @param words a column for each theme, and one for all
   * @param context a single column
   */
  constructor(themes: readonly string[], words: WeightTable, context: WeightTable) {
    this.themes = themes;
    this.#table = words;
    this.#columns = codesOf(themes);
    const any = words.columns.indexOf(anyTheme);
    const without = words.rowOf(...unnamed);
    this.#unnamed = Float64Array.from(
      words.columns,
      (_, column) => words.weightIn(without, any) + words.weightIn(without, column),
    );
    this.words = new WordWeights(words, 'word', tellingStem);
    this.#pairs = new PairWeights(words, 'pair');
    this.#forms = this.#formNumbers(words);
    this.#firsts = new WordWeights(words, 'first', (form) => form);
    this.#setting = new SettingWeights(words);
    this.#naming = new NamingWeights(words, any);
    this.#context = new CodedWeights(contextShape, context);
    this.#contextBias = biasOf(context, 'odds');
  }

  #formNumbers(words: WeightTable): FormNumbers {
    return new FormNumbers(word.size, (form) => {
      const telling = tellingStem(form) ?? '';
      const stem = stemOf(form);
      return [
        words.rowOf('word', telling),
        words.rowOf('subject', telling),
        this.#pairs.firstOf(stem),
        this.#pairs.secondOf(stem),
      ];
    });
  }

  /** Sentences of a letter → for each of them, one after the other, a 1 for each theme that it makes findings about. */
  themesOf(sentences: readonly PlacedSentence[]): Uint8Array {
    const odds = this.oddsOf(sentences);
    const count = this.themes.length;
    const chosen = new Uint8Array(sentences.length * count);
    const sum = new Float64Array(1);
    eachContext(sentences, odds, this.themes, (sentence, theme, codes) => {
      sum[0] = this.#contextBias;
      this.#context.add(codes, sum);
      const least = isSubject(sentences[sentence]?.read, this.themes[theme])
        ? leastOddsOfSubject
        : leastOdds;
      if (sum[0] > least) chosen[sentence * count + theme] = 1;
    });
    this.#shareLists(sentences, chosen);
    return chosen;
  }

  /** "Visits, plans and supervision are inconsistent": what is said of one in a list is said of all. */
  #shareLists(sentences: readonly PlacedSentence[], chosen: Uint8Array): void {
    const count = this.themes.length;
    for (const [sentence, { read }] of sentences.entries()) {
      if (read.named.length < 2) continue;
      for (const list of listedThemes(read)) {
        const columns = list.flatMap(({ id }) => this.#columns.get(id) ?? []);
        if (!columns.some((column) => chosen[sentence * count + column] === 1)) continue;
        for (const column of columns) chosen[sentence * count + column] = 1;
      }
    }
  }

  /** For each sentence the log odds of each theme by its words and what it stands in. */
  oddsOf(sentences: readonly PlacedSentence[]): ThemeOdds[] {
    const surroundings = surroundingsOf(sentences);
    const columns = this.#table.columns.length;
    // One piece of memory for all of them: small ones of their own are dear to make and to clear away.
    const room = new Float64Array(sentences.length * columns);
    return sentences.map(({ read, blockedBy }, index) => {
      if (blockedBy !== null) return null;
      const sums = room.subarray(index * columns, (index + 1) * columns);
      this.#addSentence(read, surroundings[index] ?? { before: null, opening: null }, sums);
      return sums;
    });
  }

  #addSentence(read: ReadSentence, surroundings: Surroundings, sums: Float64Array): void {
    sums.set(this.#ofHeading(read.sentence.section.heading ?? ''));
    this.#addWords(read, sums);
    this.#setting.add(read, surroundings, sums);
    this.#addNames(read, sums);
  }

  /** What a heading says of each theme, with what holds for every sentence. */
  #ofHeading(heading: string): Float64Array {
    const known = this.#headings.get(heading);
    if (known) return known;
    const bias = biasOf(this.#table, anyTheme);
    const sums = this.#unnamed.map((weight) => weight + bias);
    emitHeading(heading, (family, key) => this.#table.add(this.#table.rowOf(family, key), sums));
    if (this.#headings.size > mostHeadings) this.#headings.clear();
    this.#headings.set(heading, sums);
    return sums;
  }

  #addWords(read: ReadSentence, sums: Float64Array): void {
    const { tokens } = read;
    const table = this.#table;
    const subject = firstSubjectEnd(read);
    let last = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token?.isWord) continue;
      const at = this.#forms.placeOf(token);
      const { numbers } = this.#forms;
      const second = numbers[at + word.second] as number;
      if (last !== 0 && second !== 0) table.add(this.#pairs.rowOf(last, second), sums);
      last = numbers[at + word.first] as number;
      table.add(numbers[at + word.row] as number, sums);
      if (index < subject) table.add(numbers[at + word.subject] as number, sums);
    }
    if (tokens[0]) table.add(this.#firsts.rowOf(tokens[0]), sums);
  }

  #addNames(read: ReadSentence, sums: Float64Array): void {
    const { named } = read;
    for (let rank = 0; rank < named.length; rank += 1) {
      const one = named[rank];
      const column = one && this.#columns.get(one.theme.id);
      if (!one || column === undefined) continue;
      // A theme that is named loses what was said of themes that are not.
      const sum = (sums[column] as number) - (this.#unnamed[column] as number);
      sums[column] = this.#naming.addTo(sum, read, one, rank, column);
    }
  }
}
