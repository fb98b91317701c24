import type { MeasurePoint } from '../model/measure-series.ts';
import type { LetterRecord, Measure } from '../model/record.ts';

/** A measure, and the visit whose letter gives it. */
export interface PlacedMeasure {
  readonly visit: number;
  readonly measure: Measure;
  readonly asOf: MeasurePoint['asOf'];
}

/** A figure that stands only in sentences on the past or on plans is not one of this visit. */
export const asOfVisit = ({ findings }: LetterRecord, { id }: Measure): MeasurePoint['asOf'] => {
  const times = new Set(
    findings.filter(({ measureIds }) => measureIds.includes(id)).map(({ time }) => time),
  );
  if (times.size !== 1) return 'visit';
  if (times.has('past')) return 'earlier';
  return times.has('planned') ? 'planned' : 'visit';
};

const ownPoint = ({ visit, measure, asOf }: PlacedMeasure): MeasurePoint => ({
  visit: asOf === 'visit' ? visit : null,
  reportedBy: visit,
  asOf,
  value: measure.value,
  valueMax: measure.valueMax,
  comparator: measure.comparator,
  isPrevious: false,
  confirmedBy: [],
  differsFrom: [],
  measure,
});

const previousPoint = (
  { visit, measure }: PlacedMeasure,
  value: number,
  differsFrom: number[],
): MeasurePoint => ({
  visit: null,
  reportedBy: visit,
  asOf: 'earlier',
  value,
  valueMax: null,
  comparator: 'eq',
  isPrevious: true,
  confirmedBy: [],
  differsFrom,
  measure,
});

const isOfVisit = ({ asOf }: MeasurePoint): boolean => asOf === 'visit';

/** The later letter's earlier value: it confirms a value given before, or stands as a point of its own. */
const takePrevious = (points: MeasurePoint[], placed: PlacedMeasure, value: number): void => {
  const before = points.filter((point) => isOfVisit(point) && point.reportedBy < placed.visit);
  const same = before.findLast((point) => point.value === value && point.valueMax === null);
  if (same) {
    same.confirmedBy.push(placed.visit);
    return;
  }
  const latest = before.at(-1)?.reportedBy;
  const differing = before.filter(({ reportedBy }) => reportedBy === latest);
  points.push(
    previousPoint(placed, value, [...new Set(differing.map(({ reportedBy }) => reportedBy))]),
  );
};

const isSameValue = (one: MeasurePoint, other: MeasurePoint): boolean =>
  one.value === other.value &&
  one.valueMax === other.valueMax &&
  one.comparator === other.comparator;

/** Two letters on one visit that give different values. */
const differingBefore = (
  points: readonly MeasurePoint[],
  point: MeasurePoint,
  isOneVisit: (one: number, other: number) => boolean,
): number[] => [
  ...new Set(
    points
      .filter(
        (other) =>
          isOfVisit(other) &&
          other.reportedBy !== point.reportedBy &&
          isOneVisit(other.reportedBy, point.reportedBy) &&
          !isSameValue(other, point),
      )
      .map(({ reportedBy }) => reportedBy),
  ),
];

/**
 * The points of one series. `placed` are its measures in order of visits; `isOneVisit` tells whether two columns are
 * letters on the same visit.
 */
export const measurePoints = (
  placed: readonly PlacedMeasure[],
  isOneVisit: (one: number, other: number) => boolean,
): MeasurePoint[] => {
  const points: MeasurePoint[] = [];
  for (const each of placed) {
    const { previous } = each.measure;
    if (previous !== null) takePrevious(points, each, previous);
    const point = ownPoint(each);
    if (isOfVisit(point)) point.differsFrom.push(...differingBefore(points, point, isOneVisit));
    points.push(point);
  }
  return points;
};
