import type { Measure } from '../model/record.ts';
import type { ThemeCell } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import type { Comparator, Unit } from '../model/vocabulary.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const ordinal = (number: number): string => {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
};

/** '2017-10-17' → 'Oct 2017'. */
export const monthText = (isoDate: string): string => {
  const [year = '', month = ''] = isoDate.split('-');
  return `${months[Number(month) - 1] ?? month} ${year}`;
};

/** '2017-10-17' → '17 Oct 2017'. */
export const dateText = (isoDate: string): string =>
  `${Number(isoDate.slice(8, 10))} ${monthText(isoDate)}`;

export const datesText = (start: string, end: string | null): string => {
  if (end === null || end === start) return dateText(start);
  if (end.slice(0, 7) === start.slice(0, 7))
    return `${Number(start.slice(8, 10))}–${dateText(end)}`;
  return `${dateText(start)} – ${dateText(end)}`;
};

type Visit = Pick<VisitColumn, 'kind' | 'number' | 'start' | 'letterDate'>;

export const visitName = ({ kind, number }: Visit): string => {
  if (kind === 'focused-visit') return 'focused visit';
  if (kind === 'inspection-report') return 'inspection';
  if (kind === 'unknown') return 'letter';
  return number === null ? 'monitoring visit' : `${ordinal(number)} visit`;
};

export const visitMonth = ({ start, letterDate }: Visit): string => {
  if (start !== null) return monthText(start);
  return letterDate === null ? 'no date' : `letter ${monthText(letterDate)}`;
};

export const visitText = (visit: Visit): string => `${visitName(visit)}, ${visitMonth(visit)}`;

/**
 * 'letter 16 Nov 2017', 'published 13 Jun 2017'; most reports print no date, so that none is missed.
 *
 * @param undated what is said of a letter that has lost its date
 */
export const writtenText = (
  { kind, letterDate }: Pick<Visit, 'kind' | 'letterDate'>,
  undated: string,
  before = 'letter',
): string => {
  if (kind === 'inspection-report')
    return letterDate === null ? '' : `published ${dateText(letterDate)}`;
  return letterDate === null ? undated : `${before} ${dateText(letterDate)}`;
};

/** 'a, b and c'. */
export const listText = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const countText = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** The theme's identifier, or words for an area for improvement that fits none. */
export const themeName = ({ theme }: { readonly theme: string | null }): string =>
  theme ?? '(no theme)';

export const positionText: Readonly<Record<ThemeCell['position'], string>> = {
  strength: '+ strength',
  weakness: '− weakness',
  mixed: '± mixed',
  neutral: '○ neutral',
  'not-mentioned': '· not mentioned',
};

export const changeText: Readonly<Record<ThemeCell['statedChange'], string>> = {
  improved: 'improved ↑',
  declined: 'declined ↓',
  unchanged: 'unchanged →',
  mixed: 'both ways ↕',
  none: '',
};

/** '− weakness, unchanged →'. */
export const stanceText = (
  position: ThemeCell['position'],
  change: ThemeCell['statedChange'],
): string => [positionText[position], changeText[change]].filter((part) => part !== '').join(', ');

const comparatorText: Readonly<Record<Comparator, string>> = {
  eq: '',
  approx: 'about ',
  lt: 'under ',
  lte: 'at most ',
  gt: 'over ',
  gte: 'at least ',
};

/** Thousands are set apart by a comma in every locale. */
const numberText = (value: number): string => {
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

const withUnit = (number: string, unit: Unit): string => {
  if (unit === 'percent') return `${number}%`;
  if (unit === 'currency-gbp') return `£${number}`;
  if (unit === 'percentage-points') return `${number} percentage points`;
  if (unit === 'percent-of-previous') return `${number}% of the earlier figure`;
  if (unit === 'cases-per-worker') return `${number} cases a worker`;
  if (unit === 'ratio') return `${number} (ratio)`;
  if (unit === 'count') return number;
  const word = unit.replace('-', ' ');
  return `${number} ${number === '1' ? word.slice(0, -1) : word}`;
};

/** '69%' of "from 69% to 82%". */
export const previousText = ({ previous, unit }: Measure): string =>
  previous === null ? '' : withUnit(numberText(previous), unit);

/** '50%', 'from 69% to 82%', 'about 20–25 cases a worker', '5 of 7'. */
export const valueText = ({
  value,
  valueMax,
  unit,
  comparator,
  previous,
  denominator,
}: Measure): string => {
  const range =
    valueMax === null ? numberText(value) : `${numberText(value)}–${numberText(valueMax)}`;
  const amount = withUnit(range, unit);
  const now = denominator === null ? amount : `${amount} of ${numberText(denominator)}`;
  const stated = `${comparatorText[comparator]}${now}`;
  return previous === null ? stated : `from ${withUnit(numberText(previous), unit)} to ${stated}`;
};
