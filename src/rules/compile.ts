import type { Token } from '../text/tokens.ts';
import { type Match, PhraseMatcher } from './matcher.ts';
import type { Cue, CueKind, Theme } from './schema.ts';

/** Words of a theme found in a sentence; `from` and `to` count tokens. */
export interface Mention {
  readonly theme: Theme;
  readonly from: number;
  readonly to: number;
  /** True where the words count only as the subject of their clause. */
  readonly subjectOnly: boolean;
}

/** Words of a cue found in a sentence; `from` and `to` count tokens. */
export interface CueHit {
  readonly cue: Cue;
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly themes: readonly Theme[];
  readonly cues: readonly Cue[];
  readonly findMentions: (tokens: readonly Token[]) => Mention[];
  readonly findCues: (tokens: readonly Token[]) => CueHit[];
}

interface Entry<T> {
  readonly owner: T;
  readonly role: 'names' | 'as-subject' | 'unless';
  readonly phrases: readonly string[];
}

/** A longer phrase that overlaps a match says what its words mean there; a shorter one says nothing. */
const outgrows = (block: Match, match: Match): boolean =>
  block.from < match.to && match.from < block.to && block.to - block.from >= match.to - match.from;

/** Matches of an owner's phrases that none of its own `unless` phrases outgrows. */
const withoutBlocked = <T>(
  entries: ReadonlyArray<Entry<T>>,
  matches: readonly Match[],
): Match[] => {
  const blocks = matches.filter(({ rule }) => entries[rule]?.role === 'unless');
  return matches.filter((match) => {
    const entry = entries[match.rule];
    if (!entry || entry.role === 'unless') return false;
    return !blocks.some(
      (block) => entries[block.rule]?.owner === entry.owner && outgrows(block, match),
    );
  });
};

const matcherOf = <T>(
  entries: ReadonlyArray<Entry<T>>,
): ((tokens: readonly Token[]) => Match[]) => {
  const matcher = new PhraseMatcher(entries.map(({ phrases }) => phrases));
  return (tokens) => withoutBlocked(entries, matcher.match(tokens));
};

const themeFinder = (themes: readonly Theme[]): Rules['findMentions'] => {
  const entries = themes.flatMap(
    (owner): Array<Entry<Theme>> => [
      { owner, role: 'names', phrases: owner.phrases },
      { owner, role: 'as-subject', phrases: owner['as-subject'] },
      { owner, role: 'unless', phrases: owner.unless },
    ],
  );
  const find = matcherOf(entries);
  return (tokens) =>
    find(tokens).flatMap(({ rule, from, to }) => {
      const entry = entries[rule];
      return entry
        ? [{ theme: entry.owner, from, to, subjectOnly: entry.role === 'as-subject' }]
        : [];
    });
};

/** Cues that evaluate and cues that set time, speaker or bounds may share words ("remains high"); only like cues compete. */
const contextual: ReadonlySet<CueKind> = new Set([
  'unchanged',
  'plan',
  'past',
  'unproven',
  'contrast',
  'leaders',
  'staff',
  'children',
  'data',
  'refers-back',
  'no-finding',
]);

const lengthOf = ({ from, to }: { from: number; to: number }): number => to - from;

/** Of like cues that overlap, the longest counts; of equally long ones, the one whose rule comes first. */
const longestOnly = (hits: readonly CueHit[]): CueHit[] => {
  const kept: CueHit[] = [];
  for (const hit of [...hits].sort((one, other) => lengthOf(other) - lengthOf(one)))
    if (
      !kept.some(
        (other) =>
          hit.from < other.to &&
          other.from < hit.to &&
          contextual.has(other.kind) === contextual.has(hit.kind),
      )
    )
      kept.push(hit);
  return kept.sort((one, other) => one.from - other.from);
};

const cueFinder = (cues: readonly Cue[]): Rules['findCues'] => {
  const entries = cues.flatMap(
    (owner): Array<Entry<Cue>> => [
      { owner, role: 'names', phrases: owner.phrases },
      { owner, role: 'unless', phrases: owner.unless },
    ],
  );
  const find = matcherOf(entries);
  return (tokens) =>
    longestOnly(
      find(tokens).flatMap(({ rule, from, to }) => {
        const entry = entries[rule];
        return entry ? [{ cue: entry.owner, kind: entry.owner.kind, from, to }] : [];
      }),
    );
};

/** The same cues with other themes. */
export const withThemes = (rules: Rules, themes: readonly Theme[]): Rules => ({
  ...rules,
  themes,
  findMentions: themeFinder(themes),
});

/**
 * Themes and cues → matchers.
 *
 * @throws PhraseError for a phrase that the notation does not allow
 */
export const compileRules = (themes: readonly Theme[], cues: readonly Cue[]): Rules => ({
  themes,
  cues,
  findMentions: themeFinder(themes),
  findCues: cueFinder(cues),
});
