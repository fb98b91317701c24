import type { LeftOut, Period } from '../model/comparison.ts';
import type { LetterRecord } from '../model/record.ts';
import { dayOf } from './visit-order.ts';

export const wholeTime: Period = { from: null, to: null, since: null };

/** Why a letter does not belong; null where it does. The first day of the visit decides, or the date of the letter. */
const reasonAgainst = (record: LetterRecord, { from, to }: Period): LeftOut['reason'] | null => {
  if (from === null && to === null) return null;
  const day = dayOf(record);
  if (day === null) return 'no-date';
  if (from !== null && day < from) return 'before-period';
  return to !== null && day > to ? 'after-period' : null;
};

/** The letters whose visit lies in the period, and the others with the reason. */
export const keepPeriod = (
  records: readonly LetterRecord[],
  period: Period,
): { readonly kept: LetterRecord[]; readonly leftOut: LeftOut[] } => {
  const leftOut = records.flatMap((record): LeftOut[] => {
    const reason = reasonAgainst(record, period);
    return reason === null ? [] : [{ path: record.source.path, reason }];
  });
  return {
    kept: records.filter((record) => reasonAgainst(record, period) === null),
    leftOut,
  };
};
