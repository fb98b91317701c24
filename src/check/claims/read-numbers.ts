import type { Quantity } from '../../extract/measures/find-measures.ts';
import type { Measure } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import type { Unit } from '../../model/vocabulary.ts';
import { tokenize } from '../../text/tokens.ts';
import { numberValue } from '../words/word-kinds.ts';
import { notes } from './claim-notes.ts';
import { quantitiesIn } from './claim-quantities.ts';
import type { ClaimText, SentenceRange } from './claim-text.ts';
import { type FactReading, nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { bestMatches, matchPassage, type PassageMatch } from './match-passage.ts';
import { type Fit, fitOf } from './number-fit.ts';
import { notFound, type Reading, said } from './reading.ts';
import { keysOf, type Term, termsOf } from './terms.ts';
import type { ClaimTools } from './wording.ts';

const signs: Partial<Record<Unit, string>> = {
  percent: '%',
  'percentage-points': ' percentage points',
};

const shown = ({ value, valueMax, unit }: Pick<Measure, 'value' | 'valueMax' | 'unit'>): string => {
  const plain = unit === 'currency-gbp' ? `£${value}` : String(value);
  const range = valueMax === null ? plain : `${plain} to ${valueMax}`;
  return `${range}${signs[unit] ?? (unit === 'count' || unit === 'currency-gbp' ? '' : ` ${unit.replaceAll('-', ' ')}`)}`;
};

const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'percentage-points';

interface Candidate {
  readonly measure: Measure;
  readonly fit: Fit;
  readonly sameUnit: boolean;
  readonly match: PassageMatch;
  readonly sameSubject: boolean;
}

/** Shares of the sentence's words that the letter's sentence must hold: to support a number, and to oppose it. */
const enoughWords = { support: 0.45, oppose: 0.65 } as const;

const subjectTerms = (words: string | null, tools: ClaimTools): Term[] =>
  words === null ? [] : termsOf(tokenize(words), tools.words);

const shares = (one: readonly Term[], other: readonly Term[]): boolean => {
  const keys = new Set(other.flatMap(keysOf));
  return one.some((term) => keysOf(term).some((key) => keys.has(key)));
};

/** A share that has risen from 60% to 70% has risen by 10 percentage points. */
const changesIn = (measure: Measure): Measure[] =>
  measure.unit === 'percent' && measure.previous !== null
    ? [
        {
          ...measure,
          value: Math.abs(measure.value - measure.previous),
          previous: null,
          unit: 'percentage-points',
        },
      ]
    : [];

const candidatesFor = (
  claimed: Quantity,
  written: string,
  rest: readonly Term[],
  letter: LetterPassages,
  tools: ClaimTools,
): Candidate[] => {
  const subject = subjectTerms(claimed.subject, tools);
  return letter
    .measures()
    .flatMap((measure) => [measure, ...changesIn(measure)])
    .flatMap((measure) => {
      const passage = letter.passages.find(
        ({ sentence: { span } }) =>
          span.start <= measure.evidence.start && measure.evidence.start < span.end,
      );
      if (!passage) return [];
      const own = subjectTerms(measure.subject, tools);
      return [
        {
          measure,
          fit: fitOf(claimed, written, measure),
          sameUnit: measure.unit === claimed.unit,
          match: matchPassage(rest, passage, letter, tools.words),
          sameSubject:
            subject.length === 0 ||
            own.length === 0 ||
            shares(subject, own) ||
            shares(subject, passage.terms),
        },
      ];
    })
    .sort((one, other) => other.match.coverage - one.match.coverage);
};

const spanOf = ({ match }: Candidate): CanonicalSpan => match.passage.sentence.span;

/** The part of the service for which the letter gives a number, against the one that the article names. */
const readScope = (
  { measure, fit, match }: Candidate,
  claimed: Quantity,
  claim: ClaimText,
  tools: ClaimTools,
): Reading => {
  const spans = [match.passage.sentence.span];
  const { scope } = measure;
  const wanted = subjectTerms(scope, tools);
  const isNamed = wanted.length === 0 || shares(wanted, claim.wording.terms);
  if (!isNamed && scope !== null)
    return claimed.scope !== null && subjectTerms(claimed.scope, tools).length > 0
      ? notFound('number', spans[0] ?? null, notes.otherScope(scope))
      : said('number', 'partly-supported', spans, notes.scopeLost(scope));
  return fit === 'rounded'
    ? said('number', 'rounded', spans, notes.roundedNumber(shown(measure)))
    : said('number', 'supported', spans, notes.sameNumber);
};

/** Turned where the article says "fallen" of what the letter says has risen, or gives another earlier number. */
const isTurned = ({ match, measure }: Candidate, claimed: Quantity): boolean =>
  match.pairs.some(({ opposite }) => opposite) ||
  (claimed.previous !== null && measure.previous !== null && claimed.previous !== measure.previous);

/** A sentence that says most of the claim and has the number, though the two are not read alike: "19 cases", "has 19". */
const literalFor = (
  { value, valueMax }: Quantity,
  rest: readonly Term[],
  letter: LetterPassages,
  { words }: ClaimTools,
): PassageMatch | undefined =>
  valueMax === null
    ? bestMatches(rest, letter, words).find(
        ({ coverage, passage }) =>
          coverage >= enoughWords.oppose &&
          letter.wordingOf(passage).tokens.some(({ form }) => numberValue(form) === value),
      )
    : undefined;

const readOne = (
  claimed: Quantity,
  claim: ClaimText,
  rest: readonly Term[],
  letter: LetterPassages,
  tools: ClaimTools,
): { reading: Reading; used: Candidate | null } => {
  const written = claim.wording.text.slice(claimed.numberSpan.start, claimed.numberSpan.end);
  const candidates = candidatesFor(claimed, written, rest, letter, tools);
  const fitting = candidates.filter(({ fit, sameUnit }) => sameUnit && fit !== 'other');
  const best = fitting.find(
    ({ match, sameSubject }) => sameSubject && match.coverage >= enoughWords.support,
  );
  if (best)
    return {
      reading: isTurned(best, claimed)
        ? said('number', 'contradicted', [spanOf(best)], notes.opposite)
        : readScope(best, claimed, claim, tools),
      used: best,
    };
  const opposing = candidates.filter(
    ({ match, sameSubject, sameUnit, measure }) =>
      sameSubject &&
      match.coverage >= enoughWords.oppose &&
      (sameUnit || (isShare(measure.unit) && isShare(claimed.unit))),
  );
  const against = opposing.find(({ fit }) => fit === 'same') ?? opposing[0];
  if (against)
    return {
      reading: said(
        'number',
        'contradicted',
        [spanOf(against)],
        (against.sameUnit ? notes.otherNumber : notes.otherUnit)(shown(against.measure)),
      ),
      used: against,
    };
  const literal = literalFor(claimed, rest, letter, tools);
  if (literal)
    return {
      reading: said('number', 'supported', [literal.passage.sentence.span], notes.sameNumber),
      used: null,
    };
  const [elsewhere] = fitting;
  return {
    reading: elsewhere
      ? notFound('number', spanOf(elsewhere), notes.otherScope(elsewhere.measure.evidence.quote))
      : notFound(
          'number',
          candidates[0] ? spanOf(candidates[0]) : null,
          notes.noNumber(shown(claimed)),
        ),
    used: null,
  };
};

const overlap = (one: SentenceRange, other: SentenceRange): boolean =>
  one.start < other.end && other.start < one.end;

/** The numbers of a sentence, read as those of a letter are, against the letter's. */
export const readNumbers = (
  claim: ClaimText,
  letter: LetterPassages,
  tools: ClaimTools,
): FactReading => {
  const { tokens } = claim.wording;
  const quantities = quantitiesIn(claim.wording, tools).filter(
    ({ numberSpan }) => !claim.taken.some((range) => overlap(range, numberSpan)),
  );
  if (quantities.length === 0) return nothing;
  const numbers = quantities.map(({ numberSpan }) => numberSpan);
  const rest = claim.without(numbers).terms;
  const read = quantities.map((quantity) => readOne(quantity, claim, rest, letter, tools));
  const looked = read
    .flatMap(({ used }) => used?.match.pairs ?? [])
    .map(({ claim: term }) => ({
      start: tokens[term.from]?.start ?? 0,
      end: tokens[term.to - 1]?.end ?? 0,
    }));
  return { readings: read.map(({ reading }) => reading), ranges: [...numbers, ...looked] };
};
