import type { AuthorityComparison } from '../model/comparison.ts';
import type { MeasurePoint, MeasureSeries } from '../model/measure-series.ts';
import type { ThemeCell, ThemeRow, TrajectoryRule } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { changeText, listText, positionText, visitText } from './words.ts';

/** What a row comes to, in the words of the table. */
export const trajectoryText: Readonly<Record<ThemeRow['trajectory'], string>> = {
  improved: 'improved',
  declined: 'declined',
  'persisting-weakness': 'persisting weakness',
  'sustained-strength': 'sustained strength',
  mixed: 'mixed',
  reversed: 'reversed',
  'new-concern': 'new concern',
  'once-mentioned': 'one visit only',
  'no-position': 'no position taken',
  'not-mentioned': 'not mentioned',
};

/** Why a row comes to that. */
export const trajectoryReason: Readonly<Record<TrajectoryRule, string>> = {
  'positions-rise': 'no position is worse than the one before, and one is better',
  'positions-fall': 'no position is better than the one before, and one is worse',
  'letters-state-the-opposite':
    'the positions move one way, the letters that move them say the other',
  'weakness-throughout': 'a weakness at every visit that takes a position',
  'strength-throughout': 'a strength at every visit that takes a position',
  'mixed-throughout': 'mixed at every visit that takes a position',
  'mixed-throughout-stated-improved': 'mixed throughout, and later letters state improvement only',
  'mixed-throughout-stated-declined': 'mixed throughout, and later letters state decline only',
  'rise-then-fall': 'it got better, then worse',
  'fall-then-rise': 'it got worse, then better',
  'several-turns': 'it turned more than once',
  'weakness-after-silence-in-focus':
    'a weakness, after a visit that looked there and did not mention it',
  'one-position-only': 'no other visit takes a position',
  'no-position-taken': 'mentioned without praise or criticism of the present',
  'never-mentioned': 'no letter mentions it',
};

const isUnanimous = ({ counts: { strength, weakness, mixed } }: ThemeCell): boolean =>
  [strength, weakness, mixed].filter((count) => count > 0).length < 2;

/** '2+ 5−': how many findings point each way, where they do not all point one way. */
export const countsText = (cell: ThemeCell): string => {
  if (isUnanimous(cell)) return '';
  const { strength, weakness, mixed } = cell.counts;
  return [
    [strength, '+'],
    [weakness, '−'],
    [mixed, '±'],
  ]
    .filter(([count]) => count !== 0)
    .map((pair) => pair.join(''))
    .join(' ');
};

/** '(declined ↓)': in brackets, as no letter states it; '~' where the two visits looked at different work. */
export const inferredText = ({ inferredChange, disagrees }: ThemeCell): string =>
  inferredChange === null
    ? ''
    : `${disagrees ? '! ' : ''}${inferredChange.focusOverlap === 'different' ? '~' : ''}(${changeText[inferredChange.direction]})`;

/** Silence of a visit that looked there, as an inspection looks everywhere, is worth a word. */
export const silenceText = ({ position, inFocus }: ThemeCell): string => {
  const looked = inFocus === 'in-focus' || inFocus === 'whole-service';
  return position === 'not-mentioned' && looked ? 'though in focus' : '';
};

/** 'declined ↓ since the 2nd visit, Nov 2016'. */
export const sinceText = (cell: ThemeCell, visits: readonly VisitColumn[]): string => {
  const change = cell.inferredChange;
  const before = visits[change?.since ?? -1];
  return change && before ? `${inferredText(cell)} since ${visitText(before)}` : '';
};

/** '− weakness, unchanged →, (unchanged →) since 2nd visit, Nov 2016'. */
export const cellText = (cell: ThemeCell, visits: readonly VisitColumn[]): string =>
  [
    positionText[cell.position],
    countsText(cell),
    changeText[cell.statedChange],
    sinceText(cell, visits),
  ]
    .filter((part) => part !== '')
    .join(', ');

const visitsText = (indices: readonly number[], visits: readonly VisitColumn[]): string =>
  listText(indices.flatMap((index) => (visits[index] ? [visitText(visits[index])] : [])));

/** What sets a value apart: of another time, or at odds with another letter. */
export const pointNotes = (
  { asOf, confirmedBy, differsFrom, isPrevious }: MeasurePoint,
  visits: readonly VisitColumn[],
): string[] => [
  ...(asOf === 'earlier' ? ['an earlier value, as this letter gives it'] : []),
  ...(asOf === 'planned' ? ['a plan'] : []),
  ...(confirmedBy.length === 0 ? [] : [`given again by ${visitsText(confirmedBy, visits)}`]),
  ...(differsFrom.length === 0
    ? []
    : [
        `${isPrevious ? 'the letter before gives another value' : 'another letter gives another value'}: ${visitsText(differsFrom, visits)}`,
      ]),
];

/** 'Not joined with …, which has another scope'. */
export const breakTexts = (
  { breaks }: MeasureSeries,
  { measures }: Pick<AuthorityComparison, 'measures'>,
): string[] =>
  breaks.flatMap(({ series, differs }) => {
    const other = measures.find(({ id }) => id === series);
    if (!other) return [];
    const name = [other.subject, other.scope].filter((part) => part !== null).join(', ');
    return [`not joined with “${name}”, whose ${listText(differs)} is another`];
  });
