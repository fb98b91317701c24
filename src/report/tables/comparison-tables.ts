import type { AuthorityComparison, Comparison } from '../../model/comparison.ts';
import type { AuthorityOnTheme, ThemeComparison } from '../../model/theme-comparison.ts';
import { comparedFindingRows, comparedFindingsTable } from './compared-findings-table.ts';
import { leftOutTable } from './left-out-table.ts';
import { positionRows, positionsTable } from './positions-table.ts';
import { comparisonProblems, problemsTable } from './problems-table.ts';
import { remarkRows, remarksTable } from './remarks-table.ts';
import { seriesRows, seriesTable } from './series-table.ts';
import { type FilledTable, filled } from './table.ts';
import { visitRows, visitsTable } from './visits-table.ts';

type Series = Pick<AuthorityComparison, 'authority' | 'visits' | 'remarks'>;
type Basis = Pick<Comparison, 'problems' | 'unread' | 'leftOut'>;

/** What tells of the visits themselves, and of what is not among them. */
const aroundThem = (series: readonly Series[], basis: Basis): FilledTable[] => [
  filled(visitsTable, series.flatMap(visitRows)),
  filled(remarksTable, series.flatMap(remarkRows)),
  filled(leftOutTable, basis.leftOut),
  filled(problemsTable, comparisonProblems(basis)),
];

export const onThemes = ({ comparisons }: Comparison): AuthorityOnTheme[] =>
  comparisons.flatMap(({ themes, ...rest }) => themes.map((row) => ({ ...rest, row })));

/** Everything that a comparison holds, as tables; the first is what a format of one table has. */
export const comparisonTables = (comparison: Comparison): FilledTable[] => [
  filled(positionsTable, onThemes(comparison).flatMap(positionRows)),
  filled(seriesTable, comparison.comparisons.flatMap(seriesRows)),
  filled(comparedFindingsTable, comparison.comparisons.flatMap(comparedFindingRows)),
  ...aroundThem(comparison.comparisons, comparison),
];

export const inThemeOrder = ({ themes }: ThemeComparison): AuthorityOnTheme[] =>
  themes.flatMap(({ authorities }) => authorities);

/** An authority has the same visits under every theme. */
const eachAuthorityOnce = (all: readonly AuthorityOnTheme[]): AuthorityOnTheme[] => [
  ...new Map(
    all.map((each) => [each.authority?.urn ?? each.visits[0]?.sha256 ?? '', each]),
  ).values(),
];

/** The same tables, theme after theme. */
export const themeComparisonTables = (comparison: ThemeComparison): FilledTable[] => {
  const all = inThemeOrder(comparison);
  const findings = all.flatMap(({ row, ...rest }) =>
    comparedFindingRows({ ...rest, themes: [row], unthemed: [] }),
  );
  return [
    filled(positionsTable, all.flatMap(positionRows)),
    filled(seriesTable, all.flatMap(seriesRows)),
    filled(comparedFindingsTable, findings),
    ...aroundThem(eachAuthorityOnce(all), comparison),
  ];
};
