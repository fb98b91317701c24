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

/** Words that only say that people or cases are counted, and not which. */
const wordsThatTellWhich = 3;

/**
 * Whether the figure says what it measures, so that another letter's can be the same: "28 young people" may be any, and
 * "four months" of anything.
 */
const saysWhatItIs = ({ subject, unit, scope }: Measure): boolean => {
  if (subject === null) return false;
  if (unit !== 'count') return true;
  return scope !== null || (normalised(subject) ?? '').split(' ').length >= wordsThatTellWhich;
};

/** Amounts of change say nothing of a level. */
const changeUnits: ReadonlySet<Measure['unit']> = new Set([
  'percent-of-previous',
  'percentage-points',
]);

type Keyed = PlacedMeasure & { readonly key: readonly (string | null)[] };

const placedIn = (records: readonly LetterRecord[]): Keyed[] =>
  records.flatMap((record, visit) =>
    record.measures.map((measure) => ({
      visit,
      measure,
      asOf: asOfVisit(record, measure),
      key: saysWhatItIs(measure)
        ? seriesKey(measure)
        : [...seriesKey(measure), record.source.sha256, measure.id],
    })),
  );

const differ = (one: Keyed, other: Keyed): boolean =>
  one.visit === other.visit &&
  one.asOf === 'visit' &&
  other.asOf === 'visit' &&
  one.measure.value !== other.measure.value;

/** Two values in one letter are of two things, whatever the words: they join with nothing. */
const ambiguous = (placed: readonly Keyed[]): boolean =>
  placed.some((one, index) => placed.slice(0, index).some((other) => differ(one, other)));

const grouped = (records: readonly LetterRecord[]): Keyed[][] => {
  const groups = new Map<string, Keyed[]>();
  for (const placed of placedIn(records)) {
    const key = JSON.stringify(placed.key);
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return [...groups.values()].flatMap((placed) =>
    ambiguous(placed) ? placed.map((each) => [alone(each, records)]) : [placed],
  );
};

const alone = (placed: Keyed, records: readonly LetterRecord[]): Keyed => ({
  ...placed,
  key: [
    ...seriesKey(placed.measure),
    records[placed.visit]?.source.sha256 ?? null,
    placed.measure.id,
  ],
});

export interface SeriesContext {
  /** What identifiers depend on beside the measure. */
  readonly authority: string;
  readonly themeIds: readonly string[];
  readonly isOneVisit: (one: number, other: number) => boolean;
}

const seriesOf = (
  placed: readonly Keyed[],
  { authority, isOneVisit }: SeriesContext,
): MeasureSeries[] => {
  const [first] = placed;
  if (!first) return [];
  const { theme, subject, unit, scope } = first.measure;
  return [
    {
      id: comparisonId('s', [authority, ...first.key]),
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
    one.points[0]?.reportedBy ?? null,
    one.points[0]?.measure.evidence.start ?? null,
    one.id,
  ];
  const series = grouped(records).flatMap((placed) => seriesOf(placed, context));
  return withBreaks(series.sort((one, other) => byKeys(keys(one), keys(other))));
};
