import type { Outcome } from '../model/gate.ts';
import type { Bounds } from '../model/policy-tests.ts';
import type { Measure } from '../model/record.ts';

interface End {
  readonly value: number;
  /** Whether the value itself is left out. */
  readonly open: boolean;
}

/** What a figure can be, or may be. */
interface Interval {
  readonly low: End;
  readonly high: End;
}

type Figure = Pick<Measure, 'value' | 'valueMax' | 'comparator' | 'unit'>;

const closed = (value: number): End => ({ value, open: false });
const open = (value: number): End => ({ value, open: true });

/** "About" and "nearly" are taken to be within so much of the figure, either way. */
const approximately = 0.1;

/** More than a hundred per cent is only meant where the figure itself is more. */
const highest = ({ unit, value }: Figure): number =>
  unit === 'percent' && value <= 100 ? 100 : Number.POSITIVE_INFINITY;

const intervalOf = (figure: Figure): Interval => {
  const { value, comparator } = figure;
  const most = figure.valueMax ?? value;
  switch (comparator) {
    case 'eq':
      return { low: closed(value), high: closed(most) };
    case 'approx':
      return {
        low: closed(value * (1 - approximately)),
        high: closed(Math.min(most * (1 + approximately), Math.max(most, highest(figure)))),
      };
    case 'lt':
      return { low: closed(0), high: open(most) };
    case 'lte':
      return { low: closed(0), high: closed(most) };
    case 'gt':
      return { low: open(value), high: closed(highest(figure)) };
    case 'gte':
      return { low: closed(value), high: closed(highest(figure)) };
  }
};

/** The tighter of two ends; of two at one value, the open one. */
const tighter = (one: End, other: End, direction: 1 | -1): End => {
  if (one.value === other.value) return one.open ? one : other;
  return direction * (one.value - other.value) > 0 ? one : other;
};

const allowedBy = (bounds: Bounds): Interval => ({
  low: tighter(
    closed(bounds['at-least'] ?? Number.NEGATIVE_INFINITY),
    open(bounds.above ?? Number.NEGATIVE_INFINITY),
    1,
  ),
  high: tighter(
    closed(bounds['at-most'] ?? Number.POSITIVE_INFINITY),
    open(bounds.below ?? Number.POSITIVE_INFINITY),
    -1,
  ),
});

/** Whether an end of what the figure can be lies within the end of what it may be. */
const isWithin = (end: End, limit: End, direction: 1 | -1): boolean => {
  if (!Number.isFinite(limit.value)) return true;
  if (end.value === limit.value) return end.open || !limit.open;
  return direction * (end.value - limit.value) > 0;
};

/** Whether nothing lies both above `low` and below `high`. */
const isBeyond = (low: End, high: End): boolean =>
  low.value > high.value || (low.value === high.value && (low.open || high.open));

/** Whether no number is within the bounds at all. */
export const isEmpty = (bounds: Bounds): boolean => {
  const { low, high } = allowedBy(bounds);
  return isBeyond(low, high);
};

/**
 * Passes where all that the figure can be is within the bounds, fails where none of it is. A range that reaches over
 * a bound, or "over 30" against "at most 40", is undecided.
 */
export const judgeBounds = (figure: Figure, bounds: Bounds): Exclude<Outcome, 'no-data'> => {
  const can = intervalOf(figure);
  const may = allowedBy(bounds);
  if (isWithin(can.low, may.low, 1) && isWithin(can.high, may.high, -1)) return 'pass';
  return isBeyond(can.low, may.high) || isBeyond(may.low, can.high) ? 'fail' : 'undecided';
};

/** The same of a number that is known exactly. */
export const isCountWithin = (value: number, bounds: Bounds): boolean =>
  judgeBounds({ value, valueMax: null, comparator: 'eq', unit: 'count' }, bounds) === 'pass';
