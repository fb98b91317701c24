import type { CanonicalSpan } from '../../model/span.ts';
import type { CueKind } from '../../rules/schema.ts';
import { tokenize } from '../../text/tokens.ts';
import { numberValue } from '../words/word-kinds.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import {
  type Agreement,
  comparePositions,
  type Decision,
  decide,
  decideListed,
  isAcrossContrast,
  rangeOf,
  turnOf,
} from './compare-wording.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { compareQualifiers } from './lost-qualifiers.ts';
import type { PassageMatch } from './match-passage.ts';
import { type ClaimKind, notFound, type Reading, said } from './reading.ts';
import { type ClaimTools, type TokenRange, type Wording, wordsOf } from './wording.ts';

/** Shares of the claim that a passage must say, by how the positions of both on a theme agree; of a few terms nearly all. */
const enough: Readonly<
  Record<Agreement | 'opposite' | 'subjects' | 'few' | 'fewAgreeing', number>
> = {
  'both-weak': 0.45,
  agrees: 0.55,
  mixed: 0.5,
  conflicts: 0.5,
  unknown: 0.68,
  opposite: 0.72,
  subjects: 0.5,
  few: 0.75,
  fewAgreeing: 0.62,
};
/** Of less the article says more than the letter. */
const nearlyAll = 0.64;
const fewTerms = 3;

const isShort = ({ pairs, missing }: PassageMatch): boolean =>
  pairs.length + missing.length <= fewTerms;

const spansOf = ({ passage, before }: PassageMatch): CanonicalSpan[] =>
  [...(before ? [before] : []), passage].map(({ sentence }) => sentence.span);

export const missingWords = (claim: ClaimText, { missing }: PassageMatch): string[] => [
  ...new Set(missing.map(({ from, to }) => wordsOf(claim.wording, from, to))),
];

const isFigure = (words: string): boolean =>
  tokenize(words).some(({ form }) => numberValue(form) !== null);

/** What both sides say, and where. */
interface Sides {
  readonly claim: ClaimText;
  readonly match: PassageMatch;
  readonly letter: LetterPassages;
  readonly wording: Wording;
  readonly claimRange: TokenRange;
  readonly range: TokenRange;
}

const sidesOf = (claim: ClaimText, match: PassageMatch, letter: LetterPassages): Sides => {
  const wording = letter.wordingOf(match.passage);
  return {
    claim,
    match,
    letter,
    wording,
    claimRange: rangeOf(claim.wording, match.pairs, 'claim'),
    range: rangeOf(wording, match.pairs, 'letter'),
  };
};

const evaluating: ReadonlySet<CueKind> = new Set([
  'praise',
  'criticism',
  'concern',
  'trouble',
  'deficit',
  'better',
  'worse',
  'stalled',
  'more',
  'less',
  'rising',
  'falling',
]);

/** Whether the claim has words of praise, criticism or change; without them its position is a guess. */
const evaluates = ({ wording, frame }: ClaimText): boolean =>
  frame !== null || wording.cues.some(({ kind }) => evaluating.has(kind));

const agreementOf = ({ claim, match: { passage }, letter, wording, range }: Sides): Agreement => {
  const isWhole = range.from === 0 && range.to === wording.tokens.length;
  const positions =
    isWhole || letter.isImprovement(passage)
      ? letter.positionsOf(passage)
      : letter.positionsIn(wordsOf(wording, range.from, range.to));
  return comparePositions(claim.positions(), positions);
};

const decisionOf = (sides: Sides, agreement: Agreement): Decision => {
  const { claim, match, letter, wording, range } = sides;
  const isWhole = range.from === 0 && range.to === wording.tokens.length;
  const isAcross = isWhole && isAcrossContrast(claim.wording, wording, match.pairs);
  if (isAcross && agreement !== 'both-weak') return 'unsure';
  const turn = turnOf(claim.wording, wording, match.pairs);
  return letter.isImprovement(match.passage)
    ? decideListed(agreement, turn)
    : decide(
        turn,
        turn === 'no' && !evaluates(claim) ? 'unknown' : agreement,
        match.coverage,
        claim.wording.negations.length > 0,
      );
};

const fewEnough = (agreement: Agreement): number =>
  agreement === 'agrees' || agreement === 'both-weak' ? enough.fewAgreeing : enough.few;

/** Whether the passage says so much of the claim that the two can be compared. */
const isComparable = ({ match }: Sides, agreement: Agreement): boolean =>
  match.coverage >= (isShort(match) ? fewEnough(agreement) : enough[agreement]);

/** "The assessment team" is not "the referral team": what is missing says which part of the service is meant. */
const namesOtherPart = ({ claim, match }: Sides, { words }: ClaimTools): boolean =>
  match.missing.some(({ to }) => {
    const next = claim.wording.tokens[to];
    return next !== undefined && words.isPart(next.form);
  });

/** "Have fallen", "made permanent": what the claim says of its subject is not in the passage, and no position says it instead. */
const lacksPredicate = (
  { match: { missing } }: Sides,
  agreement: Agreement,
  { words }: ClaimTools,
): boolean => {
  const predicates = missing.filter(({ lines }) => lines.some(words.isPredicate));
  if (predicates.length === 0) return false;
  const saysItOtherwise = agreement === 'agrees' || agreement === 'both-weak';
  return !saysItOtherwise || predicates.some(({ lines }) => lines.some(words.isChange));
};

/** "The highest in the country", "more than any other council": all of it must be said, or it says too much. */
const comparesWithAll =
  /\b(?:than\s+(?:any|all|most)\b|(?:in|across)\s+(?:the\s+)?(?:country|region|county|England)\b|nationally\b)/iu;
const nearlyWhole = 0.9;

const lacksComparison = ({ claim, match }: Sides): boolean =>
  match.coverage < nearlyWhole && comparesWithAll.test(claim.wording.text);

/** Words without which the passage cannot bear out the claim, as a note; null where it lacks none. */
const whatIsUnsaid = (sides: Sides, agreement: Agreement, tools: ClaimTools): string | null => {
  const unsaid = missingWords(sides.claim, sides.match);
  if (unsaid.some(isFigure) || lacksPredicate(sides, agreement, tools) || lacksComparison(sides))
    return notes.near(unsaid);
  return namesOtherPart(sides, tools) ? notes.otherPart(unsaid) : null;
};

/** What a passage says of a claim. */
export interface Compared {
  readonly reading: Reading;
  readonly coverage: number;
  /** Whether both take the same position on a theme. */
  readonly agrees: boolean;
}

const readBy = (
  sides: Sides,
  agreement: Agreement,
  kind: ClaimKind,
  tools: ClaimTools,
): Reading | null => {
  const { match, letter } = sides;
  const { span } = match.passage.sentence;
  const unsaid = whatIsUnsaid(sides, agreement, tools);
  if (unsaid !== null) return notFound(kind, span, unsaid);
  const decision = decisionOf(sides, agreement);
  if (decision === 'unsure') return notFound(kind, span, notes.unsure);
  if (decision === 'same') return qualify(sides, kind, tools);
  if (decision === 'partly') return said(kind, 'partly-supported', spansOf(match), notes.readIt);
  return letter.isMethod(match.passage) || match.alone < enough.opposite
    ? null
    : said(kind, 'contradicted', spansOf(match), notes.opposite);
};

/** A match near enough to decide by → what it says of the claim; null where it is not near enough. */
export const compareMatch = (
  claim: ClaimText,
  match: PassageMatch,
  letter: LetterPassages,
  kind: ClaimKind,
  tools: ClaimTools,
): Compared | null => {
  if (match.subjects < enough.subjects) return null;
  if (claim.isMethod && !letter.isMethod(match.passage)) return null;
  // What the visit looked at is no finding on it.
  if (evaluates(claim) && letter.isAreaCovered(match.passage)) return null;
  const sides = sidesOf(claim, match, letter);
  const agreement = agreementOf(sides);
  if (!isComparable(sides, agreement)) return null;
  const reading = readBy(sides, agreement, kind, tools);
  const agrees = agreement === 'agrees' || agreement === 'both-weak';
  return reading ? { reading, coverage: match.coverage, agrees } : null;
};

const qualify = (sides: Sides, kind: ClaimKind, tools: ClaimTools): Reading => {
  const { claim, match, letter, wording, claimRange, range } = sides;
  const spans = spansOf(match);
  const voice = voiceOf(letter, match.passage, range, tools);
  if (voice && claim.isOfInspectors && claim.frame === 'praise')
    return notFound(kind, match.passage.sentence.span, notes.voice(voice));
  const { verdict, notes: lost } = compareQualifiers(
    claim.wording,
    claimRange,
    wording,
    range,
    tools,
  );
  if (verdict === 'not-found') return notFound(kind, match.passage.sentence.span, lost.join(' '));
  if (verdict !== 'supported') return said(kind, verdict, spans, lost.join(' '));
  if (voice && !claim.isOfOthers) return said(kind, 'partly-supported', spans, notes.voice(voice));
  return match.coverage < nearlyAll
    ? said(kind, 'partly-supported', spans, notes.partSaid(missingWords(claim, match)))
    : said(kind, 'supported', spans, notes.says);
};

/** Who says it, where the passage gives it as the view of somebody. */
const voiceOf = (
  letter: LetterPassages,
  passage: Passage,
  range: TokenRange,
  { words }: ClaimTools,
): string | null => {
  const wording = letter.wordingOf(passage);
  const [voice] = words.voices(wording.tokens);
  if (voice) return voice.value;
  const cue = wording.cues.find(
    ({ kind, from, to }) =>
      (kind === 'staff' || kind === 'children') && from >= range.from && to <= range.to,
  );
  return cue ? cue.kind : null;
};
