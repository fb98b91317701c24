import { describe, expect, it } from 'vitest';
import { makeFinding, makeMeasure, makeRecord } from '../make-record.ts';
import { casesOf, gateOf, ruleWith } from '../support/gate.ts';

const visit = (number: number, start: string, part: Parameters<typeof makeRecord>[0] = {}) =>
  makeRecord({
    path: `${number}.pdf`,
    sha256: String(number).repeat(64),
    visit: { number, start, end: start },
    ...part,
  });
const on = (theme: string, polarity: 'strength' | 'weakness' | 'neutral', start = 0) =>
  makeFinding({ theme, polarity, start, quote: `${theme} ${polarity} here.` });

describe('measure', () => {
  const test = 'measure: { of: agency-staff, unit: percent, at-most: 40 }';
  const high = makeMeasure({ value: 50, scope: 'in the assessment team' });

  it('judges every figure of the theme and unit, in any part of the service', () => {
    const low = makeMeasure({ value: 30, start: 40 });
    const count = makeMeasure({ value: 99, unit: 'count', start: 80 });
    const report = gateOf(
      [visit(5, '2017-10-17', { measures: [high, low, count] })],
      ruleWith(test),
    );
    expect(casesOf(report)).toEqual([
      ['agency-staff', 'fail', 'agency staff 50% (in the assessment team)'],
      ['agency-staff', 'pass', 'agency staff 30%'],
    ]);
    expect(report.rules[0]?.cases[0]).toMatchObject({
      expected: 'at most 40%',
      countsAs: 'fail',
      state: 'new',
      letter: { path: '5.pdf', authority: 'Sunderland' },
      evidence: [{ of: high.id, evidence: high.evidence }],
    });
    expect(report.failed).toBe(true);
  });

  it.each([
    ['any', ['fail', 'pass']],
    ['not-stated', ['pass']],
    ['assessment team', ['fail']],
    ['team', ['fail']],
    ['assess', ['no-data']],
  ])('of the scope %s judges %j', (scope, wanted) => {
    const low = makeMeasure({ value: 30, start: 40 });
    const rule = ruleWith(
      `measure: { of: agency-staff, unit: percent, scope: ${scope}, at-most: 40 }`,
    );
    const report = gateOf([visit(5, '2017-10-17', { measures: [high, low] })], rule);
    expect(casesOf(report).map(([, outcome]) => outcome)).toEqual(wanted);
  });

  it('tells of figures in another unit, and neither passes nor fails', () => {
    const count = makeMeasure({ value: 18, unit: 'count' });
    const report = gateOf([visit(5, '2017-10-17', { measures: [count] })], ruleWith(test));
    expect(casesOf(report)).toEqual([
      [
        'agency-staff',
        'no-data',
        'no such figure (percent); 1 figure of another unit or part of the service',
      ],
    ]);
    expect(report.rules[0]?.outcome).toBe('no-data');
    expect(report.failed).toBe(false);
  });

  it('leaves out what is said of an earlier time', () => {
    const past = makeFinding({ time: 'past', measureIds: [high.id] });
    const letter = visit(5, '2017-10-17', { measures: [high], findings: [past] });
    expect(casesOf(gateOf([letter], ruleWith(test))).map(([, outcome]) => outcome)).toEqual([
      'no-data',
    ]);
  });
});

describe('position', () => {
  const letters = [
    visit(1, '2017-01-10', { findings: [on('caseloads', 'weakness')] }),
    visit(2, '2017-04-10', { findings: [on('caseloads', 'strength')] }),
    visit(3, '2017-07-10', { findings: [on('caseloads', 'neutral')] }),
    visit(4, '2017-10-10'),
  ];

  it.each([
    ['not: weakness', ['fail', 'pass', 'no-data', 'no-data']],
    ['is: strength', ['fail', 'pass', 'no-data', 'no-data']],
    ['is: [strength, neutral]', ['fail', 'pass', 'pass', 'no-data']],
    ['not: not-mentioned', ['pass', 'pass', 'no-data', 'fail']],
  ])('%s: %j', (wanted, outcomes) => {
    const report = gateOf(letters, ruleWith(`position: { of: caseloads, ${wanted} }`));
    expect(casesOf(report).map(([, outcome]) => outcome)).toEqual(outcomes);
  });

  it('looks at the latest visit alone where it is told to, and shows the words', () => {
    const rule = ruleWith(
      'applies-to: { visits: latest, to: 2017-01 }',
      'position: { of: [caseloads, plans], not: weakness }',
    );
    const report = gateOf(letters, rule);
    expect(casesOf(report)).toEqual([
      ['caseloads', 'fail', 'weakness'],
      ['plans', 'no-data', 'not mentioned'],
    ]);
    expect(report.rules[0]?.cases[0]?.evidence[0]?.evidence.quote).toBe('caseloads weakness here.');
  });
});

describe('changes', () => {
  const worse = makeFinding({ theme: 'caseloads', direction: 'declined', polarity: 'weakness' });
  const letters = [
    visit(1, '2017-01-10', { findings: [on('caseloads', 'strength')] }),
    visit(2, '2017-04-10', { findings: [worse] }),
    visit(3, '2017-07-10'),
  ];

  it('stated: what the letter says; what it does not say is no answer', () => {
    const report = gateOf(letters, ruleWith('stated-change: { of: caseloads, not: declined }'));
    expect(casesOf(report)).toEqual([
      ['caseloads', 'no-data', 'mentioned; the letter states no change'],
      ['caseloads', 'fail', 'declined'],
      ['caseloads', 'no-data', 'not mentioned'],
    ]);
  });

  it('inferred: with the words of both visits', () => {
    const report = gateOf(letters, ruleWith('inferred-change: { of: caseloads, not: declined }'));
    expect(casesOf(report)).toEqual([
      ['caseloads', 'no-data', 'no earlier visit with a position to compare with'],
      ['caseloads', 'fail', 'declined'],
      ['caseloads', 'no-data', 'not mentioned'],
    ]);
    expect(report.rules[0]?.cases[1]?.evidence.map(({ letter }) => letter.path)).toEqual([
      '1.pdf',
      '2.pdf',
    ]);
  });
});

describe('trajectory', () => {
  const rule = ruleWith('trajectory: { of: re-referrals, not: [declined, reversed] }');
  const first = visit(1, '2017-01-10', { findings: [on('re-referrals', 'strength')] });
  const second = visit(2, '2017-04-10', { findings: [on('re-referrals', 'weakness')] });

  it('is one case an authority, on the last letter that decided, with the words of each', () => {
    const silent = visit(3, '2017-07-10');
    const report = gateOf([silent, second, first], rule);
    expect(casesOf(report)).toEqual([['re-referrals', 'fail', 'declined']]);
    expect(report.rules[0]?.cases[0]?.letter.path).toBe('2.pdf');
    expect(report.rules[0]?.cases[0]?.evidence).toHaveLength(2);
  });

  it.each([
    ['one position', [first], 'fewer than two visits take a position'],
    ['silence', [visit(1, '2017-01-10')], 'not mentioned'],
  ])('is not told by %s', (_, letters, found) => {
    expect(casesOf(gateOf(letters, rule))).toEqual([['re-referrals', 'no-data', found]]);
  });
});

describe('grade', () => {
  const report = visit(1, '2017-01-10', {
    letter: {
      kind: 'inspection-report',
      judgements: { overall: 'inadequate', leadership: 'good', adoption: 'not-stated' },
    },
  });

  it('is judged where a report gives one, and is no data elsewhere', () => {
    const areas = 'overall, leadership, adoption, inCare';
    const rule = ruleWith(`grade: { of: [${areas}], not: [inadequate, requires-improvement] }`);
    const silence = 'not graded in this report, or the grade was not read';
    expect(casesOf(gateOf([report], rule))).toEqual([
      ['overall', 'fail', 'inadequate'],
      ['inCare', 'no-data', silence],
      ['adoption', 'no-data', silence],
      ['leadership', 'pass', 'good'],
    ]);
    expect(casesOf(gateOf([visit(1, '2017-01-10')], rule))[0]).toEqual([
      'overall',
      'no-data',
      'letters carry no grades; reports of inspections do',
    ]);
  });
});

describe('findings', () => {
  const urgent = makeFinding({
    theme: null,
    kind: 'priority-action',
    quote: 'Act now.',
    start: 90,
  });
  const letter = visit(1, '2017-01-10', { findings: [on('plans', 'weakness'), urgent] });

  it.each([
    ['{ kind: priority-action, at-most: 0 }', 'fail', '1 such finding'],
    ['{ polarity: strength, at-most: 0 }', 'pass', '0 such findings'],
    ['{ of: plans, polarity: [weakness, mixed], at-least: 1 }', 'pass', '1 such finding'],
    ['{ of: visits, polarity: weakness, at-most: 0 }', 'no-data', 'not mentioned'],
  ])('%s: %s', (test, outcome, found) => {
    const [only] = casesOf(gateOf([letter], ruleWith(`findings: ${test}`)));
    expect(only?.slice(1)).toEqual([outcome, found]);
  });
});
