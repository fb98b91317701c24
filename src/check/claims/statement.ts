import type { CanonicalSpan } from '../../model/span.ts';
import type { Direction, Polarity } from '../../model/vocabulary.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { compareQualifiers, type Range } from './lost-qualifiers.ts';
import { bestMatches, type PassageMatch, type TermPair } from './match-passage.ts';
import type { Position } from './positions.ts';
import { type ClaimKind, notFound, type Reading, said } from './reading.ts';
import type { Term } from './terms.ts';
import { type ClaimTools, type Wording, wordsOf } from './wording.ts';

/** Shares of the claim that a passage must say: alone, and where both are seen to take the same position on a theme. */
const enough = { alone: 0.64, withPosition: 0.54, opposite: 0.72, toShow: 0.3, few: 0.75 } as const;
/** Of so few terms nearly all must be there. */
const fewTerms = 3;

const isShort = ({ pairs, missing }: PassageMatch): boolean =>
  pairs.length + missing.length <= fewTerms;

const enoughAlone = (match: PassageMatch): number => (isShort(match) ? enough.few : enough.alone);
const enoughAtAll = (match: PassageMatch): number =>
  isShort(match) ? enough.few : enough.withPosition;

type Agreement = 'agrees' | 'conflicts' | 'mixed' | 'unknown';

const opposite = (one: Polarity, other: Polarity): boolean =>
  (one === 'strength' && other === 'weakness') || (one === 'weakness' && other === 'strength');

const turned = (one: Direction, other: Direction): boolean =>
  (one === 'improved' && other === 'declined') || (one === 'declined' && other === 'improved');

const compareOne = (claim: Position, letter: Position): Agreement => {
  if (opposite(claim.polarity, letter.polarity) || turned(claim.direction, letter.direction))
    return 'conflicts';
  if (claim.polarity === 'neutral' || letter.polarity === 'neutral') return 'unknown';
  return claim.polarity === letter.polarity ? 'agrees' : 'mixed';
};

/** Positions on the themes that both speak of; one conflict outweighs all else. */
const comparePositions = (claim: readonly Position[], letter: readonly Position[]): Agreement => {
  const found = claim.flatMap((one) =>
    letter.filter(({ theme }) => theme === one.theme).map((other) => compareOne(one, other)),
  );
  const order: readonly Agreement[] = ['conflicts', 'mixed', 'agrees'];
  return order.find((agreement) => found.includes(agreement)) ?? 'unknown';
};

/** The clause that says most of what was matched, where it says nearly all of it; else the whole sentence. */
const rangeOf = (wording: Wording, pairs: readonly TermPair[], side: 'claim' | 'letter'): Range => {
  const whole = { from: 0, to: wording.tokens.length };
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const weightIn = ({ from, to }: Range): number =>
    pairs
      .filter((pair) => pair[side].from >= from && pair[side].to <= to)
      .reduce((sum, { weight }) => sum + weight, 0);
  return wording.clauses.find((clause) => weightIn(clause) >= total * 0.8) ?? whole;
};

const countWithin = (places: readonly number[], { from, to }: Range): number =>
  places.filter((at) => at >= from && at < to).length;

/** Whether exactly one of the two is negated; words for the opposite negate, too. */
const isTurned = (
  claim: Wording,
  claimRange: Range,
  letter: Wording,
  range: Range,
  pairs: readonly TermPair[],
): boolean => {
  const opposites = pairs.filter((pair) => pair.opposite);
  const covered = (side: 'claim' | 'letter') => (at: number) =>
    opposites.some((pair) => pair[side].from <= at && at < pair[side].to);
  const inClaim = claim.negations.filter((at) => !covered('claim')(at));
  const inLetter = letter.negations.filter((at) => !covered('letter')(at));
  const count =
    countWithin(inClaim, claimRange) +
    countWithin(inLetter, range) +
    (opposites.length > 0 ? 1 : 0);
  return count % 2 === 1;
};

const decide = (
  turned: boolean,
  agreement: Agreement,
  coverage: number,
): 'same' | 'opposite' | 'unsure' => {
  // Nearly the same words without a negation between them outweigh the reading of their position.
  if (!turned) return agreement === 'conflicts' && coverage < 0.85 ? 'unsure' : 'same';
  if (agreement === 'conflicts') return 'opposite';
  if (agreement === 'agrees') return 'same';
  return agreement === 'unknown' && coverage >= 0.85 ? 'opposite' : 'unsure';
};

interface Compared {
  readonly reading: Reading;
  readonly coverage: number;
}

const spansOf = ({ passage, before }: PassageMatch): CanonicalSpan[] =>
  [...(before ? [before] : []), passage].map(({ sentence }) => sentence.span);

const missingWords = (claim: ClaimText, { missing }: PassageMatch): string[] =>
  missing.map(({ from, to }) => wordsOf(claim.wording, from, to));

const isFigure = /\p{N}/u;

/** A match near enough to decide by → what it says of the claim. */
const compare = (
  claim: ClaimText,
  match: PassageMatch,
  letter: LetterPassages,
  kind: ClaimKind,
  tools: ClaimTools,
): Compared | null => {
  const { coverage, passage, pairs } = match;
  if (coverage < enoughAtAll(match)) return null;
  if (claim.isMethod && !letter.isMethod(passage)) return null;
  const wording = letter.wordingOf(passage);
  const range = rangeOf(wording, pairs, 'letter');
  const claimRange = rangeOf(claim.wording, pairs, 'claim');
  const isWhole = range.from === 0 && range.to === wording.tokens.length;
  const isListed = letter.isImprovement(passage);
  const positions =
    isWhole || isListed
      ? letter.positionsOf(passage)
      : letter.positionsIn(wordsOf(wording, range.from, range.to));
  const agreement = comparePositions(claim.positions(), positions);
  if (coverage < enoughAlone(match) && (agreement === 'unknown' || agreement === 'mixed'))
    return null;
  const spans = spansOf(match);
  const result = (reading: Reading): Compared => ({ reading, coverage });
  const unsaid = missingWords(claim, match);
  if (unsaid.some((word) => isFigure.test(word)))
    return result(notFound(kind, passage.sentence.span, notes.near(unsaid)));
  const turned = isTurned(claim.wording, claimRange, wording, range, pairs);
  const decision = isListed ? decideListed(agreement, turned) : decide(turned, agreement, coverage);
  if (decision === 'unsure') return result(notFound(kind, passage.sentence.span, notes.unsure));
  if (decision === 'opposite' && (letter.isMethod(passage) || match.alone < enough.opposite))
    return null;
  if (decision === 'opposite') return result(said(kind, 'contradicted', spans, notes.opposite));
  return result(qualify(claim, claimRange, match, range, letter, kind, tools));
};

/** What stands in a list of what needs to improve is a weakness, whatever its words. */
const decideListed = (agreement: Agreement, turned: boolean): 'same' | 'opposite' | 'unsure' => {
  if (agreement === 'conflicts') return 'opposite';
  return agreement === 'agrees' || turned ? 'same' : 'unsure';
};

const qualify = (
  claim: ClaimText,
  claimRange: Range,
  match: PassageMatch,
  range: Range,
  letter: LetterPassages,
  kind: ClaimKind,
  tools: ClaimTools,
): Reading => {
  const wording = letter.wordingOf(match.passage);
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
  return said(kind, 'supported', spans, notes.says);
};

/** Who says it, where the passage gives it as the view of somebody. */
const voiceOf = (
  letter: LetterPassages,
  passage: Passage,
  range: Range,
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

const near = 0.1;

/** The fullest that supports; of those that say nearly as much, one that supports without reserve. */
const supportOf = (compared: readonly Compared[]): Compared | undefined => {
  const supporting = compared.filter(({ reading }) => /supported$/u.test(reading.verdict));
  const least = (supporting[0]?.coverage ?? 0) - near;
  return (
    supporting.find(
      ({ reading, coverage }) => reading.verdict === 'supported' && coverage >= least,
    ) ?? supporting[0]
  );
};

/** Of several passages: the fullest decides; one that says otherwise as fully is told. */
const weigh = (compared: readonly Compared[]): Reading | null => {
  const supporting = supportOf(compared);
  const against = compared.find(({ reading }) => reading.verdict === 'contradicted');
  if (!supporting) return (against ?? compared[0])?.reading ?? null;
  if (!against || against.coverage < supporting.coverage - near) return supporting.reading;
  if (against.coverage > supporting.coverage + near) return against.reading;
  return {
    ...supporting.reading,
    verdict: 'partly-supported',
    evidence: [...supporting.reading.evidence, ...against.reading.evidence],
    note: notes.bothWays,
  };
};

const readWhole = (
  claim: ClaimText,
  kind: ClaimKind,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  const matches = bestMatches(claim.terms, letter, tools.words);
  const compared = matches.flatMap((match) => compare(claim, match, letter, kind, tools) ?? []);
  const decided = weigh(compared);
  if (decided) return decided;
  const [best] = matches;
  return best && best.coverage >= enough.toShow && best.pairs.length > 1
    ? notFound(kind, best.passage.sentence.span, notes.near(missingWords(claim, best)))
    : notFound(kind, null, notes.silent);
};

/** Fewer terms make no clause that could be looked up for itself. */
const fewestOfClause = 3;

/** The clauses of a long sentence, each as a claim of its own. */
const clausesOf = (claim: ClaimText): ClaimText[] => {
  const { tokens, clauses, text } = claim.wording;
  const startOf = (token: number): number => tokens[token]?.start ?? text.length;
  return clauses
    .map(({ from, to }) =>
      claim.without([
        { start: 0, end: startOf(from) },
        { start: startOf(to), end: text.length },
      ]),
    )
    .filter(({ terms }) => terms.length >= fewestOfClause);
};

/** A long sentence of which the letter says one part and not the other. */
const readByClauses = (
  claim: ClaimText,
  kind: ClaimKind,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading | null => {
  const clauses = clausesOf(claim);
  if (clauses.length < 2) return null;
  const readings = clauses.map((clause) => ({
    clause,
    reading: readWhole(clause, kind, letter, tools),
  }));
  const against = readings.find(({ reading }) => reading.verdict === 'contradicted');
  if (against) return against.reading;
  const borneOut = readings.filter(({ reading }) => /supported$/u.test(reading.verdict));
  const size = borneOut.reduce((sum, { clause }) => sum + clause.terms.length, 0);
  if (size * 2 < claim.terms.length) return null;
  const unsaid = readings
    .filter((each) => !borneOut.includes(each))
    .map(({ clause }) =>
      wordsOf(claim.wording, clause.terms[0]?.from ?? 0, clause.terms.at(-1)?.to ?? 0),
    );
  const evidence = borneOut.flatMap(({ reading }) => reading.evidence);
  return said(
    kind,
    'partly-supported',
    evidence,
    unsaid.length > 0 ? notes.partSaid(unsaid) : notes.inParts,
  );
};

/** Shares that two sentences of a paragraph must say: together, and each. */
const enoughJointly = { together: 0.8, each: 0.35 } as const;

/** What the letter says in two sentences of one paragraph. */
const readJointly = (
  claim: ClaimText,
  kind: ClaimKind,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading | null => {
  const matches = bestMatches(claim.terms, letter, tools.words).filter(
    ({ alone, passage, pairs }) =>
      alone >= enoughJointly.each &&
      pairs.every(({ opposite }) => !opposite) &&
      letter.wordingOf(passage).negations.length === claim.wording.negations.length,
  );
  const [first] = matches;
  // "All" of two sentences is more than either says.
  const claimsAll = claim.wording.quantifiers.some(({ value }) => value === 'all');
  if (!first || claimsAll || claim.terms.length <= fewTerms) return null;
  const paragraph = first.passage.sentence.paragraph;
  const found = matches.find((match) => {
    if (match === first || match.passage.sentence.paragraph !== paragraph) return false;
    const added = match.pairs.filter(({ claim: term }) => first.missing.includes(term));
    return (
      first.alone +
        (1 - first.alone) *
          shareOf(
            added.map(({ claim: term }) => term),
            first.missing,
            letter,
          ) >=
      enoughJointly.together
    );
  });
  if (!found) return null;
  const positions = [first, found].flatMap(({ passage }) => letter.positionsOf(passage));
  if (comparePositions(claim.positions(), positions) === 'conflicts') return null;
  const spans = [first, found].map(({ passage }) => passage.sentence.span);
  return said(kind, 'partly-supported', spans, notes.inParts);
};

const shareOf = (terms: readonly Term[], all: readonly Term[], letter: LetterPassages): number => {
  const sum = (some: readonly Term[]): number =>
    some.reduce((total, term) => total + letter.weightOf(term), 0);
  return sum(terms) / (sum(all) || 1);
};

/** What a letter says to the words of a claim: the passage that says the same, or the opposite, or the nearest one. */
export const readStatement = (
  claim: ClaimText,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  const tellsChange = claim
    .positions()
    .some(({ direction }) => direction === 'improved' || direction === 'declined');
  const kind: ClaimKind = tellsChange ? 'direction' : 'fact';
  const whole = readWhole(claim, kind, letter, tools);
  return whole.verdict === 'not-found'
    ? (readByClauses(claim, kind, letter, tools) ??
        readJointly(claim, kind, letter, tools) ??
        whole)
    : whole;
};
