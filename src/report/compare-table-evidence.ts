import type { AuthorityComparison } from '../model/comparison.ts';
import type { Finding } from '../model/record.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { cellText, trajectoryReason, trajectoryText } from './compare-words.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { citation, quotation } from './table-citation.ts';
import type { Style } from './table-style.ts';
import { stanceText, visitText } from './words.ts';

/** What sets a finding apart from one that inspectors make of the present. */
export const qualifiers = ({ time, source, kind }: Finding): string => {
  const said = [
    time === 'current' ? null : time,
    source === 'inspectors' || source === 'data' ? null : `reported by ${source}`,
    kind === 'finding' ? null : kind.replace('-', ' '),
  ].filter((part) => part !== null);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

export const findingLines = (
  finding: Finding,
  path: string,
  width: number,
  style: Style,
): string[] => {
  const stance = style.position(finding.polarity, stanceText(finding.polarity, finding.direction));
  const place = style.faint(citation(finding.evidence, path));
  return [
    wrapIndented(
      `${stance}${qualifiers(finding)}: ${quotation(finding.evidence)}`,
      width,
      '      ',
      '    ',
    ),
    wrapIndented(place, width, '      '),
  ];
};

const visitLines = (
  visit: VisitColumn,
  cell: ThemeCell,
  visits: readonly VisitColumn[],
  width: number,
  style: Style,
): string[] => {
  if (cell.findings.length === 0) return [];
  const stance = style.position(cell.position, cellText(cell, visits));
  return [
    wrapIndented(`${visitText(visit)}: ${stance}`, width, '    ', '  '),
    ...cell.findings.flatMap((finding) => findingLines(finding, visit.path, width, style)),
  ];
};

const themeLines = (
  row: ThemeRow,
  visits: readonly VisitColumn[],
  width: number,
  style: Style,
): string[] => {
  const lines = visits.flatMap((visit, index) => {
    const cell = row.cells[index];
    return cell ? visitLines(visit, cell, visits, width, style) : [];
  });
  if (lines.length === 0) return [];
  const { title, trajectory, because } = row;
  const sum = `${trajectoryText[trajectory]} (${trajectoryReason[because.rule]})`;
  const head = wrapIndented(`${style.title(sanitise(title))}: ${sum}`, width, '  ', '');
  return [[head, ...lines].join('\n')];
};

const unthemedLines = (
  { unthemed, visits }: AuthorityComparison,
  width: number,
  style: Style,
): string[] => {
  const lines = unthemed.flatMap(({ visit, finding }, index) => {
    const column = visits[visit];
    if (!column) return [];
    const isFirst = unthemed[index - 1]?.visit !== visit;
    return [
      ...(isFirst ? [`  ${visitText(column)}`] : []),
      ...findingLines(finding, column.path, width, style),
    ];
  });
  const title = 'To be improved, and fits no theme';
  return lines.length === 0 ? [] : [[style.title(title), ...lines].join('\n')];
};

/** For each theme and visit the words of the letter, with page and file. */
export const evidenceSection = (
  comparison: AuthorityComparison,
  { width }: Pick<ReportOptions, 'width'>,
  style: Style,
): string => {
  const { themes, visits } = comparison;
  const lines = [
    ...themes.flatMap((row) => themeLines(row, visits, width, style)),
    ...unthemedLines(comparison, width, style),
  ];
  return lines.length === 0 ? '' : ['Evidence, theme by theme', ...lines].join('\n\n');
};
