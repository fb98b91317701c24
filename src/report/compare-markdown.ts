import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import type { ThemeRow } from '../model/theme-row.ts';
import {
  evidenceList,
  figuresList,
  gradeList,
  markdownCell,
  markdownTable,
  nameOf,
  notReadList,
  remarkList,
  rowHeading,
  signs,
  unthemedList,
} from './compare-markdown-parts.ts';
import { trajectoryText } from './compare-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { overallText } from './grade-words.ts';
import type { ReportOptions } from './options.ts';
import { visitMonth, visitName } from './words.ts';

const isMentioned = ({ trajectory }: ThemeRow): boolean => trajectory !== 'not-mentioned';

const themeTable = ({ visits, themes }: AuthorityComparison): string =>
  markdownTable(
    [
      'Theme',
      'Over all visits',
      ...visits.map((each) =>
        [`${visitName(each)}, ${visitMonth(each)}`, overallText(each)]
          .filter((part) => part !== '')
          .join('<br>'),
      ),
    ],
    themes
      .filter(isMentioned)
      .map(({ title, trajectory, cells }) => [
        escapeMarkdown(title),
        trajectoryText[trajectory],
        ...cells.map(markdownCell),
      ]),
  );

const silentLine = ({ themes }: AuthorityComparison): string => {
  const silent = themes
    .filter((row) => !isMentioned(row))
    .map(({ title }) => escapeMarkdown(title));
  return silent.length === 0 ? '' : `Not mentioned in any of these letters: ${silent.join('; ')}.`;
};

const titled = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n\n${lines.join('\n')}`;

const authoritySection = (comparison: AuthorityComparison, withEvidence: boolean): string => {
  const rows = withEvidence ? comparison.themes.filter(isMentioned) : [];
  return [
    `## ${nameOf(comparison)}`,
    gradeList(comparison).join('\n'),
    themeTable(comparison),
    signs,
    remarkList(comparison).join('\n'),
    silentLine(comparison),
    titled('### Figures', figuresList(comparison)),
    titled('### To be improved, and fits no theme', unthemedList(comparison)),
    ...rows.map((row) => titled(`### ${rowHeading(row)}`, evidenceList(comparison, row))),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** For pasting into a report: a table an authority, its figures and, with `evidence`, every quotation with its citation. */
export const formatComparisonMarkdown = (
  comparison: Comparison,
  { evidence }: Pick<ReportOptions, 'evidence'>,
): string => {
  const parts = [
    ...comparison.comparisons.map((each) => authoritySection(each, evidence)),
    comparison.comparisons.length === 0 ? 'No letter to compare.' : '',
    titled('## Not compared, or read with doubt', notReadList(comparison)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
