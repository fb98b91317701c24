import { onceAText } from './once-a-text.ts';

/** "Last month", "at the end of last year": what an article dates from its own day. */
interface RelativeDate {
  readonly pattern: RegExp;
  readonly holds: (visit: string, from: string) => boolean;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthsOf = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
const monthOf = (day: string): number => Number(day.slice(5, 7));
const before = (visit: string, from: string): number => monthsOf(from) - monthsOf(visit);

const relativeDates: readonly RelativeDate[] = [
  {
    pattern: /\b(?:at|towards)\s+the\s+end\s+of\s+last\s+year\b|\blate\s+last\s+year\b/iu,
    holds: (visit, from) => yearOf(visit) === yearOf(from) - 1 && monthOf(visit) >= 10,
  },
  {
    pattern: /\b(?:at\s+the\s+(?:start|beginning)\s+of|early|earlier)\s+this\s+year\b/iu,
    holds: (visit, from) => yearOf(visit) === yearOf(from),
  },
  { pattern: /\blast\s+year\b/iu, holds: (visit, from) => yearOf(visit) === yearOf(from) - 1 },
  { pattern: /\bthis\s+year\b/iu, holds: (visit, from) => yearOf(visit) === yearOf(from) },
  { pattern: /\blast\s+month\b/iu, holds: (visit, from) => before(visit, from) === 1 },
  {
    pattern: /\b(?:earlier\s+)?this\s+month\b/iu,
    holds: (visit, from) => before(visit, from) === 0,
  },
];

export interface RelativeMention {
  readonly start: number;
  readonly end: number;
  /** @param visit ISO day; @param from ISO day of the article */
  readonly holds: (visit: string, from: string) => boolean;
}

/** The first date of the sentence that is told from the day of the article; null for none. */
export const relativeDateIn = onceAText((text): RelativeMention | null => {
  for (const { pattern, holds } of relativeDates) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length, holds };
  }
  return null;
});
