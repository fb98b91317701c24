import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { FoundWords, Quantifier } from './claim-words.ts';
import type { TermPair } from './match-passage.ts';
import type { Position } from './positions.ts';
import type { TokenRange, Wording } from './wording.ts';

export type Agreement = 'agrees' | 'both-weak' | 'conflicts' | 'mixed' | 'unknown';

const opposite = (one: Polarity, other: Polarity): boolean =>
  (one === 'strength' && other === 'weakness') || (one === 'weakness' && other === 'strength');

const turned = (one: Direction, other: Direction): boolean =>
  (one === 'improved' && other === 'declined') || (one === 'declined' && other === 'improved');

const compareOne = (claim: Position, letter: Position): Agreement => {
  if (opposite(claim.polarity, letter.polarity) || turned(claim.direction, letter.direction))
    return 'conflicts';
  if (claim.polarity === 'neutral' || letter.polarity === 'neutral') return 'unknown';
  if (claim.polarity !== letter.polarity) return 'mixed';
  return claim.polarity === 'weakness' ? 'both-weak' : 'agrees';
};

/** Positions on the themes that both speak of; one conflict outweighs all else. */
export const comparePositions = (
  claim: readonly Position[],
  letter: readonly Position[],
): Agreement => {
  const found = claim.flatMap((one) =>
    letter.filter(({ theme }) => theme === one.theme).map((other) => compareOne(one, other)),
  );
  const order: readonly Agreement[] = ['conflicts', 'mixed', 'both-weak', 'agrees'];
  return order.find((agreement) => found.includes(agreement)) ?? 'unknown';
};

/** The clause that says most of what was matched, where it says nearly all of it; else the whole sentence. */
export const rangeOf = (
  wording: Wording,
  pairs: readonly TermPair[],
  side: 'claim' | 'letter',
): TokenRange => {
  const whole = { from: 0, to: wording.tokens.length };
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const weightIn = ({ from, to }: TokenRange): number =>
    pairs
      .filter((pair) => pair[side].from >= from && pair[side].to <= to)
      .reduce((sum, { weight }) => sum + weight, 0);
  return wording.clauses.find((clause) => weightIn(clause) >= total * 0.8) ?? whole;
};

const countWithin = (places: readonly number[], { from, to }: TokenRange): number =>
  places.filter((at) => at >= from && at < to).length;

/** How one of the two is turned against the other. */
export type Turn = 'no' | 'by-negation' | 'by-opposite';

const rangesOf = (
  wording: Wording,
  pairs: readonly TermPair[],
  side: 'claim' | 'letter',
): TokenRange[] =>
  wording.clauses.filter(({ from, to }) =>
    pairs.some((pair) => pair[side].from >= from && pair[side].from < to),
  );

const isFew = ({ value }: FoundWords<Quantifier>): boolean => value === 'few';

/** "Few" and "rarely" turn a sentence, but not against one that has a word of the same kind. */
const isSharedFew = (at: number, wording: Wording, other: Wording): boolean =>
  other.quantifiers.some(isFew) &&
  wording.quantifiers.some((each) => isFew(each) && each.from <= at && at < each.to);

const negationsIn = (
  wording: Wording,
  other: Wording,
  ranges: readonly TokenRange[],
  pairs: readonly TermPair[],
  side: 'claim' | 'letter',
): number => {
  // "Not good enough" stands on its line as a whole.
  const free = wording.negations.filter(
    (at) =>
      !pairs.some((pair) => pair[side].from <= at && at < pair[side].to) &&
      !isSharedFew(at, wording, other),
  );
  return ranges.reduce((sum, range) => sum + countWithin(free, range), 0);
};

/** "More families" and "fewer families". */
const differInAmount = (claim: Wording, letter: Wording, pair: TermPair): boolean => {
  const claimed = claim.amounts.get(pair.claim.from - 1);
  const stated = letter.amounts.get(pair.letter.from - 1);
  return claimed !== undefined && stated !== undefined && claimed !== stated;
};

/** Whether exactly one side of these pairs, all of one clause of the letter, is negated. */
const turnIn = (
  clause: TokenRange,
  claim: Wording,
  letter: Wording,
  pairs: readonly TermPair[],
): Turn => {
  const opposites = pairs.filter((pair) => pair.opposite || differInAmount(claim, letter, pair));
  const negations =
    negationsIn(claim, letter, rangesOf(claim, pairs, 'claim'), pairs, 'claim') +
    negationsIn(letter, claim, [clause], pairs, 'letter');
  if ((negations + (opposites.length > 0 ? 1 : 0)) % 2 === 0) return 'no';
  return opposites.length > 0 && negations === 0 ? 'by-opposite' : 'by-negation';
};

/** Share of what was matched that makes a clause count. */
const tellingClause = 0.2;

/** Clause by clause: two clauses that are both turned do not make up for each other. */
export const turnOf = (claim: Wording, letter: Wording, pairs: readonly TermPair[]): Turn => {
  const weightOf = (some: readonly TermPair[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const turns = letter.clauses.flatMap((clause) => {
    const own = pairs.filter(({ letter: { from } }) => from >= clause.from && from < clause.to);
    const isTelling = weightOf(own) >= weightOf(pairs) * tellingClause;
    return isTelling ? [turnIn(clause, claim, letter, own)] : [];
  });
  return (
    turns.find((turn) => turn === 'by-opposite') ?? turns.find((turn) => turn !== 'no') ?? 'no'
  );
};

/** One clause of the article cannot be made up from both sides of a "but". */
export const isAcrossContrast = (
  claim: Wording,
  letter: Wording,
  pairs: readonly TermPair[],
): boolean => {
  const touched = letter.clauses.filter(({ from, to }) =>
    pairs.some((pair) => pair.letter.from >= from && pair.letter.from < to),
  );
  const hasContrast = touched.some(({ contrast }, at) => contrast && at > 0);
  return hasContrast && rangesOf(claim, pairs, 'claim').length === 1;
};

/** So much of a claim that what turns it can be trusted. */
const nearlySame = 0.85;
/** So much that two readings of a position which differ say more of the reader than of the letter. */
const muchTheSame = 0.7;

/** So much that a weakness told the other way round is the same one. */
const enoughTurned = 0.6;

export type Decision = 'same' | 'partly' | 'opposite' | 'unsure';

const decideUnturned = (agreement: Agreement, coverage: number): Decision => {
  if (agreement !== 'conflicts') return 'same';
  return coverage >= muchTheSame && coverage < nearlySame ? 'partly' : 'unsure';
};

/** "Too few are kept safe" and "many are left at risk": both weaknesses of the same theme, however they are put. */
const areSameWeakness = (turn: Turn, coverage: number, claimIsNegated: boolean): boolean => {
  const isTurnedByLetter = turn === 'by-negation' && !claimIsNegated;
  return coverage >= enoughTurned && (isTurnedByLetter || coverage < nearlySame);
};

/** Whether a passage that says so much of a claim says the same. */
export const decide = (
  turn: Turn,
  agreement: Agreement,
  coverage: number,
  claimIsNegated: boolean,
): Decision => {
  if (turn === 'no') return decideUnturned(agreement, coverage);
  const isNearlySame = coverage >= nearlySame;
  const isPlain = turn === 'by-opposite' || agreement === 'unknown';
  if (agreement === 'conflicts')
    return isNearlySame || turn === 'by-opposite' ? 'opposite' : 'unsure';
  if (agreement === 'both-weak' && areSameWeakness(turn, coverage, claimIsNegated)) return 'same';
  return isPlain && isNearlySame ? 'opposite' : 'unsure';
};

/** What stands in a list of what needs to improve is a weakness, whatever its words. */
export const decideListed = (agreement: Agreement, turn: Turn): Decision => {
  if (agreement === 'conflicts') return 'opposite';
  return agreement === 'both-weak' || turn !== 'no' ? 'same' : 'unsure';
};
