import type { InferredChange, Position, StatedChange } from '../model/theme-row.ts';

/** How good a position is, from 0; null for one that says neither good nor bad. */
export const rankOf = (position: Position): number | null => {
  const rank = ['weakness', 'mixed', 'strength'].indexOf(position);
  return rank < 0 ? null : rank;
};

/** From one position to another, both with a rank; null where one of them has none. */
export const inferChange = (
  before: Position,
  now: Position,
): Pick<InferredChange, 'direction' | 'rule'> | null => {
  const [from, to] = [rankOf(before), rankOf(now)];
  if (from === null || to === null) return null;
  if (to > from) return { direction: 'improved', rule: 'better-position' };
  if (to < from) return { direction: 'declined', rule: 'worse-position' };
  return { direction: 'unchanged', rule: 'same-position' };
};

/** One says better, the other worse. "Unchanged" contradicts neither: a position can hold while something in it moves. */
export const pointOppositeWays = (
  stated: StatedChange,
  inferred: InferredChange['direction'] | undefined,
): boolean =>
  (stated === 'improved' && inferred === 'declined') ||
  (stated === 'declined' && inferred === 'improved');
