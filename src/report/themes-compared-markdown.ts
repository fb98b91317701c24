import type { AuthorityOnTheme, ThemeComparison } from '../model/theme-comparison.ts';
import {
  evidenceList,
  figuresList,
  markdownTable,
  nameOf,
  notReadList,
  rowHeading,
  signs,
} from './compare-markdown-parts.ts';
import { cellText, silenceText, trajectoryText } from './compare-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { ReportOptions } from './options.ts';
import { visitText } from './words.ts';

const isMentioned = ({ row }: AuthorityOnTheme): boolean => row.trajectory !== 'not-mentioned';

const visitsCell = ({ row, visits }: AuthorityOnTheme): string =>
  row.cells
    .flatMap((cell, index) => {
      const visit = visits[index];
      const text = [cellText(cell, visits), silenceText(cell)].filter((part) => part !== '');
      return visit ? [`${visitText(visit)}: ${text.join(', ')}`] : [];
    })
    .join('<br>');

const titled = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n\n${lines.join('\n')}`;

const themeSection = (
  { title, authorities }: ThemeComparison['themes'][number],
  withEvidence: boolean,
): string => {
  const mentioned = authorities.filter(isMentioned);
  const silent = authorities.filter((each) => !isMentioned(each)).map(nameOf);
  const table = markdownTable(
    ['Authority', 'Over all visits', 'Visits'],
    mentioned.map((each) => [nameOf(each), trajectoryText[each.row.trajectory], visitsCell(each)]),
  );
  return [
    `## ${escapeMarkdown(title)}`,
    mentioned.length === 0 ? '' : table,
    `Authorities by name; the order says nothing of how well one does. ${signs}`,
    silent.length === 0 ? '' : `Not mentioned in any letter to: ${silent.join('; ')}.`,
    ...mentioned.map((each) => titled(`### ${nameOf(each)}, figures`, figuresList(each))),
    ...(withEvidence
      ? mentioned.map((each) =>
          titled(`### ${nameOf(each)}, ${rowHeading(each.row)}`, evidenceList(each, each.row)),
        )
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** For pasting into a report: authorities side by side on each theme, by name. */
export const formatThemeComparisonMarkdown = (
  comparison: ThemeComparison,
  { evidence }: Pick<ReportOptions, 'evidence'>,
): string => {
  const parts = [
    ...comparison.themes.map((theme) => themeSection(theme, evidence)),
    titled('## Not compared, or read with doubt', notReadList(comparison)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
