import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import { type DatePhrase, datePhrasesIn } from './date-phrase.ts';
import type { LetterParts } from './letter-parts.ts';

const mentionsVisit = /\bvisit\b/iu;
const summary =
  /\bletter\s+(?:summarises|sets\s+out|contains|outlines|reports|describes)\b|\bvisit\s+(?:took\s+place|was\s+(?:carried\s+out|conducted|undertaken))\b/iu;
/** What stands before the dates of a visit, not before those of another event. */
const preposition = /\b(?:on|between|from|over|during|commencing|was|dates?:?)\s+(?:the\s+)?$/iu;
const earlierEvent =
  /\b(?:judged|inspection|inspected|last|previous|earlier|since|published)\b[^,;]*$/iu;

/** Dates that belong to the visit by their preposition and by what is named before them; where none does, by the preposition alone. */
const datesOfVisit = (
  text: string,
  sentence: CanonicalSpan,
  dates: readonly DatePhrase[],
): DatePhrase | null => {
  const before = ({ span }: DatePhrase): string => text.slice(sentence.start, span.start);
  const placed = dates.filter((date) => preposition.test(before(date)));
  const ofThis = placed.find((date) => !earlierEvent.test(before(date)));
  return ofThis ?? (summary.test(sliceOf(text, sentence)) ? placed.at(-1) : undefined) ?? null;
};

/** A date without a year is the last such day up to the date of the letter. */
const yearUpTo =
  (letterDate: string | null) =>
  (month: number, day: number): number | null => {
    if (letterDate === null) return null;
    const [year = 0, ofMonth = 0, ofDay = 0] = letterDate.split('-').map(Number);
    return month < ofMonth || (month === ofMonth && day <= ofDay) ? year : year - 1;
  };

/** The days of the visit, from the sentence that says what the letter is about, else from the first that dates a visit. */
export const readVisitDates = (
  { document: { text }, sentences }: LetterParts,
  letterDate: string | null,
): DatePhrase | null => {
  const candidates = sentences.filter((sentence) => mentionsVisit.test(sliceOf(text, sentence)));
  const ordered = [
    ...candidates.filter((sentence) => summary.test(sliceOf(text, sentence))),
    ...candidates.filter((sentence) => !summary.test(sliceOf(text, sentence))),
  ];
  for (const sentence of ordered) {
    const date = datesOfVisit(text, sentence, datePhrasesIn(text, sentence, yearUpTo(letterDate)));
    if (date) return date;
  }
  return null;
};

const inspectionDates = /^inspection\s+dates?\s*:?/iu;
/** Paragraphs in which a report gives its dates. */
const headLines = 30;

/** The days of an inspection, from the line of the title page that names them. */
export const readInspectionDates = ({
  document: { text, paragraphs },
}: LetterParts): DatePhrase | null => {
  const head = paragraphs.slice(0, headLines);
  const at = head.findIndex(({ span }) => inspectionDates.test(sliceOf(text, span)));
  const [line, next] = [head[at], head[at + 1]];
  if (!line) return null;
  return (
    datePhrasesIn(text, canonicalSpan(line.span.start, next?.span.end ?? line.span.end))[0] ?? null
  );
};
