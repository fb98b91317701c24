import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import type { Judgements } from '../../src/model/judgements.ts';
import { makeRecord } from '../make-record.ts';

interface ReportPart {
  readonly path: string;
  readonly days: readonly [string, string];
  readonly published?: string;
  readonly judgements?: Judgements;
}

const report = ({ path, days, published, judgements = { overall: 'inadequate' } }: ReportPart) =>
  makeRecord({
    path,
    sha256: path.padEnd(64, '0'),
    letter: {
      kind: 'inspection-report',
      letterDate: published ?? null,
      judgements,
      evidence: {
        'judgements.overall': [
          {
            quote: 'Inadequate',
            page: 1,
            paragraph: 9,
            start: 200,
            end: 210,
            prefix: '',
            suffix: '',
          },
        ],
      },
    },
    visit: { number: null, start: days[0], end: days[1], since: null },
  });

const visit = (number: number, start: string, since: ReturnType<typeof judged> | null) =>
  makeRecord({
    path: `visit-${number}-${start}.pdf`,
    sha256: `${number}${start}`.replaceAll('-', 'a').padEnd(64, '0'),
    letter: { letterDate: null },
    visit: { number, start, end: start, since },
  });
const judged = (month: string | null, judgement = 'inadequate') => ({ judgement, month });

const first = report({
  path: 'first.pdf',
  days: ['2015-05-11', '2015-06-04'],
  published: '2015-07-20',
});
const last = report({
  path: 'last.pdf',
  days: ['2018-04-16', '2018-05-10'],
  published: '2018-06-22',
  judgements: { overall: 'good' },
});
const second = visit(2, '2016-11-02', judged('2015-07'));
const third = visit(3, '2017-02-07', judged('2015-07'));
const focused = makeRecord({
  path: 'focused.pdf',
  sha256: 'f'.repeat(64),
  letter: { kind: 'focused-visit', letterDate: null },
  visit: { number: null, start: '2019-03-05', end: '2019-03-06', since: null },
});

const compared = (
  records: Parameters<typeof compareLetters>[0],
  since: 'inspection' | null = null,
) => compareLetters(records, [], undefined, { from: null, to: null, since });
const visitsOf = (...args: Parameters<typeof compared>) =>
  compared(...args).comparisons[0]?.visits ?? [];
const remarksOf = (...records: Parameters<typeof compareLetters>[0]) =>
  compared(records).comparisons[0]?.remarks.map(({ code, visit: at, message }) => [
    code,
    at,
    message,
  ]);

describe('a series between two reports', () => {
  it('begins and ends with their grades', () => {
    const visits = visitsOf([third, last, first, second]);
    expect(visits.map(({ path, judgements }) => [path, judgements.overall])).toEqual([
      ['first.pdf', 'inadequate'],
      [second.source.path, undefined],
      [third.source.path, undefined],
      ['last.pdf', 'good'],
    ]);
    expect(visits[0]?.judgementEvidence.overall?.[0]?.quote).toBe('Inadequate');
  });

  it('says once that the letters count from the judgement of the report', () => {
    expect(visitsOf([first, second, third]).map(({ countedFrom }) => countedFrom)).toEqual([
      null,
      { report: 0, agreement: 'same-grade' },
      { report: 0, agreement: 'same-grade' },
    ]);
    expect(remarksOf(first, second, third)).toEqual([
      [
        'judgement-in-report',
        1,
        'the letter counts from a judgement of inadequate in July 2015; first.pdf, of that time, grades services inadequate (page 1) overall',
      ],
    ]);
  });

  it.each([
    // The report prints no date: within three months of its end.
    ['2015-08', { published: undefined }, { report: 0, agreement: 'same-grade' }],
    ['2015-10', { published: undefined }, null],
    // The month of the inspection itself, and one before it.
    ['2015-05', {}, { report: 0, agreement: 'same-grade' }],
    ['2015-04', {}, null],
    // The report says otherwise, or nothing overall.
    [
      '2015-07',
      { judgements: { overall: 'good' as const } },
      { report: 0, agreement: 'other-grade' },
    ],
    [
      '2015-07',
      { judgements: { overall: 'not-stated' as const } },
      { report: 0, agreement: 'no-overall-grade' },
    ],
    // Without a month the last report before the visit is meant, if it agrees.
    [null, {}, { report: 0, agreement: 'same-grade' }],
    [null, { judgements: { overall: 'good' as const } }, null],
  ])('a judgement in %s against a report with %j: %j', (month, part, countedFrom) => {
    const plain = {
      path: 'first.pdf',
      days: ['2015-05-11', '2015-06-04'] as const,
      published: '2015-07-20',
    };
    const { published, ...rest } = { ...plain, ...part };
    const given = report({ ...rest, ...(published === undefined ? {} : { published }) });
    expect(visitsOf([given, visit(2, '2016-11-02', judged(month))])[1]?.countedFrom).toEqual(
      countedFrom,
    );
  });

  it('says where the report grades otherwise, and where none given is of that time', () => {
    expect(
      remarksOf(first, visit(2, '2016-11-02', judged('2015-07', 'requires improvement'))),
    ).toEqual([
      [
        'judgement-differs',
        1,
        'the letter counts from a judgement of requires improvement in July 2015, but first.pdf, of that time, grades services inadequate (page 1) overall',
      ],
    ]);
    expect(remarksOf(first, visit(2, '2016-11-02', judged('2016-06')))).toEqual([
      [
        'judgement-report-not-given',
        1,
        'the letter counts from a judgement of inadequate in June 2016; no report of that time is among those given',
      ],
    ]);
  });
});

describe('since the inspection', () => {
  const paths = (records: Parameters<typeof compareLetters>[0]) =>
    visitsOf(records, 'inspection').map(({ path }) => path);

  it.each([
    ['the report that ends the visits stays', [first, second, third, last], 4],
    ['after another report the series begins there', [first, second, last, focused], 2],
    ['a report alone is kept', [last], 1],
    ['of reports alone the last', [first, last], 1],
    [
      'without a report, from the month of the judgement',
      [visit(1, '2014-03-04', null), second],
      1,
    ],
    [
      'where nothing names one, all',
      [visit(1, '2014-03-04', null), visit(2, '2014-09-02', null)],
      2,
    ],
  ])('%s', (_, records, count) => {
    expect(paths(records)).toEqual(records.slice(-count).map(({ source }) => source.path));
  });

  it('lists what is left out, and what has no date', () => {
    const undated = makeRecord({
      path: 'undated.pdf',
      letter: { letterDate: null },
      visit: { start: null },
    });
    const { leftOut, period } = compared([first, second, last, focused, undated], 'inspection');
    expect(leftOut.map(({ path, reason }) => [path, reason])).toEqual([
      ['first.pdf', 'before-inspection'],
      ['undated.pdf', 'no-date'],
      [second.source.path, 'before-inspection'],
    ]);
    expect(period.since).toBe('inspection');
  });
});
