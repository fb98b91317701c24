import type { CueHit } from '../../rules/compile.ts';
import type { Token } from '../../text/tokens.ts';
import { finiteVerbs, grounds, inlineSubordinators, relatives } from './function-words.ts';

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

const hardMarks = new Set([';', ':', '–', '—']);

/** A comma or an "and" parts two clauses where both have a verb of their own. */
const verbFollows = (tokens: readonly Token[], at: number): boolean => {
  const reach = Math.min(tokens.length, at + 9);
  for (let index = at; index < reach; index += 1) {
    const form = tokens[index]?.form ?? '';
    if (finiteVerbs.has(form)) return true;
    if (form === ',' || form === 'and' || hardMarks.has(form)) return index - at < 1;
  }
  return false;
};

/** @param hasVerb whether a verb stands between the beginning of the clause at hand and `at` */
const startsClause = (tokens: readonly Token[], at: number, hasVerb: boolean): boolean => {
  const before = tokens[at - 1]?.form ?? '';
  const form = tokens[at]?.form ?? '';
  if (hardMarks.has(before)) return true;
  if (!hasVerb) return false;
  if (before === ',' && relatives.has(form)) return true;
  if (inlineSubordinators.has(form)) return true;
  if (before === ',' && form !== 'and') return verbFollows(tokens, at);
  return (
    form === 'and' && verbFollows(tokens, at + 1) && !finiteVerbs.has(tokens[at + 1]?.form ?? '')
  );
};

/** "Plans, however, are late": set between commas, a word of contrast looks back at another sentence. */
const isParenthetical = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.form === ',' && tokens[at + 1]?.form === ',';

const isSubordinate = (tokens: readonly Token[], from: number): boolean => {
  const first = tokens[tokens[from]?.form === 'and' ? from + 1 : from]?.form ?? '';
  if (from === 0) return grounds.has(first) && first !== 'as';
  return relatives.has(first) || inlineSubordinators.has(first) || grounds.has(first);
};

/** Tokens of a sentence → its clauses, in order, covering all of it. */
export const clausesOf = (tokens: readonly Token[], cues: readonly CueHit[]): Clause[] => {
  const contrasts = new Set(cues.filter(({ kind }) => kind === 'contrast').map(({ from }) => from));
  const clauses: Clause[] = [];
  let from = 0;
  let contrast = contrasts.has(0);
  let hasVerb = false;
  for (let at = 1; at < tokens.length; at += 1) {
    const contrasting = contrasts.has(at) && !isParenthetical(tokens, at);
    hasVerb ||= finiteVerbs.has(tokens[at - 1]?.form ?? '');
    if (!contrasting && !startsClause(tokens, at, hasVerb)) continue;
    clauses.push({ from, to: at, contrast, subordinate: isSubordinate(tokens, from) });
    from = at;
    hasVerb = false;
    contrast = contrasting;
  }
  clauses.push({ from, to: tokens.length, contrast, subordinate: isSubordinate(tokens, from) });
  return clauses;
};
