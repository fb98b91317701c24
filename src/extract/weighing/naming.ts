import type { Mention } from '../../rules/compile.ts';
import { stemOf } from '../../text/tokens.ts';
import { type Clause, clauseIndexAt } from '../findings/clauses.ts';
import type { NamedTheme, ReadSentence } from '../findings/read-sentence.ts';
import { isInSubject } from '../findings/subject.ts';
import {
  CodedWeights,
  type Codes,
  emitCoded,
  newCodes,
  placesOf,
  type Shape,
} from './coded-families.ts';
import type { Emit } from './features.ts';
import type { WeightTable } from './weight-table.ts';
import { PhraseWeights } from './word-weights.ts';

const parts = {
  named: ['in-passing', 'yes'],
  'named-as': ['weak elsewhere', 'weak subject', 'firm elsewhere', 'firm subject'],
  /** How many themes are named before it. */
  'named-rank': ['0', '1', '2', '3'],
  /** How many themes are named in the sentence. */
  'named-themes': ['0', '1', '2', '3', '4'],
  'named-clause': [
    'main elsewhere',
    'main subject',
    'subordinate elsewhere',
    'subordinate subject',
  ],
} as const;

/** How a theme is named: in the subject or not, first or after others. */
const namingShape: Shape<typeof parts> = {
  parts,
  families: [['named'], ['named-as'], ['named-rank'], ['named-themes'], ['named-clause']],
};

/** What holds for a theme that is not named. */
export const unnamed = ['named', 'no'] as const;

const at = placesOf(parts);
const lowestRank = parts['named-rank'].length - 1;
const mostThemes = parts['named-themes'].length - 1;

const clauseOf = ({ clauses }: ReadSentence, { from }: Mention): Clause | undefined =>
  clauses[clauseIndexAt(clauses, from)];

const anyInSubject = (read: ReadSentence, mentions: readonly Mention[]): boolean => {
  for (const mention of mentions) if (isInSubject(read, mention)) return true;
  return false;
};

const allSubjectOnly = (mentions: readonly Mention[]): boolean => {
  for (const { subjectOnly } of mentions) if (!subjectOnly) return false;
  return true;
};

/** Kept from call to call. */
const codes = newCodes(namingShape);

/** @returns codes that hold until the next call */
const namingCodes = (read: ReadSentence, { mentions }: NamedTheme, rank: number): Codes => {
  const subjectOnly = allSubjectOnly(mentions);
  const inSubject = anyInSubject(read, mentions) ? 1 : 0;
  codes[at.named] = subjectOnly && !inSubject ? 0 : 1;
  codes[at['named-as']] = (subjectOnly ? 0 : 2) + inSubject;
  codes[at['named-rank']] = Math.min(lowestRank, rank);
  codes[at['named-themes']] = Math.min(mostThemes, read.named.length);
  codes[at['named-clause']] = (clauseOf(read, mentions[0])?.subordinate ? 2 : 0) + inSubject;
  return codes;
};

/** How a sentence names the themes that it names, and in which words, for learning. */
export const emitNames = (
  read: ReadSentence,
  themes: readonly string[],
  emitOn: (theme: number) => Emit,
): void => {
  for (const [rank, named] of read.named.entries()) {
    const column = themes.indexOf(named.theme.id);
    if (column < 0) continue;
    const emit = emitOn(column);
    emitCoded(namingShape, namingCodes(read, named, rank), emit);
    for (const { from, to } of named.mentions) {
      const stems = read.tokens.slice(from, to).map(({ form }) => stemOf(form));
      emit('phrase', stems.join(' '));
    }
  }
};

/** The weights of how a theme is named. */
export class NamingWeights {
  readonly #table: WeightTable;
  readonly #any: number;
  readonly #ways: CodedWeights<typeof parts>;
  readonly #phrases: PhraseWeights;

  /** @param any the column of weights that hold for every theme */
  constructor(table: WeightTable, any: number) {
    this.#table = table;
    this.#any = any;
    this.#ways = new CodedWeights(namingShape, table);
    this.#phrases = new PhraseWeights(table, 'phrase', stemOf);
  }

  /** A sum, with what the naming of the theme of `column` weighs. */
  addTo(sum: number, read: ReadSentence, named: NamedTheme, rank: number, column: number): number {
    let whole = this.#ways.addTo(sum, namingCodes(read, named, rank), this.#any, column);
    for (const { from, to } of named.mentions) {
      const row = this.#phrases.rowOf(read.tokens, from, to);
      whole = whole + this.#table.weightIn(row, this.#any) + this.#table.weightIn(row, column);
    }
    return whole;
  }
}
