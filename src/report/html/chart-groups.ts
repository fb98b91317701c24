import type { MeasureSeries } from '../../model/measure-series.ts';

/** Series of one picture: the same is measured of different parts of the service, each a line of its own. */
export type ChartGroup = readonly MeasureSeries[];

/** Another subject or unit on the same axis would look like a change. */
const sharesAxis = ({ differs }: MeasureSeries['breaks'][number]): boolean =>
  differs.every((each) => each === 'scope');

/** A series and all that it breaks off from, itself first. */
const reachedFrom = (
  first: MeasureSeries,
  byId: ReadonlyMap<string, MeasureSeries>,
): MeasureSeries[] => {
  const reached = new Set([first]);
  for (const series of reached)
    for (const each of series.breaks.filter(sharesAxis)) {
      const other = byId.get(each.series);
      if (other) reached.add(other);
    }
  return [...reached];
};

const countPoints = (group: ChartGroup): number =>
  group.reduce((sum, { points }) => sum + points.length, 0);

/** What is worth a picture: one value alone is none, and amounts of change ("by a third") make no line. */
export const chartGroups = (measures: readonly MeasureSeries[]): ChartGroup[] => {
  const levels = measures.filter(({ isChange }) => !isChange);
  const byId = new Map(levels.map((series) => [series.id, series]));
  const drawn = new Set<MeasureSeries>();
  const groups: ChartGroup[] = [];
  for (const series of levels) {
    if (drawn.has(series)) continue;
    const group = reachedFrom(series, byId);
    for (const each of group) drawn.add(each);
    if (countPoints(group) > 1) groups.push(group);
  }
  return groups;
};

/** 'a', 'b' … for the lines of one picture; none where there is but one. */
export const lineNames = (group: ChartGroup): readonly (string | null)[] =>
  group.map((_, index) => (group.length === 1 ? null : String.fromCharCode(97 + index)));
