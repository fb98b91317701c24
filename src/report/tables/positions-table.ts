import { z } from 'zod';
import { countOf, isoDate } from '../../model/scalars.ts';
import type { AuthorityOnTheme } from '../../model/theme-comparison.ts';
import {
  inferredChangeSchema,
  positionCountsSchema,
  type ThemeCell,
  type ThemeRow,
  themeCellSchema,
  themeRowSchema,
} from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { authorityColumns } from './authority-columns.ts';
import { joined, listOf } from './column-values.ts';
import { comparedFileColumns, comparedVisitColumns, visitOrder } from './compared-visit-columns.ts';
import { columnFor, type Table, through } from './table.ts';

/** One authority × theme × visit. */
interface Row {
  readonly authority: AuthorityOnTheme['authority'];
  readonly visits: readonly VisitColumn[];
  readonly theme: ThemeRow;
  readonly visit: VisitColumn;
  readonly index: number;
  readonly cell: ThemeCell;
}

const column = columnFor<Row>();
const cellShape = themeCellSchema.shape;
const rowShape = themeRowSchema.shape;
const changeShape = inferredChangeSchema.shape;
const findingsOf = positionCountsSchema.valueType;

/** The visit that a change is seen against. */
const before = ({ cell, visits }: Row): VisitColumn | null =>
  visits[cell.inferredChange?.since ?? -1] ?? null;

export const positionsTable: Table<Row> = {
  name: 'positions',
  rowIs: 'an authority, a theme and a visit, also where the letter does not mention the theme',
  columns: {
    ...through(authorityColumns, ({ authority }: Row) => authority),
    theme: column(rowShape.theme, ({ theme }) => theme.theme),
    theme_title: column(rowShape.title, ({ theme }) => theme.title),
    visit_order: column(visitOrder, ({ index }) => index + 1),
    ...through(comparedVisitColumns, ({ visit }: Row) => visit),
    in_focus: column(cellShape.inFocus, ({ cell }) => cell.inFocus),
    focus_words: column(cellShape.focusWords, ({ cell }) => cell.focusWords),
    position: column(cellShape.position, ({ cell }) => cell.position),
    strengths: column(findingsOf, ({ cell }) => cell.counts.strength),
    weaknesses: column(findingsOf, ({ cell }) => cell.counts.weakness),
    mixed: column(findingsOf, ({ cell }) => cell.counts.mixed),
    neutral: column(findingsOf, ({ cell }) => cell.counts.neutral),
    stated_change: column(cellShape.statedChange, ({ cell }) => cell.statedChange),
    inferred_change: column(
      changeShape.direction
        .nullable()
        .describe('The change that we see since an earlier visit; no letter states it.'),
      ({ cell }) => cell.inferredChange?.direction ?? null,
    ),
    inferred_rule: column(
      changeShape.rule.nullable(),
      ({ cell }) => cell.inferredChange?.rule ?? null,
    ),
    inferred_since: column(
      isoDate.nullable().describe('First day of the earlier visit, or else date of its letter.'),
      (row) => before(row)?.start ?? before(row)?.letterDate ?? null,
    ),
    disagrees: column(cellShape.disagrees, ({ cell }) => cell.disagrees),
    trajectory: column(rowShape.trajectory, ({ theme }) => theme.trajectory),
    trajectory_rule: column(rowShape.because.shape.rule, ({ theme }) => theme.because.rule),
    findings: column(
      countOf('findings').describe('All findings of the letter on the theme.'),
      ({ cell }) => cell.findings.length,
    ),
    finding_ids: column(listOf('`finding_id` of those findings.'), ({ cell }) =>
      joined(cell.findings.map(({ id }) => id)),
    ),
    pages: column(listOf('Pages on which they stand, each once.'), ({ cell }) =>
      joined([...new Set(cell.findings.map(({ evidence }) => String(evidence.page)))]),
    ),
    quotes: column(z.string().describe('Their exact words, with " | " between.'), ({ cell }) =>
      cell.findings.map(({ evidence }) => evidence.quote).join(' | '),
    ),
    ...through(comparedFileColumns, ({ visit }: Row) => visit),
    row_id: column(rowShape.id, ({ theme }) => theme.id),
    cell_id: column(cellShape.id, ({ cell }) => cell.id),
    change_id: column(changeShape.id.nullable(), ({ cell }) => cell.inferredChange?.id ?? null),
  },
};

export const positionRows = ({ authority, visits, row: theme }: AuthorityOnTheme): Row[] =>
  visits.flatMap((visit, index) => {
    const cell = theme.cells[index];
    return cell ? [{ authority, visits, theme, visit, index, cell }] : [];
  });
