import { wrapIndented } from './layout.ts';
import type { ThemeEntry, ThemeList } from './letter-views.ts';
import type { ReportOptions } from './options.ts';
import { type Style, tableStyle } from './table-style.ts';

const listLines = (title: string, items: readonly string[], width: number): string[] =>
  items.length === 0
    ? []
    : [`  ${title}`, ...items.map((item) => wrapIndented(item, width, '      ', '    - '))];

const detailLines = (theme: ThemeEntry, width: number): string[] => [
  ...listLines('named by', theme.phrases, width),
  ...listLines('named by, as the subject of a clause', theme['as-subject'], width),
  ...listLines('not meant by', theme.unless, width),
  ...listLines(
    'found in',
    theme.examples.finds.map(
      ({ text, polarity, direction }) => `${text} (${polarity}, ${direction})`,
    ),
    width,
  ),
  ...listLines('not found in', theme.examples.ignores, width),
];

const themeText = (theme: ThemeEntry, isDetailed: boolean, width: number, style: Style): string =>
  [
    wrapIndented(`${style.title(theme.id)}: ${theme.title}`, width, '  ', ''),
    wrapIndented(theme.why, width, '  '),
    ...(isDetailed ? detailLines(theme, width) : []),
  ].join('\n');

/** The themes by group, in the order of the tables. */
export const formatThemes = (
  { themes, detailed }: ThemeList,
  { width, color }: ReportOptions,
): string => {
  const style = tableStyle(color);
  const parts: string[] = [];
  let group = '';
  for (const theme of themes) {
    if (theme.group !== group) parts.push(style.faint(`— ${theme.group} —`));
    group = theme.group;
    parts.push(themeText(theme, detailed, width, style));
  }
  return `${parts.join('\n\n')}\n`;
};
