import {
  areaText,
  type JudgementArea,
  type Judgements,
  judgementAreas,
  type StatedGrade,
} from '../model/judgements.ts';
import type { VisitColumn } from '../model/visit-column.ts';

/** 'requires improvement'; a grade that should be there and was not read says so. */
export const gradeText = (grade: StatedGrade): string =>
  grade === null ? 'grade not read' : grade.replaceAll('-', ' ');

/** The areas that a report grades, in order; what it does not grade is left out. */
export const gradedAreas = (judgements: Judgements): JudgementArea[] =>
  judgementAreas.filter((area) => {
    const grade = judgements[area];
    return grade !== undefined && grade !== 'not-stated';
  });

type Judged = Pick<VisitColumn, 'kind' | 'judgements'>;

/** 'judged inadequate', 'no overall grade'; nothing for a letter. */
export const overallText = ({ kind, judgements }: Judged): string => {
  const { overall } = judgements;
  if (kind !== 'inspection-report' || overall === undefined) return '';
  if (overall === 'not-stated') return 'no overall grade';
  return overall === null ? 'overall grade not read' : `judged ${gradeText(overall)}`;
};

/** 'overall good, p. 1', area after area. */
export const gradeTexts = ({
  judgements,
  judgementEvidence,
}: Pick<VisitColumn, 'judgements' | 'judgementEvidence'>): string[] =>
  gradedAreas(judgements).map((area) => {
    const page = judgementEvidence[area]?.at(-1)?.page;
    const place = page === undefined ? '' : `, p. ${page}`;
    return `${areaText[area]} ${gradeText(judgements[area] ?? null)}${place}`;
  });
