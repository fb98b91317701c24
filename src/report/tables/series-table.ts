import type { AuthorityComparison } from '../../model/comparison.ts';
import {
  type MeasurePoint,
  type MeasureSeries,
  measurePointSchema,
  measureSeriesSchema,
} from '../../model/measure-series.ts';
import { measureSchema } from '../../model/record.ts';
import { type VisitColumn, visitColumnSchema } from '../../model/visit-column.ts';
import { authorityColumns } from './authority-columns.ts';
import { joined, listOf } from './column-values.ts';
import { columnFor, type Table, through } from './table.ts';

type Measured = Pick<AuthorityComparison, 'authority' | 'visits' | 'measures'>;

/** One point of one series of one authority. */
interface Row {
  readonly authority: Measured['authority'];
  readonly visits: readonly VisitColumn[];
  readonly series: MeasureSeries;
  readonly point: MeasurePoint;
}

const column = columnFor<Row>();
const seriesShape = measureSeriesSchema.shape;
const pointShape = measurePointSchema.shape;
const visitShape = visitColumnSchema.shape;
const evidence = measureSchema.shape.evidence.shape;

const dayOf = ({ start, letterDate }: VisitColumn): string => start ?? letterDate ?? 'no date';

const daysOf = (visits: readonly VisitColumn[], indices: readonly number[]): string =>
  indices.flatMap((index) => (visits[index] ? [dayOf(visits[index])] : [])).join(' ');

const reporting = ({ visits, point }: Row): VisitColumn | null => visits[point.reportedBy] ?? null;
const measured = ({ visits, point }: Row): VisitColumn | null => visits[point.visit ?? -1] ?? null;

export const seriesTable: Table<Row> = {
  name: 'measures',
  rowIs: 'a value of a series of figures',
  columns: {
    ...through(authorityColumns, ({ authority }: Row) => authority),
    series_id: column(seriesShape.id, ({ series }) => series.id),
    theme: column(seriesShape.theme, ({ series }) => series.theme),
    subject: column(seriesShape.subject, ({ series }) => series.subject),
    unit: column(seriesShape.unit, ({ series }) => series.unit),
    scope: column(seriesShape.scope, ({ series }) => series.scope),
    is_change: column(seriesShape.isChange, ({ series }) => series.isChange),
    as_of: column(pointShape.asOf, ({ point }) => point.asOf),
    visit_number: column(
      visitShape.number.describe('Ordinal of the monitoring visit that the value is of.'),
      (row) => measured(row)?.number ?? null,
    ),
    visit_start: column(
      visitShape.start.describe('First day of the visit that the value is of.'),
      (row) => measured(row)?.start ?? null,
    ),
    value: column(pointShape.value, ({ point }) => point.value),
    value_max: column(pointShape.valueMax, ({ point }) => point.valueMax),
    comparator: column(pointShape.comparator, ({ point }) => point.comparator),
    denominator: column(measureSchema.shape.denominator, ({ point }) =>
      point.isPrevious ? null : point.measure.denominator,
    ),
    is_previous: column(pointShape.isPrevious, ({ point }) => point.isPrevious),
    reported_by: column(measureSchema.shape.reportedBy, ({ point }) => point.measure.reportedBy),
    letter_kind: column(
      visitShape.kind.nullable().describe('Kind of the letter that gives the value.'),
      (row) => reporting(row)?.kind ?? null,
    ),
    letter_visit_number: column(
      visitShape.number.describe('Ordinal of the visit whose letter gives the value.'),
      (row) => reporting(row)?.number ?? null,
    ),
    letter_visit_start: column(
      visitShape.start.describe('First day of the visit whose letter gives the value.'),
      (row) => reporting(row)?.start ?? null,
    ),
    letter_date: column(
      visitShape.letterDate.describe('Date of the letter that gives the value.'),
      (row) => reporting(row)?.letterDate ?? null,
    ),
    confirmed_by: column(
      listOf('Days of later visits whose letters give the same value as the earlier one.'),
      ({ visits, point }) => daysOf(visits, point.confirmedBy),
    ),
    differs_from: column(
      listOf('Days of visits whose letters give another value for the same time.'),
      ({ visits, point }) => daysOf(visits, point.differsFrom),
    ),
    breaks: column(
      listOf('Series that look alike and are not joined with, each with what differs.'),
      ({ series }) =>
        joined(series.breaks.map((each) => `${each.series} (${each.differs.join(', ')})`)),
    ),
    measure_id: column(measureSchema.shape.id, ({ point }) => point.measure.id),
    quote: column(evidence.quote, ({ point }) => point.measure.evidence.quote),
    page: column(evidence.page, ({ point }) => point.measure.evidence.page),
    path: column(
      visitShape.path.nullable().describe('File of the letter that gives the value.'),
      (row) => reporting(row)?.path ?? null,
    ),
    sha256: column(visitShape.sha256.nullable(), (row) => reporting(row)?.sha256 ?? null),
  },
};

export const seriesRows = ({ authority, visits, measures }: Measured): Row[] =>
  measures.flatMap((series) =>
    series.points.map((point) => ({ authority, visits, series, point })),
  );
