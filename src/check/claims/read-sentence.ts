import type { CueKind } from '../../rules/schema.ts';
import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import { namedDates } from './dates.ts';
import type { LetterPassages } from './letter-passages.ts';
import { readDates } from './read-dates.ts';
import { readFocus } from './read-focus.ts';
import { readImprovementList } from './read-improvement-list.ts';
import { readInspectionDates } from './read-inspection-date.ts';
import { readJudgements } from './read-judgement.ts';
import { readNumbers } from './read-numbers.ts';
import { readPeople } from './read-people.ts';
import { readPraise } from './read-praise.ts';
import { readTone } from './read-tone.ts';
import { readVisitCount } from './read-visit-count.ts';
import { readVisitMode } from './read-visit-mode.ts';
import { combine, notFound, type Reading } from './reading.ts';
import { readStatement } from './statement.ts';
import { wordCount } from './terms.ts';
import type { ClaimTools } from './wording.ts';

/** Fewer terms than these say too little to be looked up: alone, beside a fact, and beside a word of praise. */
const fewestTerms = { alone: 2, besideFact: 3, besidePraise: 1 } as const;

const fewestOf = ({ frame }: ClaimText, hasFacts: boolean): number => {
  if (hasFacts) return fewestTerms.besideFact;
  return frame === 'praise' || frame === 'criticism' ? fewestTerms.besidePraise : fewestTerms.alone;
};

const readRest = (
  claim: ClaimText,
  hasFacts: boolean,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading | null => {
  if (wordCount(claim.terms) < fewestOf(claim, hasFacts)) return null;
  const { text } = claim.wording;
  const dates = namedDates(text, 2000).map(({ range }) => range);
  // A date alone stands in many sentences: of what it is, these words do not say.
  const apart = claim.without(dates);
  if (apart.terms.length === 0) return notFound('fact', null, notes.dateOfWhat);
  const { frame } = claim;
  return frame === 'praise' || frame === 'criticism'
    ? readPraise(claim, frame, letter, tools)
    : readStatement(claim, letter, tools);
};

/** Cues that tell who speaks or when, and not how things are. */
const tellsNothing: ReadonlySet<CueKind> = new Set([
  'leaders',
  'staff',
  'children',
  'data',
  'past',
  'contrast',
  'refers-back',
]);

/** A headline may name a thing and say nothing of it: "Agency staff in Sunderland". */
const isBareName = ({ claim, isTitle }: SentenceToRead): boolean =>
  isTitle && claim.frame === null && claim.wording.cues.every(({ kind }) => tellsNothing.has(kind));

export interface SentenceToRead {
  readonly claim: ClaimText;
  /** Whether it is a headline that names nobody who says it. */
  readonly isTitle: boolean;
}

/** All that one sentence claims, fact by fact, and then what is left of its words. */
export const readSentence = (
  { claim, isTitle }: SentenceToRead,
  letter: LetterPassages,
  published: string | null,
  tools: ClaimTools,
): Reading | null => {
  const { text } = claim.wording;
  const readings: Reading[] = [];
  let rest = claim;
  const facts = [
    () => readTone(text),
    () => readDates(text, letter, published),
    () => readVisitCount(text, letter),
    () => readJudgements(text, letter),
    () => readInspectionDates(rest, letter),
    () => readVisitMode(text, letter),
    () => readPeople(text, letter),
    () => readImprovementList(rest, letter, tools),
    () => readFocus(rest, letter, tools),
    () => readNumbers(rest, letter, tools),
  ];
  for (const read of facts) {
    const found = read();
    readings.push(...found.readings);
    rest = rest.without(found.ranges);
  }
  if (isBareName({ claim: rest, isTitle })) return combine(readings);
  const stated = readRest(rest, readings.length > 0, letter, tools);
  return combine(stated ? [...readings, stated] : readings);
};
