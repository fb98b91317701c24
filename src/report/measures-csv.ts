import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import type { MeasurePoint, MeasureSeries } from '../model/measure-series.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { type CsvCell, toCsv } from './csv-settings.ts';
import type { ReportOptions } from './options.ts';

type Measured = Pick<AuthorityComparison, 'authority' | 'visits' | 'measures'>;

/** One point of one series of one authority. */
interface Row {
  readonly authority: Measured['authority'];
  readonly visits: readonly VisitColumn[];
  readonly series: MeasureSeries;
  readonly point: MeasurePoint;
}

const dayOf = ({ start, letterDate }: VisitColumn): string => start ?? letterDate ?? 'no date';

const daysOf = (visits: readonly VisitColumn[], indices: readonly number[]): string =>
  indices.flatMap((index) => (visits[index] ? [dayOf(visits[index])] : [])).join(' ');

const reporting = ({ visits, point }: Row): VisitColumn | null => visits[point.reportedBy] ?? null;
const measured = ({ visits, point }: Row): VisitColumn | null => visits[point.visit ?? -1] ?? null;

/** The columns in order, each with the place its value comes from. */
const columns: Readonly<Record<string, (row: Row) => CsvCell>> = {
  authority: ({ authority }) => authority?.name ?? null,
  urn: ({ authority }) => authority?.urn ?? null,
  ons_code: ({ authority }) => authority?.onsCode ?? null,
  region: ({ authority }) => authority?.region ?? null,
  series_id: ({ series }) => series.id,
  theme: ({ series }) => series.theme,
  subject: ({ series }) => series.subject,
  unit: ({ series }) => series.unit,
  scope: ({ series }) => series.scope,
  is_change: ({ series }) => series.isChange,
  as_of: ({ point }) => point.asOf,
  visit_number: (row) => measured(row)?.number ?? null,
  visit_start: (row) => measured(row)?.start ?? null,
  value: ({ point }) => point.value,
  value_max: ({ point }) => point.valueMax,
  comparator: ({ point }) => point.comparator,
  denominator: ({ point }) => (point.isPrevious ? null : point.measure.denominator),
  is_previous: ({ point }) => point.isPrevious,
  reported_by: ({ point }) => point.measure.reportedBy,
  letter_kind: (row) => reporting(row)?.kind ?? null,
  letter_visit_number: (row) => reporting(row)?.number ?? null,
  letter_visit_start: (row) => reporting(row)?.start ?? null,
  letter_date: (row) => reporting(row)?.letterDate ?? null,
  confirmed_by: ({ visits, point }) => daysOf(visits, point.confirmedBy),
  differs_from: ({ visits, point }) => daysOf(visits, point.differsFrom),
  breaks: ({ series }) =>
    series.breaks.map((each) => `${each.series} (${each.differs.join(', ')})`).join(' '),
  measure_id: ({ point }) => point.measure.id,
  quote: ({ point }) => point.measure.evidence.quote,
  page: ({ point }) => point.measure.evidence.page,
  path: (row) => reporting(row)?.path ?? null,
  sha256: (row) => reporting(row)?.sha256 ?? null,
};

const rowsOf = ({ authority, visits, measures }: Measured): Row[] =>
  measures.flatMap((series) =>
    series.points.map((point) => ({ authority, visits, series, point })),
  );

/** One row a value, series after series. */
export const formatMeasuresCsv = (
  { comparisons }: Comparison,
  { excel }: Pick<ReportOptions, 'excel'>,
): string => toCsv(columns, comparisons.flatMap(rowsOf), excel);

/** The same rows, theme after theme; figures of no theme are left to the comparison by authority. */
export const formatThemeMeasuresCsv = (
  { themes }: ThemeComparison,
  { excel }: Pick<ReportOptions, 'excel'>,
): string =>
  toCsv(
    columns,
    themes.flatMap(({ authorities }) => authorities.flatMap(rowsOf)),
    excel,
  );
