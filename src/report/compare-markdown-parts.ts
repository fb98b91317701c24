import type { AuthorityComparison, Comparison } from '../model/comparison.ts';
import type { MeasurePoint, MeasureSeries } from '../model/measure-series.ts';
import type { Finding } from '../model/record.ts';
import type { ThemeCell, ThemeRow } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { citationOf } from './citation.ts';
import { qualifiers } from './compare-table-evidence.ts';
import { measureText } from './compare-table-measures.ts';
import {
  breakTexts,
  cellText,
  countsText,
  inferredText,
  pointNotes,
  silenceText,
  trajectoryReason,
  trajectoryText,
} from './compare-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { gradeTexts } from './grade-words.ts';
import { changeText, positionText, previousText, stanceText, visitText } from './words.ts';

type Series = Pick<AuthorityComparison, 'authority' | 'visits'>;

export const markdownTable = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const signs =
  'An arrow is change that the letter states; in brackets, change seen between two visits that no letter states; ! where the two point opposite ways; ~ where the visits looked at different work. “Not mentioned” does not mean resolved.';

export const nameOf = ({ authority, visits }: Series): string =>
  escapeMarkdown(authority?.name ?? visits[0]?.authorityAsWritten ?? visits[0]?.path ?? '');

/** A cell without its comparison, which the table has no room to name. */
export const markdownCell = (cell: ThemeCell): string =>
  [
    positionText[cell.position],
    silenceText(cell),
    countsText(cell),
    changeText[cell.statedChange],
    inferredText(cell),
  ]
    .filter((part) => part !== '')
    .join('<br>');

const findingItem = (
  { authority }: Pick<Series, 'authority'>,
  visit: VisitColumn,
  finding: Finding,
): string => {
  const { polarity, direction, evidence } = finding;
  const source = escapeMarkdown(citationOf(authority, visit, evidence.page));
  return `${stanceText(polarity, direction)}${qualifiers(finding)}: “${escapeMarkdown(evidence.quote)}” (${source})`;
};

/** Items of improvement lists that stand in no row. */
export const unthemedList = (comparison: AuthorityComparison): string[] =>
  comparison.unthemed.flatMap(({ visit, finding }) => {
    const column = comparison.visits[visit];
    return column ? [`- ${visitText(column)}: ${findingItem(comparison, column, finding)}`] : [];
  });

/** Each finding behind a row, with its citation, visit after visit. */
export const evidenceList = (series: Series, row: ThemeRow): string[] =>
  row.cells.flatMap((cell, index) => {
    const visit = series.visits[index];
    if (!visit || cell.findings.length === 0) return [];
    return [
      `- ${visitText(visit)}: ${cellText(cell, series.visits)}`,
      ...cell.findings.map((finding) => `  - ${findingItem(series, visit, finding)}`),
    ];
  });

export const rowHeading = ({ title, trajectory, because }: ThemeRow): string =>
  `${escapeMarkdown(title)}: ${trajectoryText[trajectory]} (${trajectoryReason[because.rule]})`;

const pointLine = ({ authority, visits }: Series, point: MeasurePoint): string => {
  const { measure, reportedBy, isPrevious } = point;
  const visit = visits[reportedBy];
  if (!visit) throw new RangeError(`no visit ${reportedBy} in the comparison`);
  const value = isPrevious ? previousText(measure) : measureText(measure);
  const said = [`${visitText(visit)}: **${escapeMarkdown(value)}**`, ...pointNotes(point, visits)];
  const proof = `“${escapeMarkdown(measure.evidence.quote)}” (${escapeMarkdown(citationOf(authority, visit, measure.evidence.page))})`;
  return `  - ${said.join('; ')}${isPrevious ? '' : `: ${proof}`}`;
};

const seriesLines = (
  comparison: Series & Pick<AuthorityComparison, 'measures'>,
  series: MeasureSeries,
): string[] => {
  const what = [series.theme, series.subject, series.scope].filter((part) => part !== null);
  return [
    `- ${escapeMarkdown(what.join(', '))}`,
    ...series.points.map((point) => pointLine(comparison, point)),
    ...breakTexts(series, comparison).map((text) => `  - ${escapeMarkdown(text)}`),
  ];
};

export const figuresList = (comparison: Series & Pick<AuthorityComparison, 'measures'>): string[] =>
  comparison.measures.flatMap((series) => seriesLines(comparison, series));

/** The grades of each report, with the page that states them. */
export const gradeList = ({ authority, visits }: Series): string[] =>
  visits.flatMap((visit) => {
    const texts = gradeTexts(visit);
    if (texts.length === 0) return [];
    const source = escapeMarkdown(citationOf(authority, visit, null));
    return [`- ${visitText(visit)}: ${texts.join('; ')} (${source})`];
  });

export const remarkList = ({ remarks, visits }: Pick<AuthorityComparison, 'remarks' | 'visits'>) =>
  remarks.map(({ visit, message }) => {
    const column = visits[visit ?? -1];
    return `- ${escapeMarkdown(column ? `${visitText(column)}: ${message}` : message)}`;
  });

/** What was not compared, and what was read with doubt. */
export const notReadList = ({
  leftOut,
  unread,
  problems,
}: Pick<Comparison, 'leftOut' | 'unread' | 'problems'>): string[] => [
  ...unread.map(
    ({ path, problem }) => `- Not read: ${escapeMarkdown(`${path}: ${problem.message}`)}`,
  ),
  ...leftOut.map(({ path, reason }) => `- Left out: ${escapeMarkdown(`${path} (${reason})`)}`),
  ...problems.map(
    ({ path, problem }) => `- Read with doubt: ${escapeMarkdown(`${path}: ${problem.message}`)}`,
  ),
];
