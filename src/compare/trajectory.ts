import type {
  FocusOverlap,
  ThemeCell,
  ThemeRow,
  Trajectory,
  TrajectoryRule,
} from '../model/theme-row.ts';
import { pointOppositeWays, rankOf } from './inferred-change.ts';

type TrajectoryCell = Pick<ThemeCell, 'position' | 'statedChange' | 'inFocus' | 'inferredChange'>;
type Named = Pick<ThemeRow, 'trajectory' | 'because'>;

interface Outcome {
  readonly trajectory: Trajectory;
  readonly rule: TrajectoryRule;
  readonly visits: readonly number[];
}

interface Placed {
  readonly visit: number;
  readonly rank: number;
}

const [weakness, , strength] = [0, 1, 2] as const;

const outcome = (
  trajectory: Trajectory,
  rule: TrajectoryRule,
  visits: readonly number[],
): Outcome => ({ trajectory, rule, visits });

const placedIn = (cells: readonly TrajectoryCell[]): Placed[] =>
  cells.flatMap(({ position }, visit) => {
    const rank = rankOf(position);
    return rank === null ? [] : [{ visit, rank }];
  });

/** Before the first position there is none to compare it with: there the letter's own word on change counts. */
const movesBefore: Partial<Record<TrajectoryCell['statedChange'], number>> = {
  improved: 1,
  declined: -1,
};

/** The moves up (1) and down (-1), without those that go on in the direction of the one before; empty where all are level. */
const turnsOf = (cells: readonly TrajectoryCell[], placed: readonly Placed[]): number[] => {
  const moves = placed
    .slice(1)
    .map(({ rank }, index) => Math.sign(rank - (placed[index]?.rank ?? rank)))
    .filter((move) => move !== 0);
  if (moves.length === 0) return [];
  const first = cells[placed[0]?.visit ?? 0];
  const all = [movesBefore[first?.statedChange ?? 'none'] ?? 0, ...moves];
  return all.filter((move) => move !== 0).filter((move, at, kept) => move !== kept[at - 1]);
};

const looksThere = ({ inFocus }: TrajectoryCell): boolean =>
  inFocus === 'in-focus' || inFocus === 'whole-service';

const isSilent = ({ position }: TrajectoryCell): boolean => position === 'not-mentioned';

/**
 * An earlier visit looked there and did not mention it, so that the weakness is new and not newly looked at; and no
 * visit has looked there since.
 */
const isNewConcern = (
  cells: readonly TrajectoryCell[],
  [first, ...more]: readonly Placed[],
): boolean => {
  if (first?.rank !== weakness || more.length > 0) return false;
  const before = cells.slice(0, first.visit);
  const after = cells.slice(first.visit + 1);
  return before.every(isSilent) && before.some(looksThere) && !after.some(looksThere);
};

const mixedThroughout = (cells: readonly TrajectoryCell[], visits: readonly number[]): Outcome => {
  const stated = new Set(visits.slice(1).map((visit) => cells[visit]?.statedChange ?? 'none'));
  const isOneWay = !stated.has('mixed') && stated.has('improved') !== stated.has('declined');
  if (!isOneWay) return outcome('mixed', 'mixed-throughout', visits);
  return stated.has('improved')
    ? outcome('improved', 'mixed-throughout-stated-improved', visits)
    : outcome('declined', 'mixed-throughout-stated-declined', visits);
};

const level = (
  cells: readonly TrajectoryCell[],
  placed: readonly Placed[],
  visits: readonly number[],
): Outcome => {
  if (placed.length === 1) return outcome('once-mentioned', 'one-position-only', visits);
  const rank = placed[0]?.rank;
  if (rank === weakness) return outcome('persisting-weakness', 'weakness-throughout', visits);
  if (rank === strength) return outcome('sustained-strength', 'strength-throughout', visits);
  return mixedThroughout(cells, visits);
};

/** Every letter whose position is another than the one before says that the theme moved the other way. */
const isDisputed = (cells: readonly TrajectoryCell[], placed: readonly Placed[]): boolean =>
  placed.slice(1).every(({ visit, rank }, index) => {
    const before = placed[index]?.rank ?? rank;
    const stated = cells[visit]?.statedChange ?? 'none';
    return rank === before || pointOppositeWays(stated, rank > before ? 'improved' : 'declined');
  });

const moving = (
  cells: readonly TrajectoryCell[],
  placed: readonly Placed[],
  turns: readonly number[],
  visits: readonly number[],
): Outcome => {
  const isFirstUp = turns[0] === 1;
  if (turns.length === 1 && isDisputed(cells, placed))
    return outcome('mixed', 'letters-state-the-opposite', visits);
  if (turns.length > 2) return outcome('mixed', 'several-turns', visits);
  if (turns.length === 2)
    return outcome('reversed', isFirstUp ? 'rise-then-fall' : 'fall-then-rise', visits);
  return isFirstUp
    ? outcome('improved', 'positions-rise', visits)
    : outcome('declined', 'positions-fall', visits);
};

const overlapOf = (cells: readonly TrajectoryCell[], visits: readonly number[]): FocusOverlap => {
  const overlaps = new Set(
    visits.slice(1).map((visit) => cells[visit]?.inferredChange?.focusOverlap ?? 'unknown'),
  );
  return (['different', 'unknown'] as const).find((each) => overlaps.has(each)) ?? 'shared';
};

/** How the positions of one theme run; `cells` are one a visit, in order of time. Silence neither helps nor harms. */
export const trajectoryOf = (cells: readonly TrajectoryCell[]): Named => {
  const { trajectory, rule, visits } = outcomeOf(cells);
  return {
    trajectory,
    because: { rule, visits: [...visits], focusOverlap: overlapOf(cells, visits) },
  };
};

const outcomeOf = (cells: readonly TrajectoryCell[]): Outcome => {
  const placed = placedIn(cells);
  const visits = placed.map(({ visit }) => visit);
  if (placed.length === 0) {
    const mentioned = cells.flatMap(({ position }, visit) =>
      position === 'not-mentioned' ? [] : [visit],
    );
    return mentioned.length === 0
      ? outcome('not-mentioned', 'never-mentioned', [])
      : outcome('no-position', 'no-position-taken', mentioned);
  }
  if (isNewConcern(cells, placed))
    return outcome('new-concern', 'weakness-after-silence-in-focus', visits);
  const turns = turnsOf(cells, placed);
  return turns.length === 0 ? level(cells, placed, visits) : moving(cells, placed, turns, visits);
};
