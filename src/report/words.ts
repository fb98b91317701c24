import type { ThemeCell } from '../model/theme-row.ts';
import type { VisitColumn } from '../model/visit-column.ts';

export { previousText, valueText } from '../model/figure-text.ts';

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
