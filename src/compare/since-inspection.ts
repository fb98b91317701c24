import type { LeftOut } from '../model/comparison.ts';
import type { LetterRecord } from '../model/record.ts';
import { byVisit, dayOf } from './visit-order.ts';

const isReport = ({ letter }: LetterRecord): boolean => letter.kind === 'inspection-report';

/** The first day that belongs to the visits since an inspection; null where no letter tells of one. */
const firstDay = (inOrder: readonly LetterRecord[]): string | null => {
  const lastVisit = inOrder.findLastIndex((record) => !isReport(record));
  const before = lastVisit < 0 ? inOrder : inOrder.slice(0, lastVisit);
  const report = before.findLast(isReport);
  if (report) return dayOf(report);
  const since = inOrder[lastVisit]?.letter.visit.since?.month ?? null;
  return since === null ? null : `${since}-01`;
};

const reasonAgainst = (record: LetterRecord, from: string): LeftOut['reason'] | null => {
  const day = dayOf(record);
  if (day === null) return 'no-date';
  return day < from ? 'before-inspection' : null;
};

/**
 * The letters to one authority from the inspection before its last visit on: that report, the visits after it, and the
 * report that ends them. Where no report is given, from the month of the judgement that the last letter counts from;
 * where none is named either, all of them.
 */
export const sinceInspection = (
  records: readonly LetterRecord[],
): { readonly kept: LetterRecord[]; readonly leftOut: LeftOut[] } => {
  const inOrder = [...records].sort(byVisit);
  const from = firstDay(inOrder.filter((record) => dayOf(record) !== null));
  if (from === null) return { kept: [...records], leftOut: [] };
  return {
    kept: records.filter((record) => reasonAgainst(record, from) === null),
    leftOut: records.flatMap((record): LeftOut[] => {
      const reason = reasonAgainst(record, from);
      return reason === null ? [] : [{ path: record.source.path, reason }];
    }),
  };
};
