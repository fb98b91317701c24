import { describe, expect, it } from 'vitest';
import { dayNamed, dayOfEpoch, daysBetween, monthsAfter } from '../../src/model/days.ts';

describe('a day', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2017-06-14', '2017-06-14', '2017-06-14'],
    ['2017-13', null, null],
    ['2017-02-30', null, null],
    ['2017-6', null, null],
    ['yesterday', null, null],
  ])('named %s begins with %s and ends with %s', (given, first, last) => {
    expect([dayNamed(given, 'first'), dayNamed(given, 'last')]).toEqual([first, last]);
  });

  it.each([
    ['2017-11-16', 1, '2017-12-16'],
    ['2017-11-16', 2, '2018-01-16'],
    ['2017-08-31', 6, '2018-02-28'],
    ['2015-08-31', 6, '2016-02-29'],
    ['2017-01-31', 24, '2019-01-31'],
  ])('%s and %i months is %s', (day, months, wanted) => {
    expect(monthsAfter(day, months)).toBe(wanted);
  });

  it.each([
    ['2017-11-16', '2018-01-31', 76],
    ['2016-02-28', '2016-03-01', 2],
    ['2018-01-31', '2017-11-16', -76],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['0', '1970-01-01'],
    ['1517443199', '2018-01-31'],
    ['1517443200', '2018-02-01'],
    ['-1', null],
    ['1e9', null],
    ['', null],
    ['999999999999', null],
  ])('of the epoch %s is %s', (seconds, day) => {
    expect(dayOfEpoch(seconds)).toBe(day);
  });
});
