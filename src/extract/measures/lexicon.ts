import type { Comparator, Unit } from '../../model/vocabulary.ts';
import type { MeasureLists } from './lists.ts';
import { type WordSet, wordSet } from './word-set.ts';

type ListName = {
  [Name in keyof MeasureLists]: MeasureLists[Name] extends { words: string[] } ? Name : never;
}[keyof MeasureLists];
type NumberListName = {
  [Name in keyof MeasureLists]: MeasureLists[Name] extends { words: Record<string, number> }
    ? Name
    : never;
}[keyof MeasureLists];

export interface ComparatorWords {
  readonly comparator: Comparator;
  readonly before: WordSet;
  readonly after: WordSet;
}

/** The word lists made ready for look-up. */
export interface Lexicon {
  readonly words: Readonly<Record<ListName, WordSet>>;
  readonly number: (list: NumberListName, word: string) => number | null;
  readonly unit: (word: string) => Unit | null;
  /** Whether a number in words can begin with a word; figures are told by their look. */
  readonly beginsNumber: (word: string) => boolean;
  readonly comparators: readonly ComparatorWords[];
  /** Whether a sentence holds anything that could be a number; most hold nothing, and need no closer look. */
  readonly mayHoldNumber: (text: string) => boolean;
}

const numberLists: readonly NumberListName[] = [
  'cardinals',
  'scales',
  'parts',
  'decades',
  'decadeParts',
  'multiples',
];

const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record));

/** Words with which a number written in words can begin. */
const beginningsOf = ({ cardinals, decadeParts, multiples }: MeasureLists): ReadonlySet<string> =>
  new Set([
    'a',
    'half',
    ...[cardinals, decadeParts, multiples].flatMap(({ words }) => Object.keys(words)),
  ]);

const lookUp = (lists: MeasureLists): Pick<Lexicon, 'number' | 'unit' | 'beginsNumber'> => {
  const numbers = new Map(numberLists.map((list) => [list, mapOf(lists[list].words)]));
  const units = mapOf(lists.units.words);
  const beginnings = beginningsOf(lists);
  return {
    number: (list, word) => numbers.get(list)?.get(word) ?? null,
    unit: (word) => units.get(word) ?? null,
    beginsNumber: (word) => beginnings.has(word),
  };
};

export const compileLists = (lists: MeasureLists): Lexicon => ({
  words: wordSets(lists),
  ...lookUp(lists),
  comparators: lists.comparators.map(({ comparator, before, after }) => ({
    comparator,
    before: wordSet(before),
    after: wordSet(after),
  })),
  mayHoldNumber: numberTest(lists),
});

const numberTest = ({
  cardinals,
  scales,
  parts,
  decades,
  multiples,
}: MeasureLists): ((text: string) => boolean) => {
  const words = [cardinals, scales, parts, decades, multiples].flatMap((list) =>
    Object.keys(list.words),
  );
  const pattern = new RegExp(
    `\\d|\\b(?:${words.filter((word) => word.length > 2).join('|')})`,
    'iu',
  );
  return (text) => pattern.test(text);
};

const wordSets = (lists: MeasureLists): Record<ListName, WordSet> => {
  const set = (name: ListName): WordSet => wordSet(lists[name].words);
  return {
    unitAdjectives: set('unitAdjectives'),
    spells: set('spells'),
    comparatorGaps: set('comparatorGaps'),
    months: set('months'),
    labelWords: set('labelWords'),
    listJoiners: set('listJoiners'),
    ageWords: set('ageWords'),
    ageGaps: set('ageGaps'),
    ageBounds: set('ageBounds'),
    ageServices: set('ageServices'),
    adjectival: set('adjectival'),
    periodWords: set('periodWords'),
    periodEnds: set('periodEnds'),
    doneInWords: set('doneInWords'),
    deadlineEnds: set('deadlineEnds'),
    caseloadWords: set('caseloadWords'),
    caseWords: set('caseWords'),
    workerWords: set('workerWords'),
    holdWords: set('holdWords'),
    targetWords: set('targetWords'),
    counted: set('counted'),
    notCounted: set('notCounted'),
    amounts: set('amounts'),
    nounStops: set('nounStops'),
    nounTails: set('nounTails'),
    bareVerbs: set('bareVerbs'),
    thoseWords: set('thoseWords'),
    definites: set('definites'),
    rises: set('rises'),
    spreads: set('spreads'),
    earlierWords: set('earlierWords'),
    comparedWords: set('comparedWords'),
    outsiders: set('outsiders'),
    orgWords: set('orgWords'),
    groupWords: set('groupWords'),
    timeWords: set('timeWords'),
    scopePrepositions: set('scopePrepositions'),
    subjectVerbs: set('subjectVerbs'),
  };
};
