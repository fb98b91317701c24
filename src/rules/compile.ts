import { firstIndex } from '../text/offset-map.ts';
import type { Token } from '../text/tokens.ts';
import { type CompiledPhrases, compilePhrases } from './compiled-phrases.ts';
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

/** All that rules find in one sentence, in order of place. */
export interface Hits {
  readonly mentions: readonly Mention[];
  readonly cues: readonly CueHit[];
}

export interface Rules {
  readonly themes: readonly Theme[];
  readonly cues: readonly Cue[];
  readonly find: (tokens: readonly Token[]) => Hits;
}

/** Phrases that mean one thing for their owner, which is a theme or a cue. */
interface Entry {
  readonly theme: Theme | null;
  readonly cue: Cue | null;
  readonly role: 'names' | 'as-subject' | 'unless';
  readonly phrases: readonly string[];
}

const ownerOf = ({ theme, cue }: Entry): Theme | Cue | null => theme ?? cue;

const lengthOf = ({ from, to }: { from: number; to: number }): number => to - from;

/** A longer phrase that overlaps a match says what its words mean there; a shorter one says nothing. */
const outgrows = (block: Match, match: Match): boolean =>
  block.from < match.to && match.from < block.to && block.to - block.from >= match.to - match.from;

/** Matches in order of place, and the length of the longest. */
interface Blocks {
  readonly matches: Match[];
  longest: number;
}

/** Only the blocks near the match are looked at: a sentence without end has very many. */
const isOutgrown = (match: Match, { matches, longest }: Blocks): boolean => {
  const first = firstIndex(matches, ({ from }) => from > match.from - longest);
  for (let index = first; index < matches.length; index += 1) {
    const block = matches[index];
    if (!block || block.from >= match.to) return false;
    if (outgrows(block, match)) return true;
  }
  return false;
};

/** The blocks of each owner that has some in this sentence. */
const blocksOf = (
  entries: readonly Entry[],
  matches: readonly Match[],
): ReadonlyMap<Theme | Cue | null, Blocks> | null => {
  let blocks: Map<Theme | Cue | null, Blocks> | null = null;
  for (const match of matches) {
    const entry = entries[match.rule];
    if (entry?.role !== 'unless') continue;
    blocks ??= new Map();
    const own = blocks.get(ownerOf(entry)) ?? { matches: [], longest: 0 };
    blocks.set(ownerOf(entry), own);
    own.matches.push(match);
    own.longest = Math.max(own.longest, lengthOf(match));
  }
  return blocks;
};

/** Matches of an owner's phrases that none of its own `unless` phrases outgrows. */
const withoutBlocked = (entries: readonly Entry[], matches: readonly Match[]): readonly Match[] => {
  const blocks = blocksOf(entries, matches);
  if (blocks === null) return matches;
  return matches.filter((match) => {
    const entry = entries[match.rule];
    if (!entry || entry.role === 'unless') return false;
    const own = blocks.get(ownerOf(entry));
    return own === undefined || !isOutgrown(match, own);
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

const isTaken = (tokens: ReadonlySet<number>, { from, to }: CueHit): boolean => {
  for (let token = from; token < to; token += 1) if (tokens.has(token)) return true;
  return false;
};

/** Whether each cue begins after another place than the last one, and after the last one of its like is over. */
const standApart = (hits: readonly CueHit[]): boolean => {
  let begun = -1;
  let contextualTo = 0;
  let evaluatingTo = 0;
  for (const { kind, from, to } of hits) {
    const isContextual = contextual.has(kind);
    if (from === begun || from < (isContextual ? contextualTo : evaluatingTo)) return false;
    begun = from;
    if (isContextual) contextualTo = to;
    else evaluatingTo = to;
  }
  return true;
};

/** Of like cues that overlap, the longest counts; of equally long ones, the one whose rule comes first. */
const longestOnly = (hits: readonly CueHit[]): readonly CueHit[] => {
  if (standApart(hits)) return hits;
  const kept: CueHit[] = [];
  const taken = { contextual: new Set<number>(), evaluating: new Set<number>() };
  for (const hit of [...hits].sort((one, other) => lengthOf(other) - lengthOf(one))) {
    const tokens = contextual.has(hit.kind) ? taken.contextual : taken.evaluating;
    if (isTaken(tokens, hit)) continue;
    for (let token = hit.from; token < hit.to; token += 1) tokens.add(token);
    kept.push(hit);
  }
  return kept.sort((one, other) => one.from - other.from);
};

const themeEntries = (theme: Theme): Entry[] => [
  { theme, cue: null, role: 'names', phrases: theme.phrases },
  { theme, cue: null, role: 'as-subject', phrases: theme['as-subject'] },
  { theme, cue: null, role: 'unless', phrases: theme.unless },
];

const cueEntries = (cue: Cue): Entry[] => [
  { theme: null, cue, role: 'names', phrases: cue.phrases },
  { theme: null, cue, role: 'unless', phrases: cue.unless },
];

const entriesOf = (themes: readonly Theme[], cues: readonly Cue[]): Entry[] => [
  ...themes.flatMap(themeEntries),
  ...cues.flatMap(cueEntries),
];

/**
 * The phrases of themes and cues, which takes longer than reading a letter; a build does it beforehand.
 *
 * @throws PhraseError for a phrase that the notation does not allow
 */
export const phrasesOf = (themes: readonly Theme[], cues: readonly Cue[]): CompiledPhrases =>
  compilePhrases(entriesOf(themes, cues).map(({ phrases }) => phrases));

/** Themes and cues are looked for in one walk, as most words that begin a phrase begin some of both. */
const finderOf = (entries: readonly Entry[], phrases: CompiledPhrases): Rules['find'] => {
  if (phrases.rules !== entries.length) throw new Error('these are the phrases of other rules');
  const matcher = new PhraseMatcher(phrases);
  return (tokens) => {
    const mentions: Mention[] = [];
    const hits: CueHit[] = [];
    for (const { rule, from, to } of withoutBlocked(entries, matcher.match(tokens))) {
      const { theme, cue, role } = entries[rule] as Entry;
      if (theme) mentions.push({ theme, from, to, subjectOnly: role === 'as-subject' });
      else if (cue) hits.push({ cue, kind: cue.kind, from, to });
    }
    return { mentions, cues: longestOnly(hits) };
  };
};

/**
 * Themes and cues → matchers.
 *
 * @param phrases theirs, where they are at hand
 * @throws PhraseError for a phrase that the notation does not allow
 */
export const compileRules = (
  themes: readonly Theme[],
  cues: readonly Cue[],
  phrases = phrasesOf(themes, cues),
): Rules => ({
  themes,
  cues,
  find: finderOf(entriesOf(themes, cues), phrases),
});

/** The same cues with other themes. */
export const withThemes = ({ cues }: Rules, themes: readonly Theme[]): Rules =>
  compileRules(themes, cues);
