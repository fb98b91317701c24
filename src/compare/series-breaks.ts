import type { MeasureSeries } from '../model/measure-series.ts';
import { normalised } from './normalised.ts';

type Break = MeasureSeries['breaks'][number];

const differences = (one: MeasureSeries, other: MeasureSeries): Break['differs'] => {
  const differs: Break['differs'] = [];
  if (one.unit !== other.unit) differs.push('unit');
  if (normalised(one.subject) !== normalised(other.subject)) differs.push('subject');
  if (normalised(one.scope) !== normalised(other.scope)) differs.push('scope');
  return differs;
};

const visitsOf = ({ points }: MeasureSeries): Set<number> =>
  new Set(points.map(({ reportedBy }) => reportedBy));

/** Of another visit: two figures of one letter are two figures, not one that broke off. */
const goesOnElsewhere = (one: MeasureSeries, other: MeasureSeries): boolean => {
  const [visits, others] = [visitsOf(one), visitsOf(other)];
  return [...others].some((visit) => !visits.has(visit));
};

/** Series that a reader might take for one: same theme, and but one of unit, subject and scope differs. */
const breaksOf = (one: MeasureSeries, all: readonly MeasureSeries[]): Break[] =>
  all.flatMap((other) => {
    if (other === one || one.theme === null || other.theme !== one.theme) return [];
    const differs = differences(one, other);
    return differs.length === 1 && goesOnElsewhere(one, other)
      ? [{ series: other.id, differs }]
      : [];
  });

export const withBreaks = (all: readonly MeasureSeries[]): MeasureSeries[] =>
  all.map((series) => ({ ...series, breaks: breaksOf(series, all) }));
