import { sliceOf } from '../../model/span.ts';
import type { LetterKind } from '../../model/vocabulary.ts';
import type { LetterParts } from './letter-parts.ts';
import { type Found, firstIn, type Stated } from './stated.ts';

const subject =
  /^(?:(?:re|subject|ofsted|report|letter|findings|outcome|of|on|the|a|quarterly|remote|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))[\s:]+){0,6}(?<kind>focuss?ed|monitoring)\s+visit\b/dgiu;
const summary =
  /\bthis\s+letter\s+(?:summarises|sets\s+out|contains|outlines|reports|describes|gives)\b.{0,120}?\b(?<kind>focuss?ed|monitoring)\s+visit\b/dgisu;
/** Sentences of the opening among which the kind of visit stands; remarks on earlier visits come later. */
const firstSentences = 8;

const title = /^(?:.{0,80}\s)?(?:re-?)?inspections?\s+of\b.*\b(?:children|protection)\b/dgiu;
const reportMark = /^(?:inspection\s+dates?|lead\s+inspector|report\s+published)\b/iu;
/** Lines on the first page of a report that hold its title and its dates. */
const firstLines = 16;

const visitKind = (text: string, found: Found): Stated<LetterKind> => {
  const word = found.group('kind');
  const monitoring = word && sliceOf(text, word).toLowerCase() === 'monitoring';
  return { value: monitoring ? 'monitoring-visit' : 'focused-visit', spans: [found.span] };
};

const readVisitKind = ({
  document: { text },
  sentences,
  salutation,
}: LetterParts): Stated<LetterKind> | null => {
  const patterns = salutation ? [subject, summary] : [summary];
  for (const sentence of sentences.slice(0, firstSentences)) {
    const found = patterns
      .map((pattern) => firstIn(text, sentence, pattern))
      .find((match) => match !== null);
    if (found) return visitKind(text, found);
  }
  return null;
};

const readReportKind = ({
  document: { text, paragraphs },
}: LetterParts): Stated<LetterKind> | null => {
  const lines = paragraphs.slice(0, firstLines).map(({ span }) => span);
  if (!lines.some((line) => reportMark.test(sliceOf(text, line)))) return null;
  const found = lines.map((line) => firstIn(text, line, title)).find((match) => match !== null);
  return found ? { value: 'inspection-report', spans: [found.span] } : null;
};

/** What the document is, or null where it is neither a letter about a visit nor a report. */
export const readKind = (parts: LetterParts): Stated<LetterKind> | null =>
  readVisitKind(parts) ?? (parts.salutation ? null : readReportKind(parts));
