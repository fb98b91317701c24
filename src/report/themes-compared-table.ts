import type { AuthorityOnTheme, ThemeComparison } from '../model/theme-comparison.ts';
import { legend } from './compare-table.ts';
import { findingLines } from './compare-table-evidence.ts';
import { measuresSection } from './compare-table-measures.ts';
import { cellText, silenceText, trajectoryReason, trajectoryText } from './compare-words.ts';
import { wrap, wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { grid } from './table-grid.ts';
import { periodSection, problemsSection, unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import { visitText } from './words.ts';

type ComparedTheme = ThemeComparison['themes'][number];

const nameOf = ({ authority, visits }: AuthorityOnTheme): string =>
  sanitise(authority?.name ?? visits[0]?.authorityAsWritten ?? visits[0]?.path ?? '');

const isMentioned = ({ row }: AuthorityOnTheme): boolean => row.trajectory !== 'not-mentioned';

/** Each visit on a line of its own: how many there are differs from authority to authority. */
const visitsCell = ({ row, visits }: AuthorityOnTheme, style: Style): string =>
  row.cells
    .flatMap((cell, index) => {
      const visit = visits[index];
      if (!visit) return [];
      const text = [cellText(cell, visits), silenceText(cell)].filter((part) => part !== '');
      return [`${visitText(visit)}: ${style.position(cell.position, text.join(', '))}`];
    })
    .join('\n');

const bodyRow = (each: AuthorityOnTheme, style: Style): string[] => [
  `${nameOf(each)}\n${style.faint(trajectoryText[each.row.trajectory])}`,
  visitsCell(each, style),
];

const nameWidth = 26;
const borders = 3;

const evidenceLines = (each: AuthorityOnTheme, width: number, style: Style): string => {
  const { row, visits } = each;
  const head = `${style.title(nameOf(each))}: ${trajectoryText[row.trajectory]} (${trajectoryReason[row.because.rule]})`;
  const lines = row.cells.flatMap((cell, index) => {
    const visit = visits[index];
    if (!visit || cell.findings.length === 0) return [];
    return [
      wrapIndented(`${visitText(visit)}: ${cellText(cell, visits)}`, width, '    ', '  '),
      ...cell.findings.flatMap((finding) => findingLines(finding, visit.path, width, style)),
    ];
  });
  return [wrapIndented(head, width, '  ', ''), ...lines].join('\n');
};

const figures = (each: AuthorityOnTheme, options: ReportOptions, style: Style): string => {
  const titles = new Map([[each.row.theme, each.row.title]]);
  const section = measuresSection(each, titles, options, style);
  return section === '' ? '' : `${style.title(nameOf(each))}\n${section}`;
};

const silentLine = ({ authorities }: ComparedTheme): string => {
  const silent = authorities.filter((each) => !isMentioned(each)).map(nameOf);
  return silent.length === 0 ? '' : `Not mentioned in any letter to: ${silent.join('; ')}.`;
};

const themeSection = (
  theme: ComparedTheme,
  isFirst: boolean,
  options: ReportOptions,
  style: Style,
): string => {
  const mentioned = theme.authorities.filter(isMentioned);
  const { width } = options;
  const table = grid(
    ['Authority', 'Visits'],
    mentioned.map((each) => bodyRow(each, style)),
    [nameWidth, width - nameWidth - borders],
  );
  return [
    style.title(wrap(`${sanitise(theme.title)}: authorities by name`, width)),
    mentioned.length === 0 ? '' : table,
    isFirst ? wrap(legend, width) : '',
    wrap(silentLine(theme), width),
    ...mentioned.map((each) => figures(each, options, style)),
    ...(options.evidence ? mentioned.map((each) => evidenceLines(each, width, style)) : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** Authorities side by side on each theme, by name: the order says nothing of how well one does. */
export const formatThemeComparisonTable = (
  comparison: ThemeComparison,
  options: ReportOptions,
): string => {
  const style = tableStyle(options.color);
  const { themes } = comparison;
  const isEmpty = themes.every(({ authorities }) => authorities.length === 0);
  const parts = [
    ...themes.map((theme, index) => themeSection(theme, index === 0, options, style)),
    isEmpty ? 'No letter to compare.' : '',
    periodSection(comparison, options, style),
    problemsSection(comparison.problems, options, style),
    unreadSection(comparison.unread, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
