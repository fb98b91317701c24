import type {
  InferredChange,
  Position,
  StatedChange,
  Trajectory,
  TrajectoryRule,
} from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
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

export const inferredWords: Readonly<Record<InferredChange['direction'], Signed>> = {
  improved: { sign: '↗', words: 'better' },
  declined: { sign: '↘', words: 'worse' },
  unchanged: { sign: '=', words: 'same' },
};

export const trajectoryWords: Readonly<Record<Trajectory, Signed>> = {
  improved: { sign: '▲', words: 'Improved' },
  declined: { sign: '▼', words: 'Declined' },
  'new-concern': { sign: '!', words: 'New concern' },
  'persisting-weakness': { sign: '−', words: 'Persisting weakness' },
  reversed: { sign: '↕', words: 'Reversed' },
  mixed: { sign: '±', words: 'Mixed' },
  'sustained-strength': { sign: '+', words: 'Sustained strength' },
  'once-mentioned': { sign: '◇', words: 'Position at one visit only' },
  'no-position': { sign: '○', words: 'No position taken' },
  'not-mentioned': { sign: '·', words: 'Not mentioned' },
};

const ruleWords: Readonly<Record<TrajectoryRule, string>> = {
  'positions-rise': 'the positions rise from visit to visit and do not fall',
  'positions-fall': 'the positions fall from visit to visit and do not rise',
  'weakness-throughout': 'a weakness at each visit that takes a position',
  'strength-throughout': 'a strength at each visit that takes a position',
  'mixed-throughout': 'mixed at each visit that takes a position',
  'mixed-throughout-stated-improved': 'mixed at each visit, and the letters state improvement only',
  'mixed-throughout-stated-declined': 'mixed at each visit, and the letters state decline only',
  'rise-then-fall': 'the positions rise, then fall',
  'fall-then-rise': 'the positions fall, then rise',
  'several-turns': 'the positions turn more than once',
  'weakness-after-silence-in-focus':
    'a weakness, where an earlier visit looked at the theme and did not mention it',
  'one-position-only': 'one visit only takes a position, so there is nothing to set it against',
  'no-position-taken': 'mentioned, without praise or criticism of the present',
  'never-mentioned': 'no letter mentions it',
};

export const becauseText = (rule: TrajectoryRule): string => ruleWords[rule];

/** 'better ↗ than at the 4th visit, Jun 2017'. */
export const inferredText = (
  { direction, since }: InferredChange,
  visits: readonly VisitColumn[],
): string => {
  const { sign, words } = inferredWords[direction];
  const before = visits[since];
  if (!before) throw new RangeError(`no visit ${since} in the comparison`);
  const joined = direction === 'unchanged' ? 'as at' : 'than at';
  return `${words} ${sign} ${joined} ${visitText(before)}`;
};
