import type { Remark } from '../model/remark.ts';
import { judgedWords, remark } from '../model/remark-messages.ts';
import type { VisitColumn } from '../model/visit-column.ts';

/** The overall grade of a report with the page that states it: 'inadequate (page 1)'. */
const overallOf = ({ judgements, judgementEvidence }: VisitColumn): string | null => {
  const { overall } = judgements;
  if (overall === undefined || overall === null || overall === 'not-stated') return null;
  const page = judgementEvidence.overall?.at(-1)?.page;
  return `${overall.replaceAll('-', ' ')}${page === undefined ? '' : ` (page ${page})`}`;
};

const onJudgement = (
  visit: number,
  column: VisitColumn,
  visits: readonly VisitColumn[],
): Remark[] => {
  if (column.since === null) return [];
  const judged = judgedWords(column.since.judgement, column.since.month);
  const report = visits[column.countedFrom?.report ?? -1];
  if (!report) return [remark('judgement-report-not-given', visit, (say) => say(judged))];
  const overall = overallOf(report);
  return column.countedFrom?.agreement === 'same-grade' && overall !== null
    ? [remark('judgement-in-report', visit, (say) => say(judged, report.path, overall))]
    : [remark('judgement-differs', visit, (say) => say(judged, report.path, overall))];
};

/** What letters say of the judgement against the reports given; letters that say the same are told of once. */
export const judgementRemarks = (visits: readonly VisitColumn[]): Remark[] => {
  if (!visits.some(({ kind }) => kind === 'inspection-report')) return [];
  const told = new Set<string>();
  return visits.flatMap((column, visit) => {
    const key = JSON.stringify([column.since, column.countedFrom]);
    if (told.has(key)) return [];
    told.add(key);
    return onJudgement(visit, column, visits);
  });
};
