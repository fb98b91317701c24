import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import type { AuthorityOnTheme, ThemeComparison } from '../model/theme-comparison.ts';
import type { ThemeRow } from '../model/theme-row.ts';

const onTheme = (
  { authority, visits, remarks, measures }: AuthorityComparison,
  row: ThemeRow,
): AuthorityOnTheme => ({
  authority,
  visits,
  remarks,
  row,
  measures: measures.filter(({ theme }) => theme === row.theme),
});

/** The same comparison with authorities side by side for each theme, in the order of both. */
export const byTheme = ({ comparisons, ...basis }: Comparison): ThemeComparison => {
  const rows = comparisons[0]?.themes ?? [];
  return {
    ...basis,
    themes: rows.map(({ theme, title }, index) => ({
      theme,
      title,
      authorities: comparisons.flatMap((comparison) => {
        const row = comparison.themes[index];
        return row ? [onTheme(comparison, row)] : [];
      }),
    })),
  };
};
