import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { Evaluation } from './evaluate.ts';

const polarities = { good: 'strength', bad: 'weakness', open: 'neutral' } as const;

/** Without a word of contrast two clauses are not set against each other, and the main clause speaks for the sentence. */
const mainPolarity = (evaluations: readonly Evaluation[]): Polarity | null => {
  const telling = evaluations.filter(({ position }) => position !== 'none');
  const main = telling.filter(({ clause }) => !clause.subordinate);
  const speaking = main.length > 0 ? main : telling;
  const decisive = speaking.find(({ position }) => position === 'bad') ?? speaking[0];
  return decisive && decisive.position !== 'none' ? polarities[decisive.position] : null;
};

/** The clauses of one sentence on one theme → one position, or null where none of them evaluates it. */
export const polarityOf = (evaluations: readonly Evaluation[]): Polarity | null => {
  const positions = new Set(evaluations.map(({ position }) => position));
  const contrasted = evaluations.some(({ clause }) => clause.contrast) && evaluations.length > 1;
  const bothSides = positions.has('good') && positions.has('bad');
  return contrasted && (bothSides || concededAtEnd(evaluations))
    ? 'mixed'
    : mainPolarity(evaluations);
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

const directionRank: readonly Direction[] = ['improved', 'declined', 'unchanged', 'none'];

/** The change that the clauses state; where several do, a change outranks its absence. */
export const directionOf = (evaluations: readonly Evaluation[]): Direction =>
  directionRank.find((direction) => evaluations.some((one) => one.direction === direction)) ??
  'none';
