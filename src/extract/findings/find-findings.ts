import type { Sentence } from '../../model/document.ts';
import type { FindingKind, FindingSource, Polarity, Time } from '../../model/vocabulary.ts';
import type { CueHit, Mention } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import { type Clause, clauseIndexAt } from './clauses.ts';
import { type Evaluation, evaluateClause, hasKind } from './evaluate.ts';
import { predicateStarts, pronouns } from './function-words.ts';
import { namedThemes, type ReadSentence } from './read-sentence.ts';
import type { SentenceFinding, ThemedFinding } from './sentence-finding.ts';
import { directionOf, polarityOf } from './sentence-position.ts';
import { isInSubject } from './subject.ts';

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
const clauseOf = ({ clauses }: ReadSentence, { to }: Mention): number =>
  clauseIndexAt(clauses, to - 1);

/** For each clause whether one of the mentions stands in it. */
const clausesWith = (read: ReadSentence, mentions: readonly Mention[]): boolean[] => {
  const named = read.clauses.map(() => false);
  for (const mention of mentions) named[clauseOf(read, mention)] = true;
  return named;
};

/** Clauses that speak of a theme: those that name it, and one that follows and names nothing itself, or takes it up. */
const clausesOn = (read: ReadSentence, mentions: readonly Mention[]): readonly Clause[] => {
  // Of a single clause the question has one answer.
  if (read.clauses.length === 1 && mentions.length > 0) return read.clauses;
  const named = clausesWith(read, mentions);
  const busy = clausesWith(read, read.mentions);
  return read.clauses.filter((clause, index) => {
    if (named[index]) return true;
    if ((named[index - 1] || named[index - 2]) && takesUp(read, clause)) return true;
    const follows = named[index - 1] || (named[index - 2] && !busy[index - 1]);
    return follows === true && !busy[index];
  });
};

const kindOf = (sentence: Sentence): FindingKind => {
  if (sentence.section.kind === 'improvement') return 'improvement-area';
  return sentence.section.kind === 'priority-action' ? 'priority-action' : 'finding';
};

const sourceKinds: ReadonlyArray<FindingSource> = ['leaders', 'staff', 'children', 'data'];

/**
 * Who says it, of several the first in the list above.
 *
 * @param before the token up to which cues count
 */
export const sourceOf = (
  cues: readonly CueHit[],
  before = Number.POSITIVE_INFINITY,
): FindingSource => {
  let rank = sourceKinds.length;
  for (const { kind, from } of cues) {
    if (from >= before) break;
    const own = (sourceKinds as readonly string[]).indexOf(kind);
    if (own >= 0 && own < rank) rank = own;
  }
  return sourceKinds[rank] ?? 'inspectors';
};

const timeOf = (cues: readonly CueHit[], evaluations: readonly Evaluation[]): Time => {
  if (hasKind(cues, 'plan') && evaluations.every(({ position }) => position === 'open'))
    return 'planned';
  return hasKind(cues, 'past') ? 'past' : 'current';
};

/** Whether a mention counts: named anywhere, or named as the subject of its clause. */
const counts = (read: ReadSentence, mention: Mention): boolean =>
  !mention.subjectOnly || isInSubject(read, mention);

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

/** A clause without an evaluation of its own takes the sentence's: "which", "where" and "meaning that" carry it. */
const evaluationsOf = (
  read: ReadSentence,
  theme: Theme,
  mentions: readonly Mention[],
  on: readonly Clause[],
): readonly Evaluation[] => {
  const { cues, tokens } = read;
  const evaluate = (clause: Clause): Evaluation =>
    evaluateClause({ clause, cues, theme, tokens, mentions });
  const own = on.map(evaluate);
  const isWhole = on.length === read.clauses.length;
  return isWhole || polarityOf(own) !== null ? own : read.clauses.map(evaluate);
};

const lastOf = (mentions: readonly Mention[]): number => {
  let last = 0;
  for (const { to } of mentions) if (to > last) last = to;
  return last;
};

const becauseOf = (evaluations: readonly Evaluation[]): readonly CueHit[] => {
  const [first] = evaluations;
  return evaluations.length === 1 && first
    ? first.because
    : evaluations.flatMap(({ because }) => because);
};

const nothing: readonly never[] = [];

export const findingOn = (
  read: ReadSentence,
  theme: Theme,
  mentions: readonly Mention[],
  anaphoric: boolean,
): ThemedFinding => {
  const on = anaphoric ? read.clauses : clausesOn(read, mentions);
  const evaluations = evaluationsOf(read, theme, mentions, on);
  const polarity = polarityOf(evaluations);
  const kind = kindOf(read.sentence);
  return {
    read,
    theme,
    mentions,
    polarity: kind === 'finding' ? (polarity ?? unevaluated(theme, read.cues)) : 'weakness',
    direction: directionOf(evaluations),
    time: timeOf(read.cues, evaluations),
    // "X is weak, and leaders recognise this": what follows the theme does not say who reports it.
    source: anaphoric ? sourceOf(read.cues) : sourceOf(read.cues, lastOf(mentions)),
    kind,
    anaphoric,
    evaluated: kind !== 'finding' || polarity !== null,
    because: becauseOf(evaluations),
    weighed: nothing,
  };
};

/** One sentence → a finding for each theme that it names and speaks of. */
export const findingsIn = (
  read: ReadSentence,
  isWanted: (theme: Theme) => boolean = () => true,
): ThemedFinding[] => {
  if (!read.named.some(({ theme }) => isWanted(theme))) return [];
  const counting = read.mentions.filter(
    (mention) => isWanted(mention.theme) && counts(read, mention),
  );
  return namedThemes(counting).map(({ theme, mentions }) =>
    findingOn(read, theme, mentions, false),
  );
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
