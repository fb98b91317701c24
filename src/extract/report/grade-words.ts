import type { Grade } from '../../model/judgements.ts';
import { type CanonicalSpan, canonicalSpan } from '../../model/span.ts';
import { gradeOf } from '../../text/judged-areas.ts';

/** A word of the text; `at` is its place among all words of the part that is read. */
export interface PlacedWord {
  readonly text: string;
  readonly span: CanonicalSpan;
  readonly at: number;
}

export interface ReadGrade {
  readonly grade: Grade;
  /** Its words; they stand apart where a table was read line by line. */
  readonly words: readonly PlacedWord[];
}

/** Words that are part of a grade, and of no name of an area. */
const gradeWord = /^(?:outstanding|good|adequate|inadequate|requires?|improvement|to|be)$/iu;

export const isGradeWord = ({ text }: PlacedWord): boolean => gradeWord.test(text);

/** What may follow a word within one grade. */
const goesOn: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^requires?$/iu, /^improvement$/iu],
  [/^improvement$/iu, /^to$/iu],
  [/^to$/iu, /^be$/iu],
  [/^be$/iu, /^good$/iu],
];

const isContinued = (word: PlacedWord, next: PlacedWord): boolean =>
  goesOn.some(([one, other]) => one.test(word.text) && other.test(next.text));

/** Words of grades, in order and without what stands between them → the grades; what makes none is left out. */
export const gradesIn = (words: readonly PlacedWord[]): ReadGrade[] => {
  const runs: PlacedWord[][] = [];
  for (const word of words) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open && last && isContinued(last, word)) open.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    const grade = gradeOf(run.map(({ text }) => text).join(' '));
    return grade === null ? [] : [{ grade, words: run }];
  });
};

/** The words as spans of the text, neighbours as one. */
export const spansOfWords = (words: readonly PlacedWord[]): CanonicalSpan[] => {
  const spans: CanonicalSpan[] = [];
  let before: PlacedWord | null = null;
  for (const word of words) {
    const last = spans.at(-1);
    if (last && before?.at === word.at - 1)
      spans.splice(-1, 1, canonicalSpan(last.start, word.span.end));
    else spans.push(word.span);
    before = word;
  }
  return spans;
};
