import type { MeasureSeries } from '../model/measure-series.ts';
import { normalised } from './normalised.ts';

type Break = MeasureSeries['breaks'][number];

/** A series with what tells it apart, which is needed for each series it is set beside. */
interface Told {
  readonly series: MeasureSeries;
  readonly subject: string;
  readonly scope: string | null;
  /** The kind of thing that is counted: "workers" of "newly qualified social workers". */
  readonly kind: string | undefined;
  readonly visits: ReadonlySet<number>;
}

/** Nothing can be said of a figure that says not what it measures, or of what. */
const told = (series: MeasureSeries): Told[] => {
  const subject = normalised(series.subject);
  if (series.theme === null || subject === null) return [];
  return [
    {
      series,
      subject,
      scope: normalised(series.scope),
      kind: subject.split(' ').at(-1),
      visits: new Set(series.points.map(({ reportedBy }) => reportedBy)),
    },
  ];
};

const differences = (one: Told, other: Told): Break['differs'] => {
  const differs: Break['differs'] = [];
  if (one.series.unit !== other.series.unit) differs.push('unit');
  if (one.subject !== other.subject) differs.push('subject');
  if (one.scope !== other.scope) differs.push('scope');
  return differs;
};

/** But one thing differs, and where it is the subject, both still count the same kind of thing. */
const lookAlike = (one: Told, other: Told, [first, ...more]: Break['differs']): boolean => {
  if (first === undefined || more.length > 0) return false;
  return first !== 'subject' || one.kind === other.kind;
};

/** Two figures of one letter are two figures, not one that broke off. */
const goesOnElsewhere = ({ visits }: Told, other: Told): boolean =>
  [...other.visits].some((visit) => !visits.has(visit));

const breaksOf = (one: Told, others: readonly Told[]): Break[] =>
  others.flatMap((other) => {
    if (other === one) return [];
    const differs = differences(one, other);
    return lookAlike(one, other, differs) && goesOnElsewhere(one, other)
      ? [{ series: other.series.id, differs }]
      : [];
  });

const byTheme = (all: readonly Told[]): ReadonlyMap<string | null, Told[]> => {
  const groups = new Map<string | null, Told[]>();
  for (const each of all) {
    const group = groups.get(each.series.theme) ?? [];
    groups.set(each.series.theme, group);
    group.push(each);
  }
  return groups;
};

/** Each series with those of its theme that a reader might take for the same one. */
export const withBreaks = (all: readonly MeasureSeries[]): MeasureSeries[] => {
  const known = all.flatMap(told);
  const groups = byTheme(known);
  const bySeries = new Map(known.map((each) => [each.series, each]));
  return all.map((series) => {
    const one = bySeries.get(series);
    return one ? { ...series, breaks: breaksOf(one, groups.get(series.theme) ?? []) } : series;
  });
};
