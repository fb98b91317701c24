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

const lastWord = (words: string | null): string | undefined => normalised(words)?.split(' ').at(-1);

/** But one thing differs, and where it is the subject, both still count the same kind of thing ("workers"). */
const lookAlike = (
  one: MeasureSeries,
  other: MeasureSeries,
  [first, ...more]: Break['differs'],
): boolean => {
  if (first === undefined || more.length > 0) return false;
  return first !== 'subject' || lastWord(one.subject) === lastWord(other.subject);
};

const visitsOf = ({ points }: MeasureSeries): Set<number> =>
  new Set(points.map(({ reportedBy }) => reportedBy));

/** Of another visit: two figures of one letter are two figures, not one that broke off. */
const goesOnElsewhere = (one: MeasureSeries, other: MeasureSeries): boolean => {
  const [visits, others] = [visitsOf(one), visitsOf(other)];
  return [...others].some((visit) => !visits.has(visit));
};

/** Series of one theme that a reader might take for one. */
const breaksOf = (one: MeasureSeries, all: readonly MeasureSeries[]): Break[] =>
  all.flatMap((other) => {
    if (other === one || one.theme === null || other.theme !== one.theme) return [];
    if (one.subject === null || other.subject === null) return [];
    const differs = differences(one, other);
    return lookAlike(one, other, differs) && goesOnElsewhere(one, other)
      ? [{ series: other.id, differs }]
      : [];
  });

export const withBreaks = (all: readonly MeasureSeries[]): MeasureSeries[] =>
  all.map((series) => ({ ...series, breaks: breaksOf(series, all) }));
