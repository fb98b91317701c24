import type { Quantity } from '../../extract/measures/find-measures.ts';
import type { Measure } from '../../model/record.ts';

export type Fit = 'same' | 'rounded' | 'other';

/** The place value of the last digit that is written: 1 for 48, 0.1 for 48.5; of "about 50" the nought is none. */
const lastDigit = (written: string, { value, comparator }: Quantity): number => {
  const decimals = /[.](?<figures>\d+)/u.exec(written)?.groups?.['figures']?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  if (comparator !== 'approx') return 1;
  const noughts = /0*$/u.exec(String(Math.round(value)))?.[0].length ?? 0;
  return 10 ** Math.max(noughts, value >= 10 ? 1 : 0);
};

const closeEnough = 1e-9;
/** "More than 50" is no way to say 90. */
const furthest = { above: 1.2, below: 0.8 } as const;

const isAbove = ({ comparator }: Quantity): boolean => comparator === 'gt' || comparator === 'gte';
const isBelow = ({ comparator }: Quantity): boolean => comparator === 'lt' || comparator === 'lte';

const fitOfEqual = (claimed: Quantity, letter: Measure): Fit => {
  const isStrict = claimed.comparator === 'lt' || claimed.comparator === 'gt';
  return isStrict && letter.comparator === 'eq' ? 'other' : 'same';
};

const isOnSide = (claimed: Quantity, { value }: Measure): boolean =>
  isAbove(claimed)
    ? value > claimed.value && value <= claimed.value * furthest.above
    : value < claimed.value && value >= claimed.value * furthest.below;

/** Whether the letter's number is what the article writes, or rounds to it, or lies on the side that it names. */
export const fitOf = (claimed: Quantity, written: string, letter: Measure): Fit => {
  const apart = Math.abs(letter.value - claimed.value);
  if (claimed.valueMax !== letter.valueMax) return 'other';
  if (apart < closeEnough) return fitOfEqual(claimed, letter);
  if (isAbove(claimed) || isBelow(claimed)) return isOnSide(claimed, letter) ? 'rounded' : 'other';
  return apart <= lastDigit(written, claimed) / 2 + closeEnough ? 'rounded' : 'other';
};
