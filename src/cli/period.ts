import type { Period } from '../model/comparison.ts';
import { dayNamed } from '../model/days.ts';
import { UsageError } from '../model/errors.ts';
import { notADay, periodBackwards } from './messages.ts';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' → the first or the last day that it names. */
const parseDay =
  (option: string, end: Parameters<typeof dayNamed>[1]) =>
  (given: string): string => {
    const day = dayNamed(given, end);
    if (day === null) throw new UsageError(notADay(option, given));
    return day;
  };

export const parseFrom = parseDay('--from', 'first');
export const parseTo = parseDay('--to', 'last');
export const parseAsOf = parseDay('--as-of', 'last');

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
