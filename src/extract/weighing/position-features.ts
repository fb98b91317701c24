import type { CueHit } from '../../rules/compile.ts';
import { stemOf } from '../../text/tokens.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';
import type { Emit } from './features.ts';

type Finding = Pick<
  ThemedFinding,
  | 'read'
  | 'theme'
  | 'mentions'
  | 'polarity'
  | 'direction'
  | 'time'
  | 'source'
  | 'kind'
  | 'evaluated'
>;

/** Where a cue stands, seen from the clauses that name the theme. */
const relationTo = (on: ReadonlySet<number>, clause: number): string => {
  if (on.has(clause)) return 'in';
  if (on.has(clause - 1)) return 'next';
  return on.has(clause + 1) ? 'last' : 'far';
};

const clauseOf = ({ read }: Finding, token: number): number =>
  read.clauses.findIndex(({ from, to }) => from <= token && token < to);

const clausesNaming = (finding: Finding): ReadonlySet<number> =>
  finding.mentions.length > 0
    ? new Set(finding.mentions.map(({ from }) => clauseOf(finding, from)))
    : new Set(finding.read.clauses.keys());

/** How near to the theme's words a cue counts as near, in tokens. */
const near = 3;

const distanceTo = (hit: CueHit, { mentions }: Finding): string => {
  if (mentions.length === 0) return 'unnamed';
  const gaps = mentions.map(({ from, to }) => (hit.from >= to ? hit.from - to : from - hit.to));
  return Math.min(...gaps) <= near ? 'near' : 'far';
};

const emitCues = (finding: Finding, emit: Emit): void => {
  const { read, theme, polarity, direction } = finding;
  const on = clausesNaming(finding);
  let last = '';
  for (const hit of read.cues) {
    const relation = relationTo(on, clauseOf(finding, hit.from));
    const { kind } = hit;
    const kindThere = `${kind} ${relation}`;
    emit('cue', kindThere);
    emit('cue-near', `${kind} ${distanceTo(hit, finding)}`);
    emit('rule', `${hit.cue.id} ${relation}`);
    emit('cue-after', `${last} ${kind}`);
    emit('cue-theme', `${theme.id} ${kindThere}`);
    emit('cue-good', `${theme.good} ${kindThere}`);
    emit('cue-polarity', `${polarity} ${kindThere}`);
    emit('cue-direction', `${direction} ${kindThere}`);
    last = kind;
  }
};

/** What is so of a sentence and one theme that decides the position taken on it, with the reading of the rules first. */
export const emitPosition = (finding: Finding, emit: Emit): void => {
  const { read, theme, mentions, polarity, direction, time, source, kind } = finding;
  const evaluated = finding.evaluated ? 'evaluated' : 'reported';
  emit('polarity', polarity);
  emit('direction', direction);
  emit('polarity-evaluated', `${polarity} ${evaluated}`);
  emit('polarity-direction-time', `${polarity} ${direction} ${time}`);
  emit('theme', theme.id);
  emit('theme-polarity', `${theme.id} ${polarity} ${evaluated}`);
  emit('theme-direction', `${theme.id} ${direction}`);
  emit('kind', kind);
  emit('source', source);
  emit('named', mentions.length > 0 ? 'yes' : 'no');
  emit('time', `${time} ${evaluated}`);
  emit('clauses', String(Math.min(4, read.clauses.length)));
  emit('first', read.tokens[0]?.form ?? '');
  emitCues(finding, emit);
  for (const { isWord, form } of read.tokens) if (isWord) emit('word', stemOf(form));
};
