import { type CanonicalSpan, canonicalSpan, sliceOf } from '../../model/span.ts';
import { datePhrasesIn } from './date-phrase.ts';
import type { LetterParts } from './letter-parts.ts';
import type { Stated } from './stated.ts';

/** What may stand beside the date on its line. */
const label = /^(?:date(?:d)?:?|our\s+ref.*|\W+)?$/iu;

const dateAlone = (text: string, line: CanonicalSpan): Stated<string> | null => {
  const [date, another] = datePhrasesIn(text, line);
  if (!date || another || date.start !== date.end) return null;
  const beside = [
    canonicalSpan(line.start, date.span.start),
    canonicalSpan(date.span.end, line.end),
  ];
  return beside.every((part) => label.test(sliceOf(text, part).trim()))
    ? { value: date.start, spans: [date.span] }
    : null;
};

/** Paragraphs in which the date of a letter without a salutation can stand. */
const headLines = 30;

/** A date that shares its line with Ofsted's address, as where two columns were read as one. */
const dateInLine = (text: string, line: CanonicalSpan): Stated<string> | null => {
  const date = datePhrasesIn(text, line).findLast(({ start, end }) => start === end);
  return date ? { value: date.start, spans: [date.span] } : null;
};

const lastOf = (
  lines: readonly CanonicalSpan[],
  read: (line: CanonicalSpan) => Stated<string> | null,
): Stated<string> | null => lines.map(read).findLast((date) => date !== null) ?? null;

/** The date printed above the salutation, as printed. */
export const readLetterDate = ({
  document: { text, paragraphs },
  address,
  salutation,
}: LetterParts): Stated<string> | null => {
  const lines = salutation ? address : paragraphs.slice(0, headLines).map(({ span }) => span);
  return (
    lastOf(lines, (line) => dateAlone(text, line)) ??
    lastOf(address, (line) => dateInLine(text, line))
  );
};

const published = /^(?:report\s+)?published\b/iu;

/** The day on which a report says that it was published. */
export const readPublished = ({
  document: { text, paragraphs },
}: LetterParts): Stated<string> | null => {
  const line = paragraphs
    .slice(0, headLines)
    .find(({ span }) => published.test(sliceOf(text, span)));
  const date = line && datePhrasesIn(text, line.span)[0];
  return date ? { value: date.start, spans: [date.span] } : null;
};
