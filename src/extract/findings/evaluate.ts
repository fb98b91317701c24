import type { Direction } from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import type { Clause } from './clauses.ts';
import { type ClauseOnTheme, type Judgement, judgementsOf, kinds } from './judgements.ts';

/** What the cues of one clause say of a theme. */
export interface Evaluation {
  readonly clause: Clause;
  readonly position: 'good' | 'bad' | 'open' | 'none';
  readonly direction: Direction;
  /** The cues that decided, in order. */
  readonly because: readonly CueHit[];
}

const positionOf = (judgements: readonly Judgement[], open: boolean): Evaluation['position'] => {
  const firm = judgements.filter(({ mild }) => !mild);
  if (firm.some(({ sign }) => sign === -1)) return 'bad';
  if (open) return 'open';
  if (firm.length > 0) return 'good';
  const [first] = judgements;
  return first ? (first.sign === 1 ? 'good' : 'bad') : 'none';
};

const directionIn = (judgements: readonly Judgement[], cues: readonly CueHit[]): Direction => {
  // What is planned has not changed anything yet.
  if (cues.some(({ kind }) => kind === 'plan')) return 'none';
  const stated = judgements.find(({ direction }) => direction !== 'none')?.direction;
  if (stated) return stated;
  return cues.some(({ kind }) => kind === 'unchanged') ? 'unchanged' : 'none';
};

const context = kinds('unchanged', 'plan', 'unproven');
const silent = kinds(
  'contrast',
  'refers-back',
  'leaders',
  'staff',
  'children',
  'data',
  'past',
  'plan',
  'unproven',
  'unchanged',
);

/** The cues within a clause → what they say of the theme. */
export const evaluateClause = (on: ClauseOnTheme): Evaluation => {
  const { clause } = on;
  const inside = on.cues.filter(({ from, to }) => clause.from <= from && to <= clause.to);
  const judgements = judgementsOf(
    inside.filter(({ kind }) => !silent.has(kind)),
    on,
  );
  const used = new Set(judgements.flatMap(({ hits }) => hits));
  return {
    clause,
    position: positionOf(
      judgements,
      inside.some(({ kind }) => kind === 'plan' || kind === 'unproven'),
    ),
    direction: directionIn(judgements, inside),
    because: inside.filter((hit) => used.has(hit) || context.has(hit.kind)),
  };
};
