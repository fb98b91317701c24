import {
  figure,
  isoDay,
  isoMonth,
  monthNumber,
  monthPattern,
  yearPattern,
} from '../../extract/letter/calendar.ts';
import { datePhrasesIn } from '../../extract/letter/date-phrase.ts';
import { matchesOf } from '../../text/matches.ts';
import type { SentenceRange } from './claim-text.ts';
import { onceAText } from './once-a-text.ts';

/** A day, days, a month or a year that a sentence names; ISO, and without a year where it names none. */
export interface NamedDate {
  readonly range: SentenceRange;
  readonly precision: 'days' | 'month' | 'year';
  /** First and last day, month or year. */
  readonly start: string;
  readonly end: string;
  readonly hasYear: boolean;
  /** "Early November": the part of a month that is named. */
  readonly part?: MonthPart;
}

type MonthPart = 'early' | 'middle' | 'late';

const monthParts: ReadonlyArray<readonly [MonthPart, RegExp]> = [
  ['early', /\b(?:early|(?:the\s+)?(?:start|beginning)\s+of)\s+$/iu],
  ['middle', /\b(?:mid[-\s]|(?:the\s+)?middle\s+of\s+)$/iu],
  ['late', /\b(?:late\s+|(?:the\s+)?end\s+of\s+)$/iu],
];

/** The part that the words before a month name, and where they begin. */
const monthPartBefore = (text: string, end: number): { part: MonthPart; start: number } | null => {
  for (const [part, pattern] of monthParts) {
    const match = pattern.exec(text.slice(Math.max(0, end - 24), end));
    if (match) return { part, start: end - match[0].length };
  }
  return null;
};

/** First and last day that a part of a month may mean; generously, as parts have no sharp bounds. */
const daysOfPart: Readonly<Record<MonthPart, readonly [number, number]>> = {
  early: [1, 12],
  middle: [8, 23],
  late: [18, 31],
};

/** Whether a day, ISO, lies in the part of its month that is named; true where none is. */
export const isInPart = ({ part }: NamedDate, day: string): boolean => {
  if (part === undefined) return true;
  const [first, last] = daysOfPart[part];
  const ofMonth = Number(day.slice(8, 10));
  return first <= ofMonth && ofMonth <= last;
};

const monthAndYear = new RegExp(
  `\\b(?<month>${monthPattern})(?:\\s+(?:of\\s+)?(?<year>${yearPattern}))?`,
  'gu',
);
const yearAlone = /\b(?:in|since|of|from|until)\s+(?<year>20[0-4]\d)\b(?!\/)/gu;

const free = (taken: readonly NamedDate[], start: number, end: number): boolean =>
  !taken.some(({ range }) => range.start < end && start < range.end);

const monthFirst = new RegExp(
  `\\b(?<month>${monthPattern})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:and|to|-|–)\\s*(?<last>\\d{1,2})(?:st|nd|rd|th)?)?\\b(?:,?\\s+(?<year>${yearPattern}))?`,
  'gu',
);

/** "November 24", "October 17 and 18, 2017". */
const monthFirstDays = (text: string, taken: readonly NamedDate[], year: number): NamedDate[] =>
  matchesOf(text, monthFirst).flatMap((match) => {
    const { index, groups } = match;
    const month = monthNumber(groups?.['month'] ?? '');
    const end = index + match[0].length;
    if (month === null || !free(taken, index, end)) return [];
    const inYear = groups?.['year'] ? figure(groups['year']) : year;
    const day = (figures: string): string => isoDay({ year: inYear, month, day: figure(figures) });
    const first = day(groups?.['day'] ?? '1');
    return [
      {
        range: { start: index, end },
        precision: 'days' as const,
        start: first,
        end: groups?.['last'] ? day(groups['last']) : first,
        hasYear: groups?.['year'] !== undefined,
      },
    ];
  });

const months = (text: string, taken: readonly NamedDate[], year: number): NamedDate[] =>
  matchesOf(text, monthAndYear).flatMap((match) => {
    const { index, groups } = match;
    const month = monthNumber(groups?.['month'] ?? '');
    const end = index + match[0].length;
    // "May" and "March" without a year are words as often.
    const named = monthPartBefore(text, index);
    const isWord =
      groups?.['year'] === undefined &&
      !named &&
      !/\b(?:in|since|last|this|of|from|until|early|late|mid-?)\s$/iu.test(text.slice(0, index));
    if (month === null || isWord || !free(taken, index, end)) return [];
    const iso = isoMonth(groups?.['year'] ? figure(groups['year']) : year, month);
    return [
      {
        range: { start: named?.start ?? index, end },
        precision: 'month' as const,
        start: iso,
        end: iso,
        hasYear: groups?.['year'] !== undefined,
        ...(named ? { part: named.part } : {}),
      },
    ];
  });

const years = (text: string, taken: readonly NamedDate[]): NamedDate[] =>
  matchesOf(text, yearAlone).flatMap((match) => {
    const year = match.groups?.['year'] ?? '';
    const end = match.index + match[0].length;
    return free(taken, match.index, end)
      ? [
          {
            range: { start: end - 4, end },
            precision: 'year' as const,
            start: year,
            end: year,
            hasYear: true,
          },
        ]
      : [];
  });

const datesOf = (text: string, year: number): readonly NamedDate[] => {
  const days = datePhrasesIn(text, { start: 0, end: text.length }, () => year).map(
    ({ span, start, end, hasYear }): NamedDate => ({
      range: span,
      precision: 'days',
      start,
      end,
      hasYear,
    }),
  );
  const found = [...days, ...monthFirstDays(text, days, year)];
  found.push(...months(text, found, year));
  found.push(...years(text, found));
  return found.sort((one, other) => one.range.start - other.range.start);
};

/** By the year that dates without one have. */
const readers = new Map<number, (text: string) => readonly NamedDate[]>();

/**
 * The dates of a sentence, in order.
 *
 * @param year of dates that are written without one
 */
export const namedDates = (text: string, year: number): readonly NamedDate[] => {
  const known = readers.get(year);
  if (known) return known(text);
  const reader = onceAText((each) => datesOf(each, year));
  readers.set(year, reader);
  return reader(text);
};

/** A day of the letter as far as the article tells it: '2017-10' of '2017-10-17'; month and day alone without a year. */
export const asFarAs = ({ precision, hasYear }: NamedDate, day: string): string => {
  const cut = { days: 10, month: 7, year: 4 }[precision];
  return hasYear ? day.slice(0, cut) : day.slice(5, cut);
};

/** The date itself, cut in the same way. */
export const startOf = (date: NamedDate): string =>
  date.hasYear ? date.start : date.start.slice(5);
export const endOf = (date: NamedDate): string => (date.hasYear ? date.end : date.end.slice(5));
