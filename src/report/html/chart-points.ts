import type { MeasurePoint, MeasureSeries } from '../../model/measure-series.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { visitMonth, visitName } from '../words.ts';
import { type ChartGroup, lineNames } from './chart-groups.ts';

/** A place along the line of time: a visit, or the undated time before or after one. */
export interface Slot {
  readonly key: string;
  readonly at: number;
  readonly label: string;
}

export interface ChartPoint {
  readonly slot: Slot;
  /** Of the line, where there are several on one picture. */
  readonly line: string | null;
  readonly point: MeasurePoint;
}

export interface ChartStep {
  readonly from: ChartPoint;
  readonly to: ChartPoint;
  /** False where a visit between gives no figure, or an end has no date. */
  readonly isDirect: boolean;
}

export interface ChartData {
  readonly slots: readonly Slot[];
  readonly points: readonly ChartPoint[];
  readonly steps: readonly ChartStep[];
}

/** Half a step from the visit whose letter tells of it. */
const aside = { visit: 0, earlier: -0.5, planned: 0.5 } as const;

const labelOf = (asOf: MeasurePoint['asOf'], column: VisitColumn | undefined): string => {
  if (!column) return '';
  if (asOf === 'visit') return `${visitName(column).replace(' visit', '')}\n${visitMonth(column)}`;
  return asOf === 'earlier' ? 'earlier' : 'planned';
};

const slotOf = (
  index: number,
  asOf: MeasurePoint['asOf'],
  visits: readonly VisitColumn[],
): Slot => ({
  key: `${index}${asOf}`,
  at: index + aside[asOf],
  label: labelOf(asOf, visits[index]),
});

/** Every visit from the first to the last point, so that a visit without a figure leaves a gap to be seen. */
const slotsFor = (points: readonly ChartPoint[], visits: readonly VisitColumn[]): Slot[] => {
  const places = points.map(({ slot }) => slot.at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const all = [
    ...visits.map((_, index) => slotOf(index, 'visit', visits)),
    ...points.map(({ slot }) => slot),
  ].filter(({ at }) => first <= at && at <= last);
  return [...new Map(all.map((slot) => [slot.key, slot])).values()].sort(
    (one, other) => one.at - other.at,
  );
};

const stepsOf = (points: readonly ChartPoint[]): ChartStep[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || from.slot.key === to.slot.key) return [];
    const isDirect =
      from.point.asOf === 'visit' && to.point.asOf === 'visit' && to.slot.at - from.slot.at === 1;
    return [{ from, to, isDirect }];
  });

const pointsOf = (
  { points }: Pick<MeasureSeries, 'points'>,
  line: string | null,
  visits: readonly VisitColumn[],
): ChartPoint[] =>
  points
    .map((point) => ({
      point,
      line,
      slot: slotOf(point.visit ?? point.reportedBy, point.asOf, visits),
    }))
    .sort((one, other) => one.slot.at - other.slot.at);

/** Where the values of one picture stand over the visits, and the steps between them, which join no two lines. */
export const chartData = (group: ChartGroup, visits: readonly VisitColumn[]): ChartData => {
  const names = lineNames(group);
  const lines = group.map((series, index) => pointsOf(series, names[index] ?? null, visits));
  const points = lines.flat();
  return { slots: slotsFor(points, visits), points, steps: lines.flatMap(stepsOf) };
};
