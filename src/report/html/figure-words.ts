import type { MeasurePoint, MeasureSeries } from '../../model/measure-series.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import type { Unit } from '../../model/vocabulary.ts';
import { midSentence } from '../compare-table-measures.ts';
import { valueText, visitText } from '../words.ts';

/** The value of one point alone: 69% of "from 69% to 82%". */
export const pointText = (
  { measure, value, valueMax, comparator, isPrevious }: MeasurePoint,
  unit: Unit,
): string =>
  valueText({
    ...measure,
    value,
    valueMax,
    unit,
    comparator,
    previous: null,
    denominator: isPrevious ? null : measure.denominator,
  });

const nameOf = (visits: readonly VisitColumn[], index: number): string => {
  const visit = visits[index];
  if (!visit) throw new RangeError(`no visit ${index} in the comparison`);
  return visitText(visit);
};

/** When the value held: at a visit, or at a time that no letter fixes. */
export const whenText = (
  { visit, reportedBy, asOf }: MeasurePoint,
  visits: readonly VisitColumn[],
): string => {
  if (visit !== null) return nameOf(visits, visit);
  const teller = nameOf(visits, reportedBy);
  return asOf === 'planned' ? `planned, told at the ${teller}` : `before the ${teller}`;
};

/** 'use of agency staff, in the assessment team'. */
export const seriesText = ({ subject, scope }: Pick<MeasureSeries, 'subject' | 'scope'>): string =>
  [subject, scope && midSentence(scope)].filter((part) => part !== null).join(', ') ||
  'not said of what';
