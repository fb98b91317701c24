import type { CanonicalSpan } from '../../model/span.ts';
import { sliceOf } from '../../model/span.ts';
import {
  type CalendarDay,
  figure,
  isoDay,
  isoMonth,
  isRealDay,
  monthNumber,
  monthPattern,
  yearPattern,
} from './calendar.ts';
import { allIn, type Found } from './stated.ts';

/** Dates that belong together: '31 January and 1 February 2018'. */
export interface DatePhrase {
  readonly span: CanonicalSpan;
  /** ISO days, first and last. */
  readonly start: string;
  readonly end: string;
  /** False where the phrase names no year and the reader put one in. */
  readonly hasYear: boolean;
}

interface Point {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly span: CanonicalSpan;
}

interface DatedPoint extends CalendarDay {
  readonly span: CanonicalSpan;
}

const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?';
const day = '(?:[0-2]\\s?\\d|3\\s?[01]|[1-9])(?!\\d)(?:\\s?(?:st|nd|rd|th)\\b)?';
const join = '(?:\\s*(?:,\\s*and\\b|and\\b|to\\b|until\\b|through\\b|[,/&–—−-])\\s*)';
const point = `${weekday}${day}(?:\\s*(?:of\\s+)?${monthPattern}(?:,?\\s*${yearPattern})?)?`;
const phrase = new RegExp(`(?<![\\d/.])${point}(?:${join}${point}){0,6}`, 'dgiu');
const parts = new RegExp(
  `(?<day>[0-2]\\s?\\d|3\\s?[01]|[1-9])(?!\\d)(?:\\s?(?:st|nd|rd|th)\\b)?(?:\\s*(?:of\\s+)?(?<month>${monthPattern})(?:,?\\s*(?<year>${yearPattern}))?)?`,
  'dgiu',
);

const pointOf = (text: string, found: Found): Point | null => {
  const [ofDay, ofMonth, ofYear] = [found.group('day'), found.group('month'), found.group('year')];
  if (!ofDay) return null;
  return {
    day: figure(sliceOf(text, ofDay)),
    month: ofMonth ? monthNumber(sliceOf(text, ofMonth)) : null,
    year: ofYear ? figure(sliceOf(text, ofYear)) : null,
    span: found.span,
  };
};

/** A day without a month is in the month of the next day, or in the one before where it is the later day of the two. */
const dayBefore = ({ day, month, year, span }: Point, next: DatedPoint): DatedPoint => {
  const crosses = month === null && day > next.day;
  const inMonth = month ?? (crosses ? ((next.month + 10) % 12) + 1 : next.month);
  return {
    span,
    day,
    month: inMonth,
    year: year ?? (inMonth > next.month ? next.year - 1 : next.year),
  };
};

/** Month and year stand once, at the end, and hold for the days before it. */
const fillBackwards = (points: readonly Point[], last: DatedPoint): DatedPoint[] => {
  const days = [last];
  for (const before of points.slice(0, -1).reverse())
    days.push(dayBefore(before, days.at(-1) ?? last));
  return days.reverse();
};

const toPhrase = (
  text: string,
  found: Found,
  yearFor: (month: number, day: number) => number | null,
): DatePhrase | null => {
  const all = allIn(text, found.span, parts).flatMap((part) => pointOf(text, part) ?? []);
  const points = all.slice(0, all.findLastIndex(({ month }) => month !== null) + 1);
  const final = points.at(-1);
  if (!final || final.month === null) return null;
  const year = final.year ?? yearFor(final.month, final.day);
  if (year === null) return null;
  const days = fillBackwards(points, {
    span: final.span,
    day: final.day,
    month: final.month,
    year,
  });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || !days.every(isRealDay)) return null;
  return {
    span: { start: found.span.start, end: last.span.end },
    start: isoDay(first),
    end: isoDay(last),
    hasYear: final.year !== null,
  };
};

/** Every date has one. */
const someFigure = /\d/u;

/**
 * The dates in a part of the text, in order; a number alone is none.
 *
 * @param yearFor the year of a date that is printed without one, or null to leave such dates out
 */
export const datePhrasesIn = (
  text: string,
  within: CanonicalSpan,
  yearFor: (month: number, day: number) => number | null = () => null,
): DatePhrase[] =>
  someFigure.test(sliceOf(text, within))
    ? allIn(text, within, phrase).flatMap((found) => toPhrase(text, found, yearFor) ?? [])
    : [];

const monthAndYear = new RegExp(`\\b(?<month>${monthPattern})\\s+(?<year>${yearPattern})`, 'dgiu');

/** The first 'July 2015' in a part of the text, as '2015-07'. */
export const firstMonthIn = (text: string, within: CanonicalSpan): string | null => {
  const found = allIn(text, within, monthAndYear)[0];
  const [ofMonth, ofYear] = [found?.group('month'), found?.group('year')];
  if (!ofMonth || !ofYear) return null;
  const month = monthNumber(sliceOf(text, ofMonth));
  return month === null ? null : isoMonth(figure(sliceOf(text, ofYear)), month);
};
