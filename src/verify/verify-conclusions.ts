import { authorityKeyOf } from '../compare/comparison-id.ts';
import { measurePoints } from '../compare/measure-points.ts';
import { seriesId } from '../compare/measure-series.ts';
import { withBreaks } from '../compare/series-breaks.ts';
import { themeRow } from '../compare/theme-row.ts';
import type { MeasureSeries } from '../model/measure-series.ts';
import type { ThemeRow } from '../model/theme-row.ts';
import type { CitedSeries } from './cited-comparison.ts';
import type { Placed } from './cited-letter.ts';
import { differences } from './differences.ts';
import type { LetterDiscrepancy } from './discrepancy.ts';

const keyOf = ({ authority, visits }: CitedSeries): string =>
  authorityKeyOf(authority, visits[0]?.sha256 ?? '');

/** The row drawn again from the findings in its cells. */
const drawnRow = ({ cells, theme, title }: ThemeRow, series: CitedSeries): ThemeRow =>
  themeRow(
    { id: theme, title },
    keyOf(series),
    series.visits.map(({ sha256, sameVisitAs }, visit) => ({
      record: { findings: cells[visit]?.findings ?? [], source: { sha256 } },
      coverage: () => ({
        inFocus: cells[visit]?.inFocus ?? 'unknown',
        focusWords: cells[visit]?.focusWords ?? null,
      }),
      sameVisitAs,
    })),
  );

/** The points drawn again from the measures behind them. */
const drawnSeries = (saved: MeasureSeries, series: CitedSeries): MeasureSeries => {
  const occasion = (visit: number): number => series.visits[visit]?.sameVisitAs ?? visit;
  const placed = saved.points
    .filter(({ isPrevious }) => !isPrevious)
    .map(({ reportedBy: visit, measure, asOf }) => ({ visit, measure, asOf }));
  const points = measurePoints(placed, (one, other) => occasion(one) === occasion(other));
  return { ...saved, id: seriesId(keyOf(series), placed[0]?.measure ?? saved), points };
};

const compared = <Value extends { readonly id: string }>(
  { at, value }: Placed<Value>,
  drawn: Value | undefined,
): LetterDiscrepancy[] =>
  differences(value, drawn, { at, id: value.id, code: 'conclusion-differs' });

/** Positions, changes, trajectories and series of a comparison, drawn again from its own findings and measures. */
export const verifyConclusions = (series: CitedSeries): LetterDiscrepancy[] => {
  const drawn = withBreaks(series.measures.map(({ value }) => drawnSeries(value, series)));
  return [
    ...series.rows.flatMap((row) => compared(row, drawnRow(row.value, series))),
    ...series.measures.flatMap((each, index) => compared(each, drawn[index])),
  ];
};

/** How many conclusions there are: a trajectory a row, a position a cell, a series. */
export const conclusionsIn = ({ rows, measures }: CitedSeries): number =>
  rows.reduce((sum, { value }) => sum + 1 + value.cells.length, measures.length);
