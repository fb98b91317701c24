import type { CueHit, Mention } from '../../rules/compile.ts';
import type { CueKind } from '../../rules/schema.ts';
import { stemOf } from '../../text/tokens.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { subjectEnd } from '../findings/subject.ts';

/** Tells one thing that is so of a sentence; `family` says of what sort it is, and `key` what it is. */
export type Emit = (family: string, key: string) => void;

/** Words that stand in all sentences and tell no theme. */
const commonWords = new Set(
  `the a an of to and in for is are was were be been has have had with that this these those by on as at from it its
  their they which who or not but also can will`.split(/\s+/u),
);
const shortestStem = 3;

/** The stem of a form that can tell a theme; null for small and common words. */
export const tellingStem = (form: string): string | null => {
  const stem = stemOf(form);
  return stem.length < shortestStem || commonWords.has(stem) ? null : stem;
};

/** Cues that evaluate, as against those that tell of time, speaker or bounds. */
const evaluating: ReadonlySet<CueKind> = new Set([
  'praise',
  'criticism',
  'concern',
  'deficit',
  'negator',
  'better',
  'worse',
  'stalled',
  'unchanged',
  'more',
  'less',
  'rising',
  'falling',
  'reducer',
]);

const atMost = (most: number, count: number): string => String(Math.min(most, count));

/** How near the head of its sentence a word stands that speaks for all of it. */
const head = 3;

const standsAtHead = ({ from }: CueHit): boolean => from <= head;

export const refersBack = ({ cues }: ReadSentence): boolean =>
  cues.some((hit) => hit.kind === 'refers-back' && standsAtHead(hit));

/** What earlier sentences of the same paragraph name. */
export interface Surroundings {
  /** The sentence before, in the same paragraph; null at its beginning. */
  readonly before: ReadSentence | null;
  /** The first sentence of the paragraph; null where it is this one. */
  readonly opening: ReadSentence | null;
}

/** Where the subject of the first clause ends, in tokens. */
export const firstSubjectEnd = ({ tokens, clauses: [first] }: ReadSentence): number =>
  first ? subjectEnd(tokens, first) : 0;

/** What the words of a sentence are and which of them follow each other. */
export const emitWords = (read: ReadSentence, emit: Emit): void => {
  const { tokens } = read;
  const subject = firstSubjectEnd(read);
  let last = '';
  for (const [index, token] of tokens.entries()) {
    if (!token.isWord) continue;
    const stem = stemOf(token.form);
    if (last !== '') emit('pair', `${last} ${stem}`);
    last = stem;
    if (tellingStem(token.form) === null) continue;
    emit('word', stem);
    if (index < subject) emit('subject', stem);
  }
};

const headingWord = /[a-z]{4,}/gu;

/** The words of the heading under which a sentence stands. */
export const emitHeading = (heading: string, emit: Emit): void => {
  for (const [word] of heading.toLowerCase().matchAll(headingWord)) emit('heading', stemOf(word));
};

const namedIn = ({ mentions }: ReadSentence): ReadonlySet<string> =>
  new Set(mentions.map(({ theme }) => theme.id));

const emitForm = ({ sentence, tokens, cues }: ReadSentence, emit: Emit): void => {
  emit('section', sentence.section.kind);
  emit('first', tokens[0]?.form ?? '');
  emit('length', atMost(6, tokens.length >> 3));
  emit('evaluations', atMost(3, cues.filter((cue) => evaluating.has(cue.kind)).length));
  for (const kind of new Set(cues.map((cue) => cue.kind))) emit('cue', kind);
  const bar = cues.find(({ kind }) => kind === 'no-finding');
  if (bar) emit('no-finding', standsAtHead(bar) ? 'head' : 'inside');
};

/** What is so of a sentence whatever the theme, its words left aside. */
export const emitSetting = (
  read: ReadSentence,
  { before, opening }: Surroundings,
  emit: Emit,
): void => {
  emitForm(read, emit);
  for (const theme of namedIn(read)) emit('names', theme);
  const pronoun = refersBack(read);
  for (const theme of before ? namedIn(before) : []) {
    emit('before', theme);
    if (pronoun) emit('referred-to', theme);
  }
  for (const theme of opening ? namedIn(opening) : []) emit('opening', theme);
};

/** The words of one theme in a sentence, in order of place. */
export type ThemeMentions = readonly [Mention, ...Mention[]];

/** The themes that a sentence names → where, in order of their first word. */
export const mentionsByTheme = ({ mentions }: ReadSentence): Map<string, ThemeMentions> => {
  const found = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of [...mentions].sort((one, other) => one.from - other.from)) {
    const own = found.get(mention.theme.id);
    if (own) own.push(mention);
    else found.set(mention.theme.id, [mention]);
  }
  return found;
};

const isInSubject = ({ tokens, clauses }: ReadSentence, { from }: Mention): boolean => {
  const clause = clauses.find((one) => one.from <= from && from < one.to);
  return clause !== undefined && from < subjectEnd(tokens, clause);
};

/** How a theme is named: in the subject or not, first or after others, in which words. */
export const emitMentions = (
  read: ReadSentence,
  mentions: ThemeMentions,
  { rank, named }: { readonly rank: number; readonly named: number },
  emit: Emit,
): void => {
  const [first] = mentions;
  const subjectOnly = mentions.every((mention) => mention.subjectOnly);
  const inSubject = mentions.some((mention) => isInSubject(read, mention));
  const clause = read.clauses.find(({ from, to }) => from <= first.from && first.from < to);
  const where = inSubject ? 'subject' : 'elsewhere';
  emit('named', subjectOnly && !inSubject ? 'in-passing' : 'yes');
  emit('named-as', `${subjectOnly ? 'weak' : 'firm'} ${where}`);
  emit('named-rank', atMost(3, rank));
  emit('named-themes', atMost(4, named));
  emit('named-clause', `${clause?.subordinate ? 'subordinate' : 'main'} ${where}`);
  for (const { from, to } of mentions)
    emit(
      'phrase',
      read.tokens
        .slice(from, to)
        .map(({ form }) => stemOf(form))
        .join(' '),
    );
};
