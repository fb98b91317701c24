import { describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/compare/measure-series.ts';
import { normalised } from '../../src/compare/normalised.ts';
import { type MeasurePart, makeMeasure, makeRecord } from '../make-record.ts';

const seriesOf = (...visits: MeasurePart[][]) =>
  measureSeries(
    visits.map((measures) => makeRecord({ measures: measures.map(makeMeasure) })),
    {
      authority: 'urn 80543',
      themeIds: ['agency-staff', 're-referrals'],
      isOneVisit: (one, other) => one === other,
    },
  );
const valuesOf = (...visits: MeasurePart[][]) =>
  seriesOf(...visits).map(({ points }) =>
    points.map(({ visit, measure }) => [visit, measure.value]),
  );

describe('measure series', () => {
  it('joins one figure over visits, and says which visit each point is of', () => {
    expect(valuesOf([{ value: 40 }], [], [{ value: 50 }])).toEqual([
      [
        [0, 40],
        [2, 50],
      ],
    ]);
  });

  it.each<[string, MeasurePart, MeasurePart]>([
    ['another scope', { scope: 'in the assessment team' }, { scope: null }],
    ['another team', { scope: 'in the assessment team' }, { scope: 'in the care leavers team' }],
    ['another unit', { unit: 'percent' }, { unit: 'count' }],
    ['another subject', { subject: 'agency staff' }, { subject: 'permanent staff' }],
    ['another theme', { theme: 'agency-staff' }, { theme: null }],
  ])('never joins %s', (_, one, other) => {
    expect(valuesOf([{ ...one, value: 50 }], [{ ...other, value: 20 }])).toHaveLength(2);
  });

  it('sees one scope through articles, case and typography', () => {
    expect(
      valuesOf([{ scope: 'in the assessment team' }], [{ scope: 'The  Assessment team' }]),
    ).toEqual([
      [
        [0, 50],
        [1, 50],
      ],
    ]);
  });

  it('keeps the words of the first letter', () => {
    expect(seriesOf([{ scope: 'in the assessment team' }])[0]?.scope).toBe(
      'in the assessment team',
    );
  });

  it('orders by theme of the table, then unit, subject and scope; figures of no theme last', () => {
    const series = seriesOf([
      { theme: null },
      { theme: 're-referrals' },
      { theme: 'agency-staff', unit: 'percent' },
      { theme: 'agency-staff', unit: 'count' },
    ]);
    expect(series.map(({ theme, unit }) => [theme, unit])).toEqual([
      ['agency-staff', 'count'],
      ['agency-staff', 'percent'],
      ['re-referrals', 'percent'],
      [null, 'percent'],
    ]);
  });
});

describe('normalised words', () => {
  it.each([
    ['across the whole of the service', 'whole of the service'],
    ['Children’s  teams,', "children's teams"],
    ['in the MASH', 'mash'],
  ])('%s', (words, expected) => expect(normalised(words)).toBe(expected));

  it('keeps null', () => expect(normalised(null)).toBeNull());
});
