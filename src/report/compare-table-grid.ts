import type { AuthorityComparison } from '../model/comparison.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { measureText } from './compare-table-measures.ts';
import { countsText, inferredText, silenceText, trajectoryText } from './compare-words.ts';
import { overallText } from './grade-words.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { grid } from './table-grid.ts';
import type { Style } from './table-style.ts';
import { changeText, positionText, visitMonth, visitName } from './words.ts';

/** '· not mentioned' with its padding: a position is never broken over two lines. */
const narrowestVisit = 17;
const widestVisit = 25;
const border = 1;

const themeWidth = (width: number): number => {
  if (width < 70) return 18;
  return width < 100 ? 22 : 26;
};

/** How the visits are laid out: so many to a table, each so wide. */
export const visitLayout = (
  width: number,
  visits: number,
): { perTable: number; visitWidth: number } => {
  const room = width - border - (themeWidth(width) + border);
  const perTable = Math.max(1, Math.min(visits, Math.floor(room / (narrowestVisit + border))));
  const visitWidth = Math.min(widestVisit, Math.floor(room / perTable) - border);
  return { perTable, visitWidth };
};

const headCell = (visit: VisitColumn, style: Style): string =>
  [style.title(visitName(visit)), visitMonth(visit), overallText(visit)]
    .filter((line) => line !== '')
    .join('\n');

const bodyCell = (cell: ThemeCell, measures: readonly string[], style: Style): string =>
  [
    style.position(cell.position, positionText[cell.position]),
    style.faint(silenceText(cell)),
    countsText(cell),
    style.change(cell.statedChange, changeText[cell.statedChange]),
    style.change(cell.inferredChange?.direction ?? 'none', inferredText(cell)),
    ...measures,
  ]
    .filter((line) => line !== '')
    .join('\n');

const isMentioned = ({ cells }: ThemeRow): boolean =>
  cells.some((cell) => cell.position !== 'not-mentioned');

/** The figures that belong into one cell, each with its scope. */
const measuresIn = ({ measures }: AuthorityComparison, theme: string, visit: number): string[] =>
  measures
    .filter((series) => series.theme === theme)
    .flatMap(({ points }) =>
      points.filter((point) => point.reportedBy === visit && !point.isPrevious),
    )
    .map(({ measure }) => sanitise(measureText(measure)));

/** One table, or several under each other where the visits do not fit side by side. */
export const themeGrids = (
  comparison: AuthorityComparison,
  { width }: Pick<ReportOptions, 'width'>,
  style: Style,
): string[] => {
  const { visits, themes } = comparison;
  const { perTable, visitWidth } = visitLayout(width, visits.length);
  const tables: string[] = [];
  for (let from = 0; from < visits.length; from += perTable) {
    const shown = visits.slice(from, from + perTable);
    const rows = themes
      .filter(isMentioned)
      .map(({ theme, title, cells, trajectory }) => [
        `${sanitise(title)}\n${style.faint(trajectoryText[trajectory])}`,
        ...cells
          .slice(from, from + perTable)
          .map((cell, index) => bodyCell(cell, measuresIn(comparison, theme, from + index), style)),
      ]);
    tables.push(
      grid(['Theme', ...shown.map((visit) => headCell(visit, style))], rows, [
        themeWidth(width),
        ...shown.map(() => visitWidth),
      ]),
    );
  }
  return tables;
};
