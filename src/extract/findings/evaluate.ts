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

/** As many as `isMeant` lets through; the same list where that is all of them, as it mostly is. */
const thoseMeant = (
  hits: readonly CueHit[],
  isMeant: (hit: CueHit) => boolean,
): readonly CueHit[] => (hits.every(isMeant) ? hits : hits.filter(isMeant));

/** Cues that decided, and those of the context; judgements take up cues in their order. */
const becauseOf = (
  inside: readonly CueHit[],
  judgements: readonly Judgement[],
): readonly CueHit[] => {
  let judgement = 0;
  let next = 0;
  const isUsed = (hit: CueHit): boolean => {
    if (judgements[judgement]?.hits[next] !== hit) return false;
    next += 1;
    if (next === judgements[judgement]?.hits.length) {
      judgement += 1;
      next = 0;
    }
    return true;
  };
  const marks = inside.map((hit) => isUsed(hit) || context.has(hit.kind));
  return marks.includes(false) ? inside.filter((_, index) => marks[index]) : inside;
};

/** The cues within a clause → what they say of the theme. */
export const evaluateClause = (on: ClauseOnTheme): Evaluation => {
  const { clause } = on;
  const inside = thoseMeant(on.cues, ({ from, to }) => clause.from <= from && to <= clause.to);
  const judgements = judgementsOf(
    thoseMeant(inside, ({ kind }) => !silent.has(kind)),
    on,
  );
  const isOpen = hasKind(inside, 'plan') || hasKind(inside, 'unproven');
  return {
    clause,
    position: positionOf(judgements, isOpen),
    direction: directionIn(judgements, inside),
    because: becauseOf(inside, judgements),
  };
};
