import type { Comparison } from '../model/comparison.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { inThemeOrder } from './tables/comparison-tables.ts';
import { seriesRows, seriesTable } from './tables/series-table.ts';

/** One row a value, series after series. */
export const formatMeasuresCsv: Formatter<Comparison, 'excel'> = ({ comparisons }, options) =>
  toCsv(seriesTable, comparisons.flatMap(seriesRows), options);

/** The same rows, theme after theme; figures of no theme are left to the comparison by authority. */
export const formatThemeMeasuresCsv: Formatter<ThemeComparison, 'excel'> = (comparison, options) =>
  toCsv(seriesTable, inThemeOrder(comparison).flatMap(seriesRows), options);
