import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import type { Clause } from './clauses.ts';

/** What the cues of one clause say of a theme that stands in it. */
export interface Evaluation {
  readonly praise: boolean;
  readonly criticism: boolean;
  readonly direction: Direction;
  /** True where the clause speaks of a plan, or says that it is too early to tell. */
  readonly open: boolean;
  /** The cues that decided, in order. */
  readonly because: readonly CueHit[];
}

type Sign = 1 | -1;

interface Judgement {
  readonly sign: Sign;
  readonly direction: Direction;
  readonly hits: readonly CueHit[];
}

/** How many tokens after a word of negation its evaluation may begin ("not always consistently recorded"). */
const negationReach = 7;
/** How far a lack of something, or its prevention, reaches ("insufficient oversight of the timeliness of …"). */
const deficitReach = 12;

const changeFor = (theme: Theme, rising: boolean): Judgement['sign'] | null => {
  if (theme.good === 'none') return null;
  return (theme.good === 'up') === rising ? 1 : -1;
};

/** A change or level of quantity is good or bad only by the theme: fewer cases, less oversight. */
const quantity = (hit: CueHit, theme: Theme): Judgement | null => {
  const sign = changeFor(theme, hit.kind === 'more');
  return sign === null ? null : { sign, direction: 'none', hits: [hit] };
};

const simple = (hit: CueHit, theme: Theme): Judgement | null => {
  switch (hit.kind) {
    case 'praise':
      return { sign: 1, direction: 'none', hits: [hit] };
    case 'criticism':
    case 'deficit':
    case 'negator':
      return { sign: -1, direction: 'none', hits: [hit] };
    case 'better':
      return { sign: 1, direction: 'improved', hits: [hit] };
    case 'worse':
      return { sign: -1, direction: 'declined', hits: [hit] };
    case 'more':
    case 'less':
      return quantity(hit, theme);
    default:
      return null;
  }
};

const isEvaluative = (hit: CueHit): boolean =>
  ['praise', 'criticism', 'better', 'worse', 'deficit'].includes(hit.kind);

const opposite = (target: CueHit): Sign => (target.kind === 'praise' || target.kind === 'better' ? -1 : 1);

/** "not effective", "no delay", "has not improved": the negator turns the next evaluation round. */
const negated = (hits: readonly CueHit[], at: number): { judgement: Judgement; used: number } | null => {
  const [hit, target] = [hits[at], hits[at + 1]];
  if (!hit || !target || target.from - hit.to > negationReach || !isEvaluative(target)) return null;
  const direction: Direction = target.kind === 'better' ? 'unchanged' : 'none';
  return { judgement: { sign: opposite(target), direction, hits: [hit, target] }, used: 2 };
};

/** "lack of effective …", "prevents drift": what stands in the reach of such a word is no evaluation of its own. */
const absorbing = (hits: readonly CueHit[], at: number, sign: Sign, absorbs: (hit: CueHit) => boolean): { judgement: Judgement; used: number } | null => {
  const hit = hits[at];
  if (!hit) return null;
  let used = 1;
  for (let next = hits[at + used]; next && next.from - hit.to <= deficitReach && absorbs(next); next = hits[at + used]) used += 1;
  return { judgement: { sign, direction: 'none', hits: [hit] }, used };
};

const isGood = (hit: CueHit): boolean => ['praise', 'better', 'more', 'less', 'unchanged'].includes(hit.kind);
const isBad = (hit: CueHit): boolean => ['criticism', 'deficit', 'worse', 'negator'].includes(hit.kind);

const judge = (hits: readonly CueHit[], at: number, theme: Theme): { judgement: Judgement | null; used: number } => {
  const hit = hits[at];
  if (!hit) return { judgement: null, used: 1 };
  if (hit.kind === 'negator') return negated(hits, at) ?? { judgement: simple(hit, theme), used: 1 };
  if (hit.kind === 'deficit') return absorbing(hits, at, -1, isGood) ?? { judgement: null, used: 1 };
  if (hit.kind === 'reducer') {
    const bad = hits[at + 1];
    const found = bad && isBad(bad) ? absorbing(hits, at, 1, isBad) : null;
    return found ?? { judgement: null, used: 1 };
  }
  return { judgement: simple(hit, theme), used: 1 };
};

const judgementsOf = (hits: readonly CueHit[], theme: Theme): Judgement[] => {
  const judgements: Judgement[] = [];
  for (let at = 0; at < hits.length; ) {
    const { judgement, used } = judge(hits, at, theme);
    if (judgement) judgements.push(judgement);
    at += used;
  }
  return judgements;
};

const statedDirection = (judgements: readonly Judgement[], cues: readonly CueHit[]): Direction => {
  const stated = judgements.find(({ direction }) => direction !== 'none')?.direction;
  if (stated) return stated;
  return cues.some(({ kind }) => kind === 'unchanged') ? 'unchanged' : 'none';
};

const deciding = new Set(['unchanged', 'plan', 'unproven']);

/** The cues within `clause` → what they say of `theme`. */
export const evaluateClause = (clause: Clause, cues: readonly CueHit[], theme: Theme): Evaluation => {
  const inside = cues.filter(({ from, to }) => clause.from <= from && to <= clause.to);
  const judgements = judgementsOf(inside.filter(({ kind }) => kind !== 'contrast'), theme);
  const used = new Set(judgements.flatMap(({ hits }) => hits));
  return {
    praise: judgements.some(({ sign }) => sign === 1),
    criticism: judgements.some(({ sign }) => sign === -1),
    direction: statedDirection(judgements, inside),
    open: inside.some(({ kind }) => kind === 'plan' || kind === 'unproven'),
    because: inside.filter((hit) => used.has(hit) || deciding.has(hit.kind)),
  };
};

/** Several clauses on one theme in one sentence → one position. */
export const polarityOf = (evaluations: readonly Evaluation[]): Polarity | null => {
  const praise = evaluations.some((one) => one.praise);
  const criticism = evaluations.some((one) => one.criticism);
  if (praise && criticism) return 'mixed';
  if (evaluations.some((one) => one.open) && !criticism) return praise && evaluations.some((one) => one.praise && !one.open) ? 'mixed' : 'neutral';
  if (praise) return 'strength';
  return criticism ? 'weakness' : null;
};

const directionRank: readonly Direction[] = ['improved', 'declined', 'unchanged', 'none'];

/** The change that the clauses state; where several do, a change outranks its absence. */
export const directionOf = (evaluations: readonly Evaluation[]): Direction =>
  directionRank.find((direction) => evaluations.some((one) => one.direction === direction)) ?? 'none';
