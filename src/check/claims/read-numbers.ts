import type { Quantity } from '../../extract/measures/find-measures.ts';
import type { Measure } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import type { Unit } from '../../model/vocabulary.ts';
import { tokenize } from '../../text/tokens.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText, SentenceRange } from './claim-text.ts';
import { type FactReading, nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { matchPassage, type PassageMatch } from './match-passage.ts';
import { notFound, type Reading, said } from './reading.ts';
import { keysOf, type Term, termsOf } from './terms.ts';
import type { ClaimTools } from './wording.ts';

type Fit = 'same' | 'rounded' | 'other';

/** The place value of the last digit that is written: 1 for 48, 0.1 for 48.5; of "about 50" the nought is none. */
const lastDigit = (written: string, { value, comparator }: Quantity): number => {
  const decimals = /[.](?<figures>\d+)/u.exec(written)?.groups?.['figures']?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  if (comparator !== 'approx') return 1;
  const noughts = /0*$/u.exec(String(Math.round(value)))?.[0].length ?? 0;
  return 10 ** Math.max(noughts, value >= 10 ? 1 : 0);
};

const closeEnough = 1e-9;
/** "More than 50" is no way to say 90. */
const furthest = { above: 1.2, below: 0.8 } as const;

const isAbove = ({ comparator }: Quantity): boolean => comparator === 'gt' || comparator === 'gte';
const isBelow = ({ comparator }: Quantity): boolean => comparator === 'lt' || comparator === 'lte';

const fitOfEqual = (claimed: Quantity, letter: Measure): Fit => {
  const isStrict = claimed.comparator === 'lt' || claimed.comparator === 'gt';
  return isStrict && letter.comparator === 'eq' ? 'other' : 'same';
};

const isOnSide = (claimed: Quantity, { value }: Measure): boolean =>
  isAbove(claimed)
    ? value > claimed.value && value <= claimed.value * furthest.above
    : value < claimed.value && value >= claimed.value * furthest.below;

/** Whether the letter's number is what the article writes, or rounds to it, or lies on the side that it names. */
const fitOf = (claimed: Quantity, written: string, letter: Measure): Fit => {
  const apart = Math.abs(letter.value - claimed.value);
  if (claimed.valueMax !== letter.valueMax) return 'other';
  if (apart < closeEnough) return fitOfEqual(claimed, letter);
  if (isAbove(claimed) || isBelow(claimed)) return isOnSide(claimed, letter) ? 'rounded' : 'other';
  return apart <= lastDigit(written, claimed) / 2 + closeEnough ? 'rounded' : 'other';
};

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
  const against = candidates.find(
    ({ match, sameSubject, sameUnit, measure }) =>
      sameSubject &&
      match.coverage >= enoughWords.oppose &&
      (sameUnit || (isShare(measure.unit) && isShare(claimed.unit))),
  );
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
  const { text, tokens } = claim.wording;
  const quantities = tools.knowledge.measures
    .findQuantities(text)
    .filter(({ numberSpan }) => !claim.taken.some((range) => overlap(range, numberSpan)));
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
