import { describe, expect, it } from 'vitest';
import { isEmpty, judgeBounds } from '../../src/gate/bounds.ts';
import type { Bounds } from '../../src/model/policy-tests.ts';
import type { Measure } from '../../src/model/record.ts';

const judge = (
  comparator: Measure['comparator'],
  value: number,
  bounds: Bounds,
  valueMax: number | null = null,
) => judgeBounds({ value, valueMax, comparator, unit: 'percent' }, bounds);

describe('a figure and its bounds', () => {
  it.each<[string, Bounds, Measure['comparator'], number, string]>([
    ['the bound itself is at most it', { 'at-most': 40 }, 'eq', 40, 'pass'],
    ['the bound itself is not below it', { below: 40 }, 'eq', 40, 'fail'],
    ['more fails', { 'at-most': 40 }, 'eq', 50, 'fail'],
    ['the bound itself is at least it', { 'at-least': 90 }, 'eq', 90, 'pass'],
    ['the bound itself is not above it', { above: 90 }, 'eq', 90, 'fail'],
    ['"under 40" is below 40', { below: 40 }, 'lt', 40, 'pass'],
    ['"at most 40" may be 40', { below: 40 }, 'lte', 40, 'undecided'],
    ['"under 50" may be 45', { 'at-most': 40 }, 'lt', 50, 'undecided'],
    ['"over 40" is more than 40', { 'at-most': 40 }, 'gt', 40, 'fail'],
    ['"at least 40" may be 40', { 'at-most': 40 }, 'gte', 40, 'undecided'],
    ['"over 30" may be 50', { 'at-most': 40 }, 'gt', 30, 'undecided'],
    ['"over 30" of percent is at most 100', { 'at-most': 100 }, 'gt', 30, 'pass'],
    ['"about 30" is at most 40', { 'at-most': 40 }, 'approx', 30, 'pass'],
    ['"about 50" is not', { 'at-most': 40 }, 'approx', 50, 'fail'],
    ['"about 40" may be more', { 'at-most': 40 }, 'approx', 40, 'undecided'],
    ['"about 44" may be a tenth less', { 'at-most': 40 }, 'approx', 44, 'undecided'],
    ['"about 45" is more by over a tenth', { 'at-most': 40 }, 'approx', 45, 'fail'],
  ])('%s', (_, bounds, comparator, value, wanted) => {
    expect(judge(comparator, value, bounds)).toBe(wanted);
  });

  it.each<[number, number, string]>([
    [15, 20, 'pass'],
    [15, 45, 'undecided'],
    [41, 45, 'fail'],
  ])('a range from %i to %i is judged as a whole', (low, high, wanted) => {
    expect(judge('eq', low, { 'at-most': 40 }, high)).toBe(wanted);
  });

  it.each<[Bounds, boolean]>([
    [{ 'at-least': 40, 'at-most': 40 }, false],
    [{ 'at-least': 40, below: 40 }, true],
    [{ 'at-least': 41, 'at-most': 40 }, true],
    [{ above: 40 }, false],
  ])('%j hold no number: %s', (bounds, wanted) => {
    expect(isEmpty(bounds)).toBe(wanted);
  });
});
