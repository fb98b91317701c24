import type { InferredChange, Position, StatedChange, Trajectory } from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { trajectoryText } from '../compare-words.ts';
import { visitText } from '../words.ts';

/** A sign and words for it: nothing on the page is told by colour or by a sign alone. */
export interface Signed {
  readonly sign: string;
  readonly words: string;
}

export const positionWords: Readonly<Record<Position, Signed>> = {
  strength: { sign: '+', words: 'strength' },
  weakness: { sign: '−', words: 'weakness' },
  mixed: { sign: '±', words: 'mixed' },
  neutral: { sign: '○', words: 'neutral' },
  'not-mentioned': { sign: '·', words: 'not mentioned' },
};

export const statedWords: Readonly<Record<StatedChange, Signed>> = {
  improved: { sign: '↑', words: 'improved' },
  declined: { sign: '↓', words: 'declined' },
  unchanged: { sign: '→', words: 'unchanged' },
  mixed: { sign: '↕', words: 'both ways' },
  none: { sign: '', words: 'no change stated' },
};

/** Slanted, as no letter states it. */
export const inferredWords: Readonly<Record<InferredChange['direction'], Signed>> = {
  improved: { sign: '↗', words: 'improved' },
  declined: { sign: '↘', words: 'declined' },
  unchanged: { sign: '=', words: 'unchanged' },
};

const trajectorySigns: Readonly<Record<Trajectory, string>> = {
  improved: '▲',
  declined: '▼',
  'new-concern': '!',
  'persisting-weakness': '−',
  reversed: '↕',
  mixed: '±',
  'sustained-strength': '+',
  'once-mentioned': '◇',
  'no-position': '○',
  'not-mentioned': '·',
};

export const capital = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const trajectoryWords = (trajectory: Trajectory): Signed => ({
  sign: trajectorySigns[trajectory],
  words: capital(trajectoryText[trajectory]),
});

/** 'improved ↗ since the 4th visit, Jun 2017'. */
export const sinceText = (
  { direction, since, focusOverlap }: InferredChange,
  visits: readonly VisitColumn[],
): string => {
  const { sign, words } = inferredWords[direction];
  const before = visits[since];
  if (!before) throw new RangeError(`no visit ${since} in the comparison`);
  const caution = focusOverlap === 'different' ? '; ~ the two visits looked at different work' : '';
  return `${words} ${sign} since ${visitText(before)}${caution}`;
};
