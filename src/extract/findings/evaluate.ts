import type { Direction } from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import type { CueKind } from '../../rules/schema.ts';
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
  let isFirm = false;
  for (const { mild, sign } of judgements) {
    if (mild) continue;
    if (sign === -1) return 'bad';
    isFirm = true;
  }
  if (open) return 'open';
  if (isFirm) return 'good';
  const [first] = judgements;
  return first ? (first.sign === 1 ? 'good' : 'bad') : 'none';
};

const directionIn = (judgements: readonly Judgement[], cues: readonly CueHit[]): Direction => {
  // What is planned has not changed anything yet.
  if (hasKind(cues, 'plan')) return 'none';
  for (const { direction } of judgements) if (direction !== 'none') return direction;
  return hasKind(cues, 'unchanged') ? 'unchanged' : 'none';
};

/** Whether a cue of this kind is among them. */
export const hasKind = (cues: readonly CueHit[], kind: CueKind): boolean => {
  for (const cue of cues) if (cue.kind === kind) return true;
  return false;
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

/** Cues that decided, and those of the context; judgements take up cues in their order. */
const becauseOf = (inside: readonly CueHit[], judgements: readonly Judgement[]): CueHit[] => {
  const used: CueHit[] = [];
  for (const { hits } of judgements) for (const hit of hits) used.push(hit);
  const because: CueHit[] = [];
  let next = 0;
  for (const hit of inside) {
    const isUsed = hit === used[next];
    if (isUsed) next += 1;
    if (isUsed || context.has(hit.kind)) because.push(hit);
  }
  return because;
};

const noCues: readonly never[] = [];

/** The cues within a clause → what they say of the theme. */
export const evaluateClause = (on: ClauseOnTheme): Evaluation => {
  const { clause } = on;
  const inside: CueHit[] = [];
  const speaking: CueHit[] = [];
  for (const hit of on.cues) {
    if (hit.from < clause.from || hit.to > clause.to) continue;
    inside.push(hit);
    if (!silent.has(hit.kind)) speaking.push(hit);
  }
  if (inside.length === 0) return { clause, position: 'none', direction: 'none', because: noCues };
  const judgements = judgementsOf(speaking, on);
  const isOpen = hasKind(inside, 'plan') || hasKind(inside, 'unproven');
  return {
    clause,
    position: positionOf(judgements, isOpen),
    direction: directionIn(judgements, inside),
    because: becauseOf(inside, judgements),
  };
};
