import type { UnreadFile } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import {
  type Checked,
  type Discrepancy,
  discrepancyCodes,
  type Verification,
  type VerifiedLetter,
} from '../model/verification.ts';
import type { CitedLetter } from './cited-letter.ts';
import type { CitedResult } from './cited-result.ts';
import type { LetterDiscrepancy } from './discrepancy.ts';
import { conclusionsIn } from './verify-conclusions.ts';
import { checkedIn } from './verify-letter.ts';

/** What became of one letter of a result. */
export interface LetterOutcome {
  readonly letter: CitedLetter;
  /** Null where the letter could not be read; `discrepancies` is empty then. */
  readonly readFrom: string | null;
  readonly discrepancies: readonly LetterDiscrepancy[];
}

/** A result, or a line of one, with what became of each of its letters. */
export interface PartOutcome {
  /** Path of the file. */
  readonly result: string;
  readonly line: number | null;
  readonly cited: CitedResult;
  readonly outcomes: readonly LetterOutcome[];
  /** What does not follow from the result's own findings; no letter is needed to see it. */
  readonly inconsistencies: readonly LetterDiscrepancy[];
}

const statusOf = ({ readFrom, discrepancies }: LetterOutcome): VerifiedLetter['status'] => {
  if (readFrom === null) return 'not-read';
  return discrepancies.length === 0 ? 'holds' : 'does-not-hold';
};

const lettersOf = ({ result, outcomes }: PartOutcome): VerifiedLetter[] =>
  outcomes.map((outcome) => ({
    result,
    path: outcome.letter.source.path,
    sha256: outcome.letter.source.sha256,
    readFrom: outcome.readFrom,
    status: statusOf(outcome),
    discrepancies: outcome.discrepancies.length,
  }));

const discrepanciesOf = ({
  result,
  line,
  inconsistencies,
  outcomes,
}: PartOutcome): Discrepancy[] => {
  const within = (letter: string | null, found: readonly LetterDiscrepancy[]): Discrepancy[] =>
    found.map(({ code, ...rest }) => ({ code, result, line, letter, ...rest }));
  return [
    ...outcomes.flatMap(({ letter, discrepancies }) => within(letter.source.path, discrepancies)),
    ...within(null, inconsistencies),
  ];
};

const nothingChecked: Checked = {
  quotations: 0,
  spans: 0,
  figures: 0,
  identifiers: 0,
  references: 0,
  readings: 0,
  conclusions: 0,
};

const sum = (one: Checked, other: Checked): Checked => ({
  quotations: one.quotations + other.quotations,
  spans: one.spans + other.spans,
  figures: one.figures + other.figures,
  identifiers: one.identifiers + other.identifiers,
  references: one.references + other.references,
  readings: one.readings + other.readings,
  conclusions: one.conclusions + other.conclusions,
});

const checkedInPart = ({ cited, outcomes }: PartOutcome, isReadAnew: boolean): Checked =>
  outcomes
    .filter(({ readFrom }) => readFrom !== null)
    .map(({ letter }) => checkedIn(letter, isReadAnew))
    .reduce(sum, {
      ...nothingChecked,
      conclusions: cited.series.reduce((total, each) => total + conclusionsIn(each), 0),
    });

const countsOf = (discrepancies: readonly Discrepancy[]): Verification['counts'] => {
  const counts: Verification['counts'] = {};
  for (const code of discrepancyCodes) {
    const count = discrepancies.filter((each) => each.code === code).length;
    if (count > 0) counts[code] = count;
  }
  return counts;
};

const resultsOf = (parts: readonly PartOutcome[]): Verification['results'] => {
  const results = new Map<string, Verification['results'][number]>();
  for (const { result, cited, outcomes } of parts) {
    const known = results.get(result) ?? { path: result, letters: 0, notReadThen: 0 };
    results.set(result, {
      path: result,
      letters: known.letters + outcomes.length,
      notReadThen: known.notReadThen + cited.notReadThen,
    });
  }
  return [...results.values()];
};

/** The outcomes of all results, in order, → one verification; `isReadAnew` where the rules were run too. */
export const verificationOf = (
  parts: readonly PartOutcome[],
  unread: readonly UnreadFile[],
  isReadAnew: boolean,
): Verification => {
  const discrepancies = parts.flatMap(discrepanciesOf);
  return {
    schemaVersion,
    results: resultsOf(parts),
    letters: parts.flatMap(lettersOf),
    checked: parts.map((part) => checkedInPart(part, isReadAnew)).reduce(sum, nothingChecked),
    counts: countsOf(discrepancies),
    discrepancies,
    unread: [...unread],
  };
};
