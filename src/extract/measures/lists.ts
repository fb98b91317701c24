import { z } from 'zod';
import { comparatorSchema, unitSchema } from '../../model/vocabulary.ts';

const why = z.string().min(1).describe('Why the list is there.');
const word = z.string().min(1);
const wordList = z.strictObject({ why, words: z.array(word).min(1) });
const plainWord = z.string().regex(/^[a-z]+$/u);
const numberList = z.strictObject({ why, words: z.record(plainWord, z.number().positive()) });

/** The word lists of the measure finder, as `src/rules/measures/lists.yaml` holds them. */
export const measureListsSchema = z.strictObject({
  cardinals: numberList,
  scales: numberList,
  parts: numberList,
  decades: numberList,
  decadeParts: numberList,
  multiples: numberList,
  units: z.strictObject({ why, words: z.record(word, unitSchema) }),
  unitAdjectives: wordList,
  spells: wordList,
  comparators: z.array(
    z.strictObject({
      why,
      comparator: comparatorSchema,
      before: z.array(word),
      after: z.array(word),
    }),
  ),
  comparatorGaps: wordList,
  months: wordList,
  labelWords: wordList,
  listJoiners: wordList,
  ageWords: wordList,
  ageGaps: wordList,
  ageBounds: wordList,
  ageServices: wordList,
  adjectival: wordList,
  periodWords: wordList,
  periodEnds: wordList,
  doneInWords: wordList,
  deadlineEnds: wordList,
  caseloadWords: wordList,
  caseWords: wordList,
  workerWords: wordList,
  holdWords: wordList,
  targetWords: wordList,
  counted: wordList,
  notCounted: wordList,
  amounts: wordList,
  nounStops: wordList,
  nounTails: wordList,
  bareVerbs: wordList,
  thoseWords: wordList,
  definites: wordList,
  rises: wordList,
  spreads: wordList,
  earlierWords: wordList,
  comparedWords: wordList,
  outsiders: wordList,
  orgWords: wordList,
  groupWords: wordList,
  timeWords: wordList,
  scopePrepositions: wordList,
  subjectVerbs: wordList,
});
export type MeasureLists = z.infer<typeof measureListsSchema>;
