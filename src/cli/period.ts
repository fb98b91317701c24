import type { Period } from '../model/comparison.ts';
import { UsageError } from '../model/errors.ts';
import { notADay, periodBackwards } from './messages.ts';

/** The last day of a month of the calendar. */
const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

type End = 'first' | 'last';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' → the first or the last day that it names. */
const parseDay =
  (option: string, end: End) =>
  (given: string): string => {
    const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(given);
    if (!parts) throw new UsageError(notADay(option, given));
    const year = Number(parts[1]);
    const month = Number(parts[2] ?? (end === 'first' ? 1 : 12));
    const day = Number(parts[3] ?? (end === 'first' ? 1 : lastDay(year, month)));
    if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month))
      throw new UsageError(notADay(option, given));
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${parts[1]}-${two(month)}-${two(day)}`;
  };

export const parseFrom = parseDay('--from', 'first');
export const parseTo = parseDay('--to', 'last');

/** ISO days, both included, and the event from which visits are compared. */
export interface PeriodOptions {
  readonly from?: string;
  readonly to?: string;
  readonly since?: SinceEvent;
}
export const sinceEvents = ['inspection'] as const;
type SinceEvent = (typeof sinceEvents)[number];

/** @throws UsageError where the period ends before it begins */
export const periodOf = ({ from, to, since }: PeriodOptions): Period => {
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(periodBackwards(from, to));
  return { from: from ?? null, to: to ?? null, since: since ?? null };
};
