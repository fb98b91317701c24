import type { Measure } from './record.ts';
import type { Comparator, Unit } from './vocabulary.ts';

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

/** '40%', '1,200', '3 weeks'. */
export const amountText = (value: number, unit: Unit): string => withUnit(numberText(value), unit);

/** '69%' of "from 69% to 82%". */
export const previousText = ({ previous, unit }: Measure): string =>
  previous === null ? '' : amountText(previous, unit);

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
