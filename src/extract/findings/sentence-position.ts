import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { Evaluation } from './evaluate.ts';

const polarities = { good: 'strength', bad: 'weakness', open: 'neutral' } as const;

/** The first clause that evaluates, and does so as asked for where that is asked. */
const firstTelling = (
  evaluations: readonly Evaluation[],
  position: Evaluation['position'] | null,
  mainOnly: boolean,
): Evaluation | null => {
  for (const one of evaluations) {
    if (one.position === 'none' || (mainOnly && one.clause.subordinate)) continue;
    if (position === null || one.position === position) return one;
  }
  return null;
};

/** Without a word of contrast two clauses are not set against each other, and the main clause speaks for the sentence. */
const mainPolarity = (evaluations: readonly Evaluation[]): Polarity | null => {
  const mainOnly = firstTelling(evaluations, null, true) !== null;
  const decisive =
    firstTelling(evaluations, 'bad', mainOnly) ?? firstTelling(evaluations, null, mainOnly);
  return decisive === null || decisive.position === 'none' ? null : polarities[decisive.position];
};

const takesPosition = (
  evaluations: readonly Evaluation[],
  position: Evaluation['position'],
): boolean => firstTelling(evaluations, position, false) !== null;

/** The clauses of one sentence on one theme → one position, or null where none of them evaluates it. */
export const polarityOf = (evaluations: readonly Evaluation[]): Polarity | null => {
  const contrasted = evaluations.length > 1 && evaluations.some(({ clause }) => clause.contrast);
  if (!contrasted) return mainPolarity(evaluations);
  const bothSides = takesPosition(evaluations, 'good') && takesPosition(evaluations, 'bad');
  return bothSides || concededAtEnd(evaluations) ? 'mixed' : mainPolarity(evaluations);
};

/** "Visits take place, but not always on time": what "but" criticises was reported as practice before it. */
const concededAtEnd = (evaluations: readonly Evaluation[]): boolean => {
  const at = evaluations.findIndex(({ clause }) => clause.contrast);
  return (
    at > 0 &&
    evaluations[at]?.position === 'bad' &&
    evaluations.slice(0, at).every(({ position }) => position === 'none')
  );
};

const directionRank: Readonly<Record<Direction, number>> = {
  improved: 3,
  declined: 2,
  unchanged: 1,
  none: 0,
};

/** The change that the clauses state; where several do, a change outranks its absence. */
export const directionOf = (evaluations: readonly Evaluation[]): Direction => {
  let direction: Direction = 'none';
  for (const one of evaluations)
    if (directionRank[one.direction] > directionRank[direction]) direction = one.direction;
  return direction;
};
