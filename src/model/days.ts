/** Days of the calendar as ISO text, without any clock or time zone. */

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has, from 1; 0 for what is no month. */
const daysIn = (year: number, month: number): number => {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

type End = 'first' | 'last';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' → the first or the last day that it names; null for anything else. */
export const dayNamed = (given: string, end: End): string | null => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(given);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? (end === 'first' ? 1 : 12));
  const day = Number(parts[3] ?? (end === 'first' ? 1 : daysIn(year, month)));
  return day >= 1 && day <= daysIn(year, month) ? iso(year, month, day) : null;
};

const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

const millisecondsOfDay = 86_400_000;
const daysSinceEpoch = (day: string): number => {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date) / millisecondsOfDay;
};

/** Whole days from one ISO day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  daysSinceEpoch(to) - daysSinceEpoch(from);

/** The same day `months` later, or the last of that month where it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return iso(inYear, inMonth, Math.min(date, daysIn(inYear, inMonth)));
};

/** Seconds since 1970, as SOURCE_DATE_EPOCH has them, → the day in UTC; null for what is no such number. */
export const dayOfEpoch = (seconds: string): string | null => {
  const days = Math.floor(Number(seconds) / 86_400);
  if (!/^\d{1,12}$/u.test(seconds) || days > 2_932_896) return null;
  const day = new Date(days * millisecondsOfDay);
  return iso(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
};
