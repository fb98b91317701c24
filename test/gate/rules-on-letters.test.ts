import { describe, expect, it } from 'vitest';
import { warning } from '../../src/model/problem-messages.ts';
import { makeRecord } from '../make-record.ts';
import { casesOf, gateOf, ruleWith } from '../support/gate.ts';

const visit = (number: number, start: string, part: Parameters<typeof makeRecord>[0] = {}) =>
  makeRecord({
    path: `${number}.pdf`,
    sha256: String(number).repeat(64),
    visit: { number, start, end: start },
    ...part,
  });

describe('facts and problems', () => {
  const bare = visit(1, '2017-01-10', {
    letter: { letterDate: null },
    problems: [warning('letter-date-not-stated')],
  });

  it('a fact that is missing is a failure of its own', () => {
    const rule = ruleWith('facts: { present: [letter-date, inspectors] }');
    expect(casesOf(gateOf([bare], rule))).toEqual([
      ['letter-date', 'fail', 'not stated, or not found'],
      ['inspectors', 'pass', 'stated'],
    ]);
  });

  it.each([
    ['letter-date-not-stated', 'letter-date-not-stated', 'fail'],
    ['any', 'letter-date-not-stated', 'fail'],
    ['headings-not-found', 'problems', 'pass'],
  ])('problems, none of %s', (code, about, outcome) => {
    const [only] = casesOf(gateOf([bare], ruleWith(`problems: { none-of: ${code} }`)));
    expect(only?.slice(0, 2)).toEqual([about, outcome]);
  });
});

describe('freshness', () => {
  const old = visit(1, '2017-01-10', { letter: { letterDate: '2017-02-01' } });
  const newer = visit(2, '2017-10-10', { letter: { letterDate: '2017-11-16' } });

  it.each([
    ['within-days: 76', 'pass'],
    ['within-days: 75', 'fail'],
    ['within-months: 3', 'pass'],
    ['within-months: 2', 'fail'],
  ])('%s of the newest letter: %s', (test, outcome) => {
    const report = gateOf([newer, old], ruleWith(`freshness: { ${test} }`), { asOf: '2018-01-31' });
    expect(casesOf(report)).toEqual([
      ['newest letter', outcome, 'newest letter of 2017-11-16, 76 days before'],
    ]);
  });

  it('is not told where no letter has a date', () => {
    const none = makeRecord({ letter: { letterDate: null }, visit: { start: null, end: null } });
    const report = gateOf([none], ruleWith('freshness: { within-days: 1 }'), {
      asOf: '2018-01-31',
    });
    expect(casesOf(report).map(([, outcome]) => outcome)).toEqual(['no-data']);
  });
});
