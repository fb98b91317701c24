import type { CueHit } from '../../rules/compile.ts';
import type { Token } from '../../text/tokens.ts';
import { role, rolesOf } from './function-words.ts';

/** A stretch of a sentence in which an evaluation holds; `from` and `to` count tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** True where a word of contrast begins it: "but", "however", "although". */
  readonly contrast: boolean;
  /** True where it hangs on another clause: "when …", "which …", "resulting in …". */
  readonly subordinate: boolean;
}

/** The index of the clause in which a token stands. A sentence without end has so many that they are searched by halves. */
export const clauseIndexAt = (clauses: readonly Clause[], token: number): number => {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((clauses[middle] as Clause).to > token) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** How many words after a comma or an "and" the verb of a new clause can stand. */
const verbReach = 9;

/** A comma or an "and" parts two clauses where both have a verb of their own. */
const verbFollows = (tokens: readonly Token[], at: number): boolean => {
  const reach = Math.min(tokens.length, at + verbReach);
  for (let index = at; index < reach; index += 1) {
    const roles = rolesOf(tokens[index]);
    if ((roles & role.finiteVerb) !== 0) return true;
    if ((roles & (role.comma | role.and | role.hardMark)) !== 0) return index === at;
  }
  return false;
};

/** @param hasVerb whether a verb stands between the beginning of the clause at hand and `at` */
const startsClause = (
  tokens: readonly Token[],
  at: number,
  before: number,
  here: number,
  hasVerb: boolean,
): boolean => {
  if ((before & role.hardMark) !== 0) return true;
  if (!hasVerb) return false;
  const afterComma = (before & role.comma) !== 0;
  if (afterComma && (here & role.relative) !== 0) return true;
  if ((here & role.inlineSubordinator) !== 0) return true;
  const isAnd = (here & role.and) !== 0;
  if (afterComma && !isAnd) return verbFollows(tokens, at);
  return isAnd && verbFollows(tokens, at + 1) && (rolesOf(tokens[at + 1]) & role.finiteVerb) === 0;
};

/** "Plans, however, are late": set between commas, a word of contrast looks back at another sentence. */
const isParenthetical = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.form === ',' && tokens[at + 1]?.form === ',';

const isSubordinate = (tokens: readonly Token[], from: number): boolean => {
  const first = tokens[tokens[from]?.form === 'and' ? from + 1 : from];
  const roles = rolesOf(first);
  if (from === 0) return (roles & role.ground) !== 0 && first?.form !== 'as';
  return (roles & (role.relative | role.inlineSubordinator | role.ground)) !== 0;
};

/** Whether a word of contrast begins at one token after the other. */
class Contrasts {
  readonly #cues: readonly CueHit[];
  #next = 0;

  constructor(cues: readonly CueHit[]) {
    this.#cues = cues;
  }

  /** To be asked for tokens in order. */
  beginsAt(token: number): boolean {
    let begins = false;
    for (let cue = this.#cues[this.#next]; cue && cue.from <= token; cue = this.#cues[this.#next]) {
      if (cue.from === token && cue.kind === 'contrast') begins = true;
      this.#next += 1;
    }
    return begins;
  }
}

/** Tokens of a sentence → its clauses, in order, covering all of it. */
export const clausesOf = (tokens: readonly Token[], cues: readonly CueHit[]): Clause[] => {
  const contrasts = new Contrasts(cues);
  let clauses: Clause[] | null = null;
  let from = 0;
  let contrast = contrasts.beginsAt(0);
  let hasVerb = false;
  let before = rolesOf(tokens[0]);
  for (let at = 1; at < tokens.length; at += 1) {
    const here = rolesOf(tokens[at]);
    const contrasting = contrasts.beginsAt(at) && !isParenthetical(tokens, at);
    hasVerb ||= (before & role.finiteVerb) !== 0;
    const starts = contrasting || startsClause(tokens, at, before, here, hasVerb);
    before = here;
    if (!starts) continue;
    clauses ??= [];
    clauses.push({ from, to: at, contrast, subordinate: isSubordinate(tokens, from) });
    from = at;
    hasVerb = false;
    contrast = contrasting;
  }
  const last = { from, to: tokens.length, contrast, subordinate: isSubordinate(tokens, from) };
  // Most sentences have one clause; a list of one is smaller than one that may grow.
  if (clauses === null) return [last];
  clauses.push(last);
  return clauses;
};
