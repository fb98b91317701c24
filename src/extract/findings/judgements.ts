import type { Direction } from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import type { CueKind, Theme } from '../../rules/schema.ts';
import type { Token } from '../../text/tokens.ts';
import type { Clause } from './clauses.ts';
import { conditions } from './function-words.ts';

/** A clause with the words of a theme in it, and the cues that stand there too. */
export interface ClauseOnTheme {
  readonly clause: Clause;
  readonly cues: readonly CueHit[];
  readonly theme: Theme;
  /** The theme's words, as tokens; none where a pronoun stands for them. */
  readonly mentions: ReadonlyArray<{ readonly from: number; readonly to: number }>;
  readonly tokens: readonly Token[];
}

/** One evaluation of a theme, and the cues that make it. */
export interface Judgement {
  readonly sign: 1 | -1;
  /** A mild criticism counts only where nothing in the clause praises. */
  readonly mild: boolean;
  readonly direction: Direction;
  readonly hits: readonly CueHit[];
}

/** How many tokens after a word of negation its evaluation may begin ("not always consistently recorded"). */
const negationReach = 7;
/** How far a lack of something reaches ("insufficient oversight of the timeliness of …"). */
const deficitReach = 14;
/** How far the prevention of something, or the knowledge of it, reaches ("prevents drift and delay"). */
const reducerReach = 5;
/** How far knowledge of a shortfall reaches ("leaders know that much remains to be done"). */
const awarenessReach = 12;
/** How near a word of quantity must stand to the theme that it measures, by what is good for the theme. */
const quantityReach = { down: 10, up: 4, none: 0 } as const;

export const kinds = (...names: CueKind[]): ReadonlySet<CueKind> => new Set(names);
const good = kinds('praise', 'better', 'more', 'less', 'rising', 'falling', 'unchanged');
const bad = kinds(
  'criticism',
  'concern',
  'trouble',
  'deficit',
  'worse',
  'more',
  'less',
  'rising',
  'falling',
);
const turnable = kinds('praise', 'better', 'criticism', 'concern', 'trouble', 'worse', 'deficit');

const judgement = (
  sign: 1 | -1,
  direction: Direction,
  hits: readonly CueHit[],
  mild = false,
): Judgement => ({ sign, direction, hits, mild });

/** A change or level of quantity is good or bad by the theme alone: fewer cases, less oversight. */
const quantity = (hit: CueHit, { theme, mentions }: ClauseOnTheme): Judgement | null => {
  const near = mentions.some(({ from }) => Math.abs(from - hit.from) <= quantityReach[theme.good]);
  if (theme.good === 'none' || !near) return null;
  const up = hit.kind === 'more' || hit.kind === 'rising';
  const sign = (theme.good === 'up') === up ? 1 : -1;
  const changes = hit.kind === 'rising' || hit.kind === 'falling';
  return judgement(sign, changes ? (sign === 1 ? 'improved' : 'declined') : 'none', [hit]);
};

const plain = (hit: CueHit, on: ClauseOnTheme): Judgement | null => {
  switch (hit.kind) {
    case 'praise':
      return judgement(1, 'none', [hit]);
    case 'better':
      return judgement(1, 'improved', [hit]);
    case 'criticism':
    case 'deficit':
      return judgement(-1, 'none', [hit]);
    case 'negator':
      return judgement(-1, 'none', [hit], isConditional(hit, on));
    case 'concern':
    case 'trouble':
      return judgement(-1, 'none', [hit], true);
    case 'worse':
      return judgement(-1, 'declined', [hit]);
    case 'stalled':
      return judgement(-1, 'unchanged', [hit]);
    case 'more':
    case 'less':
    case 'rising':
    case 'falling':
      return quantity(hit, on);
    default:
      return null;
  }
};

/** "Children who do not attend …", "when this is not possible": the negation tells of a case, not of the service. */
const isConditional = (hit: CueHit, { clause, tokens }: ClauseOnTheme): boolean => {
  for (let index = hit.from - 1; index >= Math.max(clause.from, hit.from - 9); index -= 1) {
    const form = tokens[index]?.form ?? '';
    if (form === ',') return false;
    if (conditions.has(form)) return true;
  }
  return false;
};

interface Read {
  readonly judgement: Judgement | null;
  /** How many cues the judgement took up. */
  readonly used: number;
}

/** How near growth or shrinkage must stand to the trouble that grows or shrinks. */
const trendReach = 5;
const changing = kinds('rising', 'falling');
const trends = kinds('more', 'less', 'rising', 'falling');
const troubles = kinds('trouble', 'criticism');

/** "Turnover has fallen", "fewer delays", "rising vacancies": less of a trouble is good, more of it is bad. */
const troubleTrend = (hits: readonly CueHit[], at: number): Read | null => {
  const [first, second] = [hits[at], hits[at + 1]];
  if (!first || !second || second.from - first.to > trendReach) return null;
  const trend = trends.has(first.kind) ? first : changing.has(second.kind) ? second : null;
  const trouble = [first, second].find(({ kind }) => troubles.has(kind));
  if (!trend || !trouble) return null;
  const shrinks = trend.kind === 'less' || trend.kind === 'falling';
  const changes = changing.has(trend.kind);
  const direction = changes ? (shrinks ? 'improved' : 'declined') : 'none';
  return { judgement: judgement(shrinks ? 1 : -1, direction, [first, second]), used: 2 };
};

/** "not effective", "no delay", "has not improved": the negator turns the next evaluation round. */
const negated = (hits: readonly CueHit[], at: number, on: ClauseOnTheme): Read | null => {
  const [hit, target] = [hits[at], hits[at + 1]];
  if (!hit || !target || target.from - hit.to > negationReach || !turnable.has(target.kind))
    return null;
  const wasGood = target.kind === 'praise' || target.kind === 'better';
  const turned = judgement(
    wasGood ? -1 : 1,
    target.kind === 'better' ? 'unchanged' : 'none',
    [hit, target],
    isConditional(hit, on),
  );
  return { judgement: turned, used: 2 };
};

/** How many cues from `at` on stand within `reach` of each other's head and are of the kinds that `hit` takes in. */
const absorbed = (
  hits: readonly CueHit[],
  at: number,
  reach: number,
  takes: ReadonlySet<CueKind>,
): number => {
  const head = hits[at];
  let used = 1;
  for (
    let next = hits[at + used];
    head && next && next.from - head.to <= reach && takes.has(next.kind);
    next = hits[at + used]
  )
    used += 1;
  return used;
};

/** To know a weakness speaks for those who know it, and against what they know it of. */
const aware = (hits: readonly CueHit[], at: number, { mentions }: ClauseOnTheme): Read => {
  const hit = hits[at];
  const knows = hit !== undefined && mentions.some(({ from }) => from < hit.from);
  if (!hit || !knows) return { judgement: null, used: 1 };
  const used = absorbed(hits, at, awarenessReach, bad);
  return { judgement: used > 1 ? judgement(1, 'none', [hit]) : null, used };
};

const readCue = (hits: readonly CueHit[], at: number, on: ClauseOnTheme): Read => {
  const hit = hits[at];
  if (!hit) return { judgement: null, used: 1 };
  const trend = troubleTrend(hits, at);
  if (trend) return trend;
  if (hit.kind === 'negator')
    return negated(hits, at, on) ?? { judgement: plain(hit, on), used: 1 };
  if (hit.kind === 'deficit')
    return { judgement: plain(hit, on), used: absorbed(hits, at, deficitReach, good) };
  if (hit.kind === 'awareness') return aware(hits, at, on);
  if (hit.kind !== 'reducer') return { judgement: plain(hit, on), used: 1 };
  const used = absorbed(hits, at, reducerReach, bad);
  return { judgement: used > 1 ? judgement(1, 'none', [hit]) : null, used };
};

/** The cues of a clause, in order → the evaluations that they make together. */
export const judgementsOf = (hits: readonly CueHit[], on: ClauseOnTheme): Judgement[] => {
  const judgements: Judgement[] = [];
  for (let at = 0; at < hits.length; ) {
    const read = readCue(hits, at, on);
    if (read.judgement) judgements.push(read.judgement);
    at += read.used;
  }
  return judgements;
};
