import type { MeasureSeries } from '../model/measure-series.ts';
import { byKeys } from '../model/order.ts';
import type { LetterRecord, Measure } from '../model/record.ts';
import { comparisonId } from './comparison-id.ts';
import { asOfVisit, measurePoints, type PlacedMeasure } from './measure-points.ts';
import { normalised } from './normalised.ts';
import { withBreaks } from './series-breaks.ts';

/** A figure of another theme, unit, subject or scope is another figure, and never joins the series. */
const seriesKey = ({ theme, unit, subject, scope }: Measure): readonly (string | null)[] => [
  theme,
  unit,
  normalised(subject),
  normalised(scope),
];

/** Amounts of change say nothing of a level. */
const changeUnits: ReadonlySet<Measure['unit']> = new Set([
  'percent-of-previous',
  'percentage-points',
]);

const grouped = (records: readonly LetterRecord[]): Map<string, PlacedMeasure[]> => {
  const groups = new Map<string, PlacedMeasure[]>();
  for (const [visit, record] of records.entries())
    for (const measure of record.measures) {
      const key = JSON.stringify(seriesKey(measure));
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ visit, measure, asOf: asOfVisit(record, measure) });
    }
  return groups;
};

export interface SeriesContext {
  /** What identifiers depend on beside the measure. */
  readonly authority: string;
  readonly themeIds: readonly string[];
  readonly isOneVisit: (one: number, other: number) => boolean;
}

const seriesOf = (
  placed: readonly PlacedMeasure[],
  { authority, isOneVisit }: SeriesContext,
): MeasureSeries[] => {
  const [first] = placed;
  if (!first) return [];
  const { theme, subject, unit, scope } = first.measure;
  return [
    {
      id: comparisonId('s', [authority, ...seriesKey(first.measure)]),
      theme,
      subject,
      unit,
      scope,
      isChange: changeUnits.has(unit),
      points: measurePoints(placed, isOneVisit),
      breaks: [],
    },
  ];
};

/** The series of one authority, in the order of themes, then unit, subject and scope; `records` are in order of visits. */
export const measureSeries = (
  records: readonly LetterRecord[],
  context: SeriesContext,
): MeasureSeries[] => {
  const rank = (theme: string | null): number | null => {
    const at = theme === null ? -1 : context.themeIds.indexOf(theme);
    return at < 0 ? null : at;
  };
  const keys = (one: MeasureSeries) => [
    rank(one.theme),
    one.theme,
    one.unit,
    normalised(one.subject),
    normalised(one.scope),
  ];
  const series = [...grouped(records).values()].flatMap((placed) => seriesOf(placed, context));
  return withBreaks(series.sort((one, other) => byKeys(keys(one), keys(other))));
};
