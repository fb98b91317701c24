import { monthNames } from '../../model/month-names.ts';

/** Source of a pattern for the name of a month, short forms included. */
export const monthPattern = `(?:${monthNames.map((name) => (name.length > 4 ? `${name.slice(0, 3)}(?:${name.slice(3)}|${name === 'September' ? 't\\b\\.?' : '\\b\\.?'})` : name)).join('|')})`;

/** Source of a pattern for a year; letters of a loosely set figure may stand apart. */
export const yearPattern = '2\\s?0\\s?[0-4]\\s?\\d(?!\\d)';

export const monthNumber = (name: string): number | null => {
  const at = monthNames.findIndex(
    (month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
  );
  return at < 0 ? null : at + 1;
};

/** A number as printed, blanks inside left out. */
export const figure = (printed: string): number =>
  Number.parseInt(printed.replaceAll(/\s/gu, ''), 10);

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

export const isRealDay = ({ year, month, day }: CalendarDay): boolean =>
  day >= 1 && day <= daysIn(year, month);

const padded = (value: number): string => String(value).padStart(2, '0');
export const isoMonth = (year: number, month: number): string => `${year}-${padded(month)}`;
export const isoDay = ({ year, month, day }: CalendarDay): string =>
  `${isoMonth(year, month)}-${padded(day)}`;
