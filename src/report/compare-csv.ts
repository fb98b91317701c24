import type { Comparison } from '../model/comparison.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { inThemeOrder, onThemes } from './tables/comparison-tables.ts';
import { positionRows, positionsTable } from './tables/positions-table.ts';

/** One row an authority × theme × visit, also where the letter does not mention the theme. */
export const formatComparisonCsv: Formatter<Comparison, 'excel'> = (comparison, options) =>
  toCsv(positionsTable, onThemes(comparison).flatMap(positionRows), options);

/** The same rows, theme after theme. */
export const formatThemeComparisonCsv: Formatter<ThemeComparison, 'excel'> = (
  comparison,
  options,
) => toCsv(positionsTable, inThemeOrder(comparison).flatMap(positionRows), options);
