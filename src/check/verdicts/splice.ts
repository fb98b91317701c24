import type { Difference } from '../../model/check.ts';
import { coverWithRuns, type Run } from '../alignment/cover.ts';
import type { IndexedLetter, LetterIndex, WordRange } from '../letters/letter-index.ts';
import { type ComparedWord, comparedWords } from '../words/compared-words.ts';
import { quotedWords } from '../words/quotation-parts.ts';
import { differenceKind } from '../words/word-kinds.ts';
import type { Query, Reading } from './quotation-reading.ts';

/** Parts of different sentences of one letter, run together. */
export interface Splice {
  readonly letter: IndexedLetter;
  readonly stretches: readonly WordRange[];
  readonly differences: readonly Difference[];
}

/** So many words may fall out between two sentences and still leave them two sentences, one of them altered. */
const smallDrop = 4;

/** Whether the end of one sentence and the beginning of another are gone between two words that the article joins. */
const isSeam = (index: LetterIndex, before: number, after: number): boolean => {
  const sentence = (place: number): number => index.sentences[place] ?? 0;
  if (after - before < 2 || sentence(before) === sentence(after)) return false;
  const losesEnd = sentence(before + 1) === sentence(before);
  const losesBeginning = sentence(after - 1) === sentence(after);
  return (losesEnd && losesBeginning) || after - before - 1 > smallDrop;
};

/** Whether a reading leaps from one sentence into another without a mark. */
export const leapsUnmarked = ({ alignment }: Reading, index: LetterIndex): boolean => {
  let before: number | null = null;
  for (const step of alignment.steps) {
    if (step.kind === 'visible') before = null;
    if (step.kind !== 'same' && step.kind !== 'replaced') continue;
    if (before !== null && isSeam(index, before, step.place)) return true;
    before = step.place;
  }
  return false;
};

const endOfSentence = (index: LetterIndex, place: number, letter: IndexedLetter): number => {
  let end = place;
  while (end < letter.last && index.sentences[end] === index.sentences[place]) end += 1;
  return end;
};

/** What the article leaves out where two runs meet: the rest of the first one's sentence. */
const seamDifference = (
  run: Run,
  words: readonly ComparedWord[],
  letter: IndexedLetter,
  index: LetterIndex,
): Difference[] => {
  const last = run.place + run.length - 1;
  const end = endOfSentence(index, last, letter);
  if (end === last + 1) return [];
  const letterStart = index.starts[last + 1] ?? 0;
  const letterEnd = index.ends[end - 1] ?? 0;
  const from = letter.document.text.slice(letterStart, letterEnd);
  const at = words[run.at + run.length - 1]?.end ?? 0;
  const kind = differenceKind(
    comparedWords(from).map(({ key }) => key),
    [],
  );
  return [{ from, to: '', kind, start: at, end: at, letterStart, letterEnd }];
};

/** Words of the article's own between two runs. */
const looseDifference = (
  run: Run,
  next: Run,
  words: readonly ComparedWord[],
  article: Query['article'],
  index: LetterIndex,
): Difference[] => {
  const first = words[run.at + run.length];
  const last = words[next.at - 1];
  if (!first || !last || next.at === run.at + run.length) return [];
  const letterEnd = index.ends[run.place + run.length - 1] ?? 0;
  const to = article.text.slice(first.start, last.end);
  const kind = differenceKind(
    [],
    comparedWords(to).map(({ key }) => key),
  );
  const { start } = first;
  return [{ from: '', to, kind, start, end: last.end, letterStart: letterEnd, letterEnd }];
};

const isOfSentences = (runs: readonly Run[], index: LetterIndex): boolean =>
  new Set(runs.map(({ place }) => index.sentences[place])).size > 1;

/** The quotation as parts of different sentences of one of `letters`, the first that has them. */
export const findSplice = (
  { article, parts, row }: Query,
  letters: readonly IndexedLetter[],
  index: LetterIndex,
): Splice | null => {
  for (const letter of letters) {
    const runs = coverWithRuns(row, index, letter);
    if (!runs || !isOfSentences(runs, index)) continue;
    const quoted = quotedWords(parts);
    return {
      letter,
      stretches: runs.map(({ place, length }) => ({ from: place, to: place + length })),
      differences: runs.slice(1).flatMap((next, at) => {
        const run = runs[at] ?? next;
        return [
          ...seamDifference(run, quoted, letter, index),
          ...looseDifference(run, next, quoted, article, index),
        ];
      }),
    };
  }
  return null;
};
