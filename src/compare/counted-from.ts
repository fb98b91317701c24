import type { CountedFrom, VisitColumn } from '../model/visit-column.ts';
import { gradeOf } from '../text/judged-areas.ts';

type Dated = Pick<VisitColumn, 'kind' | 'start' | 'end' | 'letterDate' | 'since' | 'judgements'>;

/** A report without a printed date is published within so many months of the inspection's end. */
const monthsToPublication = 3;

const monthsAfter = (isoDate: string, months: number): string => {
  const [year = 0, month = 0] = isoDate.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const isReport = ({ kind }: Dated): boolean => kind === 'inspection-report';
const dayOf = ({ start, letterDate }: Dated): string | null => start ?? letterDate;

/** Letters name the month of the inspection, of the judgement or of the report. */
const isOfMonth = (report: Dated, month: string): boolean => {
  const { start, end, letterDate } = report;
  const first = (start ?? letterDate)?.slice(0, 7);
  const last =
    letterDate?.slice(0, 7) ?? (end === null ? first : monthsAfter(end, monthsToPublication));
  return first !== undefined && last !== undefined && first <= month && month <= last;
};

/** The report from which a letter counts: that of the month it names, else the last before it; -1 where none is given. */
const reportOf = (visits: readonly Dated[], visit: Dated): number => {
  const day = dayOf(visit);
  const month = visit.since?.month ?? null;
  return visits.findLastIndex((each) => {
    const before = dayOf(each);
    if (!isReport(each) || before === null || day === null || before >= day) return false;
    return month === null || isOfMonth(each, month);
  });
};

const agreementOf = (
  judgement: string,
  overall: VisitColumn['judgements']['overall'],
): CountedFrom['agreement'] => {
  if (overall === undefined || overall === null || overall === 'not-stated')
    return 'no-overall-grade';
  return gradeOf(judgement) === overall ? 'same-grade' : 'other-grade';
};

/** For a visit, the report on the judgement that its letter counts from; `visits` are in order of time. */
export const countedFrom = (visits: readonly Dated[], visit: Dated): CountedFrom | null => {
  if (visit.since === null || isReport(visit)) return null;
  const report = reportOf(visits, visit);
  const found = visits[report];
  if (!found) return null;
  const agreement = agreementOf(visit.since.judgement, found.judgements.overall);
  // Without a month, a report with another grade may be another report.
  return visit.since.month === null && agreement !== 'same-grade' ? null : { report, agreement };
};
