import stringWidth from 'string-width';
import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import { evidenceSection } from './compare-table-evidence.ts';
import { themeGrids } from './compare-table-grid.ts';
import { measuresSection } from './compare-table-measures.ts';
import { gradeTexts } from './grade-words.ts';
import { wrap, wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { periodSection, problemsSection, unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import { changeText, countText, positionText, visitMonth, visitText } from './words.ts';

const arrows = [
  changeText.improved,
  changeText.declined,
  changeText.unchanged,
  changeText.mixed,
].join(', ');

/** What the signs of both tables mean. */
export const legend = [
  `Signs: ${Object.values(positionText).join(', ')} (though in focus: the visit looked there). 2+ 5−: so many findings for and against.`,
  `Change that the letter itself states: ${arrows}. In brackets: change that no letter states and we see since the last visit with a position. ! where the two point opposite ways; ~ where the visits looked at different work.`,
].join(' ');

const headText = ({ authority, visits }: AuthorityComparison): string => {
  const [first] = visits;
  if (authority === null) return `Authority not recognised (${sanitise(first?.path ?? '')})`;
  const months = [
    ...new Set([first, visits.at(-1)].flatMap((visit) => (visit ? [visitMonth(visit)] : []))),
  ];
  const count = visits.length === 1 ? '1 letter' : `${visits.length} letters`;
  return `${sanitise(authority.name)} (URN ${sanitise(authority.urn)}): ${count}, ${months.join(' to ')}`;
};

const heading = (comparison: AuthorityComparison, width: number, style: Style): string => {
  const text = wrap(headText(comparison), width);
  const longest = Math.max(...text.split('\n').map((line) => stringWidth(line)));
  return `${style.title(text)}\n${'═'.repeat(longest)}`;
};

const remarkLines = ({ remarks, visits }: AuthorityComparison): string[] =>
  remarks.map(({ visit, message }) => {
    const column = visits[visit ?? -1];
    return sanitise(column ? `${visitText(column)}: ${message}.` : `${message}.`);
  });

const silentLine = ({ themes }: AuthorityComparison): string | null => {
  const silent = themes.filter(({ cells }) =>
    cells.every((cell) => cell.position === 'not-mentioned'),
  );
  if (silent.length === 0) return null;
  return `Not mentioned in any of these letters: ${silent.map(({ title }) => sanitise(title)).join('; ')}.`;
};

const unthemedLine = ({ unthemed }: AuthorityComparison): string | null =>
  unthemed.length === 0
    ? null
    : `To be improved, and in no row, as no theme fits: ${countText(unthemed.length, 'finding')} (--evidence lists them).`;

const titlesOf = ({ themes }: AuthorityComparison): ReadonlyMap<string, string> =>
  new Map(themes.map(({ theme, title }) => [theme, title]));

const gradesSection = ({ visits }: AuthorityComparison, width: number, style: Style): string => {
  const lines = visits.flatMap((visit) => {
    const texts = gradeTexts(visit);
    if (texts.length === 0) return [];
    const words = `${visitText(visit)}, ${visit.path}: ${texts.join('; ')}`;
    return [wrapIndented(sanitise(words), width, '    ', '  ')];
  });
  return lines.length === 0 ? '' : [style.title('Grades'), ...lines].join('\n');
};

const authoritySection = (
  comparison: AuthorityComparison,
  isFirst: boolean,
  options: ReportOptions,
  style: Style,
): string => {
  const lines = [
    isFirst ? legend : null,
    ...remarkLines(comparison),
    silentLine(comparison),
    unthemedLine(comparison),
  ].filter((line) => line !== null);
  return [
    heading(comparison, options.width, style),
    gradesSection(comparison, options.width, style),
    ...themeGrids(comparison, options, style),
    lines.map((line) => wrap(line, options.width)).join('\n'),
    measuresSection(comparison, titlesOf(comparison), options, style),
    options.evidence ? evidenceSection(comparison, options, style) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** The comparison for a terminal: a table of themes by visits for each authority, then what stands behind it. */
export const formatComparisonTable = (comparison: Comparison, options: ReportOptions): string => {
  const style = tableStyle(options.color);
  const { comparisons } = comparison;
  const parts = [
    ...comparisons.map((each, index) => authoritySection(each, index === 0, options, style)),
    comparisons.length === 0 ? 'No letter to compare.' : '',
    periodSection(comparison, options, style),
    problemsSection(comparison.problems, options, style),
    unreadSection(comparison.unread, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
