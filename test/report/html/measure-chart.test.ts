import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { visitColumn } from '../../../src/compare/visit-column.ts';
import type { MeasurePoint, MeasureSeries } from '../../../src/model/measure-series.ts';
import type { VisitColumn } from '../../../src/model/visit-column.ts';
import { chartGroups } from '../../../src/report/html/chart-groups.ts';
import { chartData } from '../../../src/report/html/chart-points.ts';
import { measureChart } from '../../../src/report/html/measure-chart.ts';
import { makeMeasure, makeRecord } from '../../make-record.ts';

const visits: VisitColumn[] = ['2016-08-09', '2016-11-08', '2017-02-14'].map((start, index) => {
  const read = makeRecord({ visit: { number: index + 1, start } });
  return visitColumn({ read, readBecause: 'only-letter', letters: [read], sameVisitAs: null });
});

const point = (visit: number, value: number, part: Partial<MeasurePoint> = {}): MeasurePoint => ({
  visit,
  reportedBy: visit,
  asOf: 'visit',
  value,
  valueMax: null,
  comparator: 'eq',
  isPrevious: false,
  confirmedBy: [],
  differsFrom: [],
  measure: makeMeasure({ value }),
  ...part,
});

const series = (
  id: string,
  points: MeasurePoint[],
  part: Partial<MeasureSeries> = {},
): MeasureSeries => ({
  id,
  theme: 'care-leavers',
  subject: 'care leavers with a plan',
  unit: 'percent',
  scope: null,
  isChange: false,
  points,
  breaks: [],
  ...part,
});

const steps = (group: MeasureSeries[]) =>
  chartData(group, visits).steps.map(({ from, to, isDirect }) => [
    from.point.value,
    to.point.value,
    isDirect,
  ]);

describe('what is drawn', () => {
  it('is a series with several values, and none with one', () => {
    const one = series('s-1', [point(0, 40)]);
    const two = series('s-2', [point(0, 40), point(1, 50)]);
    expect(chartGroups([one, two])).toEqual([[two]]);
  });

  it('is no amount of change', () =>
    expect(chartGroups([series('s-1', [point(0, 5), point(1, 6)], { isChange: true })])).toEqual(
      [],
    ));

  it('shows on one picture where the scope changes and the line breaks, and nothing else', () => {
    const brokenBy = (differs: 'scope' | 'subject' | 'unit') => [
      series('s-1', [point(0, 40)], { breaks: [{ series: 's-2', differs: [differs] }] }),
      series('s-2', [point(1, 50)], { breaks: [{ series: 's-1', differs: [differs] }] }),
    ];
    const scopes = brokenBy('scope');
    expect(chartGroups(scopes)).toEqual([scopes]);
    expect(chartGroups(brokenBy('subject'))).toEqual([]);
    expect(chartGroups(brokenBy('unit'))).toEqual([]);
  });
});

describe('the line of a series', () => {
  it('goes from visit to visit', () =>
    expect(steps([series('s', [point(0, 40), point(1, 50)])])).toEqual([[40, 50, true]]));

  it('is dotted over a visit that gives no figure', () => {
    const group = [series('s', [point(0, 40), point(2, 50)])];
    expect(steps(group)).toEqual([[40, 50, false]]);
    expect(chartData(group, visits).slots.map(({ label }) => label)).toEqual([
      '1st\nAug 2016',
      '2nd\nNov 2016',
      '3rd\nFeb 2017',
    ]);
  });

  it('begins at an earlier value, which has no date, beside the visit that tells of it', () => {
    const earlier = point(0, 69, { visit: null, asOf: 'earlier', isPrevious: true });
    const group = [series('s', [earlier, point(0, 82)])];
    expect(steps(group)).toEqual([[69, 82, false]]);
    expect(chartData(group, visits).slots.map(({ label }) => label)).toEqual([
      'earlier',
      '1st\nAug 2016',
    ]);
  });

  it('does not join another line', () =>
    expect(steps([series('s-1', [point(0, 40)]), series('s-2', [point(1, 50)])])).toEqual([]));
});

describe('the picture', () => {
  const group = [series('s', [point(0, 40), point(1, 50)])];
  const picture = () => measureChart(chartData(group, visits), 'percent');

  it('writes each value beside its dot, and the visits below', () => {
    const { document } = parseHTML(picture());
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['40%', '50%', '1stAug 2016', '2ndNov 2016']));
    expect(document.querySelectorAll('circle')).toHaveLength(2);
  });

  it('is left to the eye: a screen reader has the table', () =>
    expect(parseHTML(picture()).document.querySelector('svg')?.getAttribute('aria-hidden')).toBe(
      'true',
    ));

  it('has no identifier and no style of its own, and the same bytes each time', () => {
    expect(picture()).not.toMatch(/\bid=|<style|url\(/u);
    expect(picture()).toBe(picture());
  });
});
