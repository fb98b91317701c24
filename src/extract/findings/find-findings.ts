import type { Sentence } from '../../model/document.ts';
import type { FindingKind, FindingSource, Polarity, Time } from '../../model/vocabulary.ts';
import type { CueHit, Mention } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import type { Clause } from './clauses.ts';
import { type Evaluation, evaluateClause } from './evaluate.ts';
import { predicateStarts, pronouns } from './function-words.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { SentenceFinding, ThemedFinding } from './sentence-finding.ts';
import { directionOf, polarityOf } from './sentence-position.ts';
import { subjectEnd } from './subject.ts';

const clauseAt = (clauses: readonly Clause[], token: number): number =>
  clauses.findIndex(({ from, to }) => from <= token && token < to);

/** "…, but this is not always so": the subject of such a clause is what the clause before is about. */
const hasPronounSubject = (read: ReadSentence, { from, to }: Clause): boolean =>
  read.tokens.slice(from, Math.min(from + 3, to)).some(({ form }) => pronouns.has(form));

/** "… is regular, but does not always …": a clause without a subject keeps the one of the clause before. */
const hasNoSubject = (read: ReadSentence, { from }: Clause): boolean =>
  predicateStarts.has(read.tokens[from + 1]?.form ?? '');

/** Set against the clause before or after it, and about the same: "Although audits are thorough, they …". */
const takesUp = (read: ReadSentence, clause: Clause): boolean =>
  clause.contrast
    ? hasPronounSubject(read, clause) || hasNoSubject(read, clause)
    : read.clauses[0]?.contrast === true && hasPronounSubject(read, clause);

/** "Assessments are timely but of variable quality": words that go on over two clauses name their theme in the second. */
const clauseOf = ({ clauses }: ReadSentence, { to }: Mention): number => clauseAt(clauses, to - 1);

/** Clauses that speak of a theme: those that name it, and one that follows and names nothing itself, or takes it up. */
const clausesOn = (read: ReadSentence, mentions: readonly Mention[]): Clause[] => {
  const named = new Set(mentions.map((mention) => clauseOf(read, mention)));
  const busy = new Set(read.mentions.map((mention) => clauseOf(read, mention)));
  return read.clauses.filter((clause, index) => {
    if (named.has(index)) return true;
    if ((named.has(index - 1) || named.has(index - 2)) && takesUp(read, clause)) return true;
    const follows = named.has(index - 1) || (named.has(index - 2) && !busy.has(index - 1));
    return follows && !busy.has(index);
  });
};

const kindOf = (sentence: Sentence): FindingKind => {
  if (sentence.section.kind === 'improvement') return 'improvement-area';
  return sentence.section.kind === 'priority-action' ? 'priority-action' : 'finding';
};

const sourceKinds: ReadonlyArray<FindingSource> = ['leaders', 'staff', 'children', 'data'];

export const sourceOf = (cues: readonly CueHit[]): FindingSource =>
  sourceKinds.find((source) => cues.some(({ kind }) => kind === source)) ?? 'inspectors';

const timeOf = (cues: readonly CueHit[], evaluations: readonly Evaluation[]): Time => {
  if (
    evaluations.every(({ position }) => position === 'open') &&
    cues.some(({ kind }) => kind === 'plan')
  )
    return 'planned';
  return cues.some(({ kind }) => kind === 'past') ? 'past' : 'current';
};

/** Mentions that count: named anywhere, or named as the subject of their clause. */
const counting = (read: ReadSentence): Mention[] =>
  read.mentions.filter((mention) => {
    if (!mention.subjectOnly) return true;
    const clause = read.clauses[clauseAt(read.clauses, mention.from)];
    return clause !== undefined && mention.from < subjectEnd(read.tokens, clause);
  });

const volume = new Set(['more', 'less', 'rising', 'falling']);

/**
 * The position of a theme that no word evaluates. Practice that is reported as happening is a strength; the mere
 * presence of what there should be little of, or a change of volume that is good or bad only by its cause, is none.
 */
const unevaluated = ({ good }: Theme, cues: readonly CueHit[]): Polarity => {
  if (good === 'down') return 'neutral';
  const changesVolume = good === 'none' && cues.some(({ kind }) => volume.has(kind));
  return changesVolume ? 'neutral' : 'strength';
};

export const findingOn = (
  read: ReadSentence,
  theme: Theme,
  mentions: readonly Mention[],
  anaphoric: boolean,
): ThemedFinding => {
  const on = anaphoric ? read.clauses : clausesOn(read, mentions);
  const evaluate = (clause: Clause): Evaluation =>
    evaluateClause({
      clause,
      cues: read.cues,
      theme,
      tokens: read.tokens,
      mentions,
    });
  const lastMention = Math.max(...mentions.map(({ to }) => to), 0);
  let evaluations = on.map(evaluate);
  // A clause without an evaluation of its own takes the sentence's: "which", "where" and "meaning that" carry it.
  if (polarityOf(evaluations) === null) evaluations = read.clauses.map(evaluate);
  const kind = kindOf(read.sentence);
  return {
    read,
    theme,
    mentions,
    polarity:
      kind === 'finding' ? (polarityOf(evaluations) ?? unevaluated(theme, read.cues)) : 'weakness',
    direction: directionOf(evaluations),
    time: timeOf(read.cues, evaluations),
    // "X is weak, and leaders recognise this": what follows the theme does not say who reports it.
    source: sourceOf(read.cues.filter(({ from }) => anaphoric || from < lastMention)),
    kind,
    anaphoric,
    evaluated: kind !== 'finding' || polarityOf(evaluations) !== null,
    because: evaluations.flatMap(({ because }) => because),
    weighed: [],
  };
};

/** One sentence → a finding for each theme that it names and speaks of. */
export const findingsIn = (
  read: ReadSentence,
  isWanted: (theme: Theme) => boolean = () => true,
): ThemedFinding[] => {
  const byTheme = new Map<Theme, Mention[]>();
  for (const mention of counting(read))
    if (isWanted(mention.theme))
      byTheme.set(mention.theme, [...(byTheme.get(mention.theme) ?? []), mention]);
  return [...byTheme].map(([theme, mentions]) => findingOn(read, theme, mentions, false));
};

/** A sentence whose subject is a pronoun → a finding on the theme of the sentence before. */
export const anaphoricFinding = (read: ReadSentence, before: ThemedFinding): ThemedFinding =>
  findingOn(read, before.theme, [], true);

const leadIn = /:\s*$/u;
const inBrackets = /^\(.*\)\.?$/su;

/** What stands under a heading for improvement is a finding even where it names no theme; the words that lead the list in are none. */
export const listedFinding = (read: ReadSentence): SentenceFinding | null => {
  const kind = kindOf(read.sentence);
  if (kind === 'finding' || leadIn.test(read.text) || inBrackets.test(read.text)) return null;
  return {
    read,
    theme: null,
    mentions: [],
    polarity: 'weakness',
    direction: 'none',
    time: 'current',
    source: 'inspectors',
    kind,
    anaphoric: false,
    evaluated: true,
    because: [],
    weighed: [],
  };
};
