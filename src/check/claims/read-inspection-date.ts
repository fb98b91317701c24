import { notes } from './claim-notes.ts';
import type { ClaimText, SentenceRange } from './claim-text.ts';
import { type DatedInspection, datedInspections, isDateOf } from './dated-inspections.ts';
import { type NamedDate, namedDates } from './dates.ts';
import type { FactReading } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { type Reading, said } from './reading.ts';

const earlier =
  /\b(?:last|previous|latest|most\s+recent|earlier|full|standard|short)\s+(?:[\p{L}-]+\s+){0,4}?inspections?\b|\blast\s+inspected\b/giu;
/** "Weaknesses found in 2022", "since October 2022": the inspection is meant, though only its date is named. */
const foundThen =
  /\b(?:found|identified|raised|highlighted|flagged|seen|noted|recommended|recommendations|inspect(?:ed|ions?)|since)(?:\s+(?:by\s+(?:ofsted|inspectors)|back))?(?:\s+(?:in|of|from|since|at))?\s*$/iu;

/** How far from its date the words "the last inspection" may stand, UTF-16 code units. */
const reach = 40;

const mentionNear = (text: string, { range }: NamedDate): SentenceRange | null =>
  [...text.matchAll(earlier)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .find(({ start, end }) => start - range.end < reach && range.start - end < reach) ?? null;

const readOne = (
  text: string,
  date: NamedDate,
  stated: readonly DatedInspection[],
): { reading: Reading; range: SentenceRange } | null => {
  const mention = mentionNear(text, date);
  if (!mention && !foundThen.test(text.slice(0, date.range.start))) return null;
  const same = stated.find((inspection) => isDateOf(date, inspection));
  const [other] = stated;
  const range = {
    start: Math.min(date.range.start, mention?.start ?? date.range.start),
    end: Math.max(date.range.end, mention?.end ?? 0),
  };
  if (same)
    return {
      reading: said('fact', 'supported', [same.span], notes.inspectedOn(same.date)),
      range,
    };
  // Of several inspections one may be meant that the letter does not date.
  return mention && other && stated.every((each) => each.date.startsWith(other.date.slice(0, 7)))
    ? { reading: said('fact', 'contradicted', [other.span], notes.inspectedOn(other.date)), range }
    : null;
};

/** Whether a date has not been read as that of the visit, the letter or a judgement. */
const isUnread = ({ taken }: ClaimText, { range }: NamedDate): boolean =>
  !taken.some(({ start, end }) => start < range.end && range.start < end);

/** "The last inspection, in October 2022", "weaknesses found in 2022": dates of inspections before this visit. */
export const readInspectionDates = (claim: ClaimText, letter: LetterPassages): FactReading => {
  const { text } = claim.wording;
  const dates = namedDates(text, 2000).filter((date) => date.hasYear && isUnread(claim, date));
  if (dates.length === 0) return { readings: [], ranges: [] };
  const stated = datedInspections(letter);
  const found = dates.flatMap((date) => readOne(text, date, stated) ?? []);
  return {
    readings: found.map(({ reading }) => reading),
    ranges: found.map(({ range }) => range),
  };
};
