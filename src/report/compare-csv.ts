import type { Comparison } from '../model/comparison.ts';
import type { AuthorityOnTheme, ThemeComparison } from '../model/theme-comparison.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { type CsvCell, toCsv } from './csv-settings.ts';
import type { ReportOptions } from './options.ts';

/** One authority × theme × visit. */
interface Row {
  readonly authority: AuthorityOnTheme['authority'];
  readonly visits: readonly VisitColumn[];
  readonly theme: ThemeRow;
  readonly visit: VisitColumn;
  readonly index: number;
  readonly cell: ThemeCell;
}

/** The visit that a change is seen against. */
const before = ({ cell, visits }: Row): VisitColumn | null =>
  visits[cell.inferredChange?.since ?? -1] ?? null;

/** The columns in order, each with the place its value comes from. */
const columns: Readonly<Record<string, (row: Row) => CsvCell>> = {
  authority: ({ authority }) => authority?.name ?? null,
  urn: ({ authority }) => authority?.urn ?? null,
  ons_code: ({ authority }) => authority?.onsCode ?? null,
  region: ({ authority }) => authority?.region ?? null,
  theme: ({ theme }) => theme.theme,
  theme_title: ({ theme }) => theme.title,
  visit_order: ({ index }) => index + 1,
  letter_kind: ({ visit }) => visit.kind,
  visit_number: ({ visit }) => visit.number,
  visit_start: ({ visit }) => visit.start,
  visit_end: ({ visit }) => visit.end,
  letter_date: ({ visit }) => visit.letterDate,
  provider: ({ visit }) => visit.provider,
  overall_grade: ({ visit }) => visit.judgements.overall ?? null,
  in_focus: ({ cell }) => cell.inFocus,
  focus_words: ({ cell }) => cell.focusWords,
  position: ({ cell }) => cell.position,
  strengths: ({ cell }) => cell.counts.strength,
  weaknesses: ({ cell }) => cell.counts.weakness,
  mixed: ({ cell }) => cell.counts.mixed,
  neutral: ({ cell }) => cell.counts.neutral,
  stated_change: ({ cell }) => cell.statedChange,
  inferred_change: ({ cell }) => cell.inferredChange?.direction ?? null,
  inferred_rule: ({ cell }) => cell.inferredChange?.rule ?? null,
  inferred_since: (row) => before(row)?.start ?? before(row)?.letterDate ?? null,
  disagrees: ({ cell }) => cell.disagrees,
  trajectory: ({ theme }) => theme.trajectory,
  trajectory_rule: ({ theme }) => theme.because.rule,
  findings: ({ cell }) => cell.findings.length,
  finding_ids: ({ cell }) => cell.findings.map(({ id }) => id).join(' '),
  pages: ({ cell }) => [...new Set(cell.findings.map(({ evidence }) => evidence.page))].join(' '),
  quotes: ({ cell }) => cell.findings.map(({ evidence }) => evidence.quote).join(' | '),
  path: ({ visit }) => visit.path,
  sha256: ({ visit }) => visit.sha256,
  row_id: ({ theme }) => theme.id,
  cell_id: ({ cell }) => cell.id,
  change_id: ({ cell }) => cell.inferredChange?.id ?? null,
};

const rowsOf = ({ authority, visits, row: theme }: AuthorityOnTheme): Row[] =>
  visits.flatMap((visit, index) => {
    const cell = theme.cells[index];
    return cell ? [{ authority, visits, theme, visit, index, cell }] : [];
  });

/** One row an authority × theme × visit, also where the letter does not mention the theme. */
export const formatComparisonCsv = (
  { comparisons }: Comparison,
  { excel }: Pick<ReportOptions, 'excel'>,
): string =>
  toCsv(
    columns,
    comparisons.flatMap(({ themes, ...rest }) => themes.flatMap((row) => rowsOf({ ...rest, row }))),
    excel,
  );

/** The same rows, theme after theme. */
export const formatThemeComparisonCsv = (
  { themes }: ThemeComparison,
  { excel }: Pick<ReportOptions, 'excel'>,
): string =>
  toCsv(
    columns,
    themes.flatMap(({ authorities }) => authorities.flatMap(rowsOf)),
    excel,
  );
