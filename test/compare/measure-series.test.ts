import { describe, expect, it } from 'vitest';
import { measureSeries, type SeriesContext } from '../../src/compare/measure-series.ts';
import { normalised } from '../../src/compare/normalised.ts';
import { type MeasurePart, makeFinding, makeMeasure, makeRecord } from '../make-record.ts';

const context: SeriesContext = {
  authority: 'urn 80543',
  themeIds: ['agency-staff', 're-referrals'],
  isOneVisit: (one, other) => one === other,
};

const seriesOf = (...visits: MeasurePart[][]) =>
  measureSeries(
    visits.map((measures) => makeRecord({ measures: measures.map(makeMeasure) })),
    context,
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

const pointsOf = (...visits: MeasurePart[][]) =>
  seriesOf(...visits).map(({ points }) =>
    points.map(({ value, visit, reportedBy, asOf, confirmedBy, differsFrom }) => ({
      value,
      visit,
      reportedBy,
      asOf,
      confirmedBy,
      differsFrom,
    })),
  );
const plain = { asOf: 'visit', confirmedBy: [], differsFrom: [] };

describe('an earlier value that a later letter gives', () => {
  it('is a point before it, of no visit given, as that letter reports it', () => {
    expect(pointsOf([], [{ value: 82, previous: 69 }])).toEqual([
      [
        { ...plain, value: 69, visit: null, reportedBy: 1, asOf: 'earlier' },
        { ...plain, value: 82, visit: 1, reportedBy: 1 },
      ],
    ]);
  });

  it('confirms the value of the visit before', () => {
    expect(pointsOf([{ value: 69 }], [{ value: 82, previous: 69 }])).toEqual([
      [
        { ...plain, value: 69, visit: 0, reportedBy: 0, confirmedBy: [1] },
        { ...plain, value: 82, visit: 1, reportedBy: 1 },
      ],
    ]);
  });

  it('is flagged where the letter before gives another value', () => {
    expect(pointsOf([{ value: 74 }], [{ value: 82, previous: 69 }])).toEqual([
      [
        { ...plain, value: 74, visit: 0, reportedBy: 0 },
        { ...plain, value: 69, visit: null, reportedBy: 1, asOf: 'earlier', differsFrom: [0] },
        { ...plain, value: 82, visit: 1, reportedBy: 1 },
      ],
    ]);
  });

  it('is no point of the line where its scope is another', () => {
    expect(
      pointsOf([{ value: 74, scope: 'in one team' }], [{ value: 82, previous: 69 }]),
    ).toHaveLength(2);
  });
});

describe('a figure of another time', () => {
  const record = (time: 'past' | 'planned' | 'current') =>
    makeRecord({
      measures: [makeMeasure({ start: 5 })],
      findings: [makeFinding({ time, measureIds: ['m-5'] })],
    });
  it.each([
    ['past', 'earlier', null],
    ['planned', 'planned', null],
    ['current', 'visit', 0],
  ] as const)('%s', (time, asOf, visit) => {
    const [series] = measureSeries([record(time)], context);
    expect(series?.points.map((point) => [point.asOf, point.visit])).toEqual([[asOf, visit]]);
  });
});

describe('figures that look alike', () => {
  it('of two letters on one visit are flagged where they differ', () => {
    const records = [50, 40].map((value) => makeRecord({ measures: [makeMeasure({ value })] }));
    const [series] = measureSeries(records, { ...context, isOneVisit: () => true });
    expect(series?.points.map(({ differsFrom }) => differsFrom)).toEqual([[], [0]]);
  });

  it.each<[string, MeasurePart]>([
    ['which people are counted is not said', { unit: 'count', subject: 'young people' }],
    ['what the time is spent on is not said', { unit: 'months', subject: null }],
  ])('never join where %s', (_, part) => {
    expect(valuesOf([{ ...part, value: 4 }], [{ ...part, value: 6, start: 9 }])).toHaveLength(2);
  });

  it('join as counts where the letters say which', () => {
    const part = { unit: 'count', subject: 'social workers without a manager' } as const;
    expect(valuesOf([{ ...part, value: 4 }], [{ ...part, value: 6 }])).toHaveLength(1);
  });

  it('with two values in one letter are of two things, and join with nothing', () => {
    expect(valuesOf([{ value: 4 }, { value: 9, start: 60 }], [{ value: 6 }])).toEqual([
      [[0, 4]],
      [[0, 9]],
      [[1, 6]],
    ]);
  });

  it('keep apart amounts of change and levels', () => {
    const series = seriesOf([{ value: 60 }], [{ value: 50, unit: 'percent-of-previous' }]);
    expect(series.map(({ unit, isChange }) => [unit, isChange])).toEqual([
      ['percent', false],
      ['percent-of-previous', true],
    ]);
  });
});

describe('a line that breaks', () => {
  const breaksOf = (...visits: MeasurePart[][]) => {
    const series = seriesOf(...visits);
    return series.map(({ breaks }) =>
      breaks.map(({ series: id, differs }) => [
        series.findIndex((each) => each.id === id),
        differs,
      ]),
    );
  };

  it('says so at a changed scope, on both sides', () => {
    expect(breaksOf([{ scope: 'in the assessment team' }], [{ scope: null }])).toEqual([
      [[1, ['scope']]],
      [[0, ['scope']]],
    ]);
  });

  it('says so at a changed unit', () => {
    expect(breaksOf([{ unit: 'percent' }], [{ unit: 'count', scope: null }])).toEqual([
      [[1, ['unit']]],
      [[0, ['unit']]],
    ]);
  });

  it('says so at a subject of the same kind, not at any', () => {
    expect(breaksOf([{ subject: 'agency staff' }], [{ subject: 'permanent staff' }])).toEqual([
      [[1, ['subject']]],
      [[0, ['subject']]],
    ]);
    expect(breaksOf([{ subject: 'agency staff' }], [{ subject: 'vacancies' }])).toEqual([[], []]);
  });

  it('does not break between two figures of one letter', () => {
    expect(breaksOf([{ scope: 'in one team' }, { scope: 'in another team' }])).toEqual([[], []]);
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
