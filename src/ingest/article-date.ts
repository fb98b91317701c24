import { datePhrasesIn } from '../extract/letter/date-phrase.ts';

/** A line that gives the day of an article and little else. */
const longestLine = 90;
const firstLines = 10;
const lastLines = 6;
const besidesTheDay =
  /\b(?:published|posted|updated|last|first|on|at|by|date|released?|issued|news|press|online|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|bst|min|read)\b|[\d\s.,:;|/()–—•-]/giu;
/** Letters that may stand beside the day: a name. */
const mostLetters = 30;

const dayIn = (line: string): string | null => {
  if (line.length > longestLine) return null;
  const [phrase, another] = datePhrasesIn(line, { start: 0, end: line.length });
  if (!phrase || another || phrase.start !== phrase.end) return null;
  const rest = line.slice(0, phrase.span.start) + line.slice(phrase.span.end);
  const letters = rest.replaceAll(besidesTheDay, '').length;
  return letters <=
    (/\b(?:published|posted|date|released?|issued)\b/iu.test(line) ? mostLetters : 4)
    ? phrase.start
    : null;
};

/** The day on which the article says that it was published, ISO, or null. Lines are of the whole article, in order. */
export const printedDate = (lines: readonly string[]): string | null => {
  for (const line of [...lines.slice(0, firstLines), ...lines.slice(-lastLines)]) {
    const day = dayIn(line);
    if (day) return day;
  }
  return null;
};

/** '2017-11-24T08:00:00Z' → '2017-11-24'. */
export const isoDayOf = (printed: string | null | undefined): string | null =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/u.exec(printed?.trim() ?? '')?.[0] ?? null;
