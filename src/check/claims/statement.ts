import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import { comparePositions } from './compare-wording.ts';
import type { LetterPassages } from './letter-passages.ts';
import { bestMatches } from './match-passage.ts';
import { type ClaimKind, type Reading, said } from './reading.ts';
import { readWhole } from './statement-whole.ts';
import { type Term, wordCount } from './terms.ts';
import { type ClaimTools, wordsOf } from './wording.ts';

/** Sentences of so few terms are looked up as one. */
const fewTerms = 3;

/** Fewer words make no clause that could be looked up for itself. */
const fewestOfClause = 2;

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
    .filter(({ terms }) => wordCount(terms) >= fewestOfClause);
};

/** Share of a sentence that the clauses which a letter bears out must make up. */
const enoughOfClauses = 0.6;

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
  if (size < claim.terms.length * enoughOfClauses) return null;
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
