import { describe, expect, it } from 'vitest';
import { makeRecord, reading } from '../make-record.ts';
import { casesOf, gateOf, ruleWith } from '../support/gate.ts';

const visit = (number: number, start: string, part: Parameters<typeof makeRecord>[0] = {}) =>
  makeRecord({
    path: `${number}.pdf`,
    sha256: String(number).repeat(64),
    visit: { number, start, end: start },
    ...part,
  });

describe('limits', () => {
  const rule = (limits: string): string =>
    ruleWith(`applies-to: ${limits}`, 'facts: { present: inspectors }');
  const letters = [
    visit(1, '2017-01-10'),
    visit(2, '2017-10-10', { letter: { authority: reading, kind: 'focused-visit' } }),
  ];

  it.each([
    ['{ authorities: reading }', ['2.pdf']],
    ['{ authorities: [E08000024] }', ['1.pdf']],
    ['{ kinds: monitoring-visit }', ['1.pdf']],
    ['{ from: 2017-10-10 }', ['2.pdf']],
    ['{ to: 2017-10-09 }', ['1.pdf']],
    ['{ from: 2018 }', []],
  ])('%s: %j', (limits, paths) => {
    const report = gateOf(letters, rule(limits));
    expect(report.rules[0]?.cases.map(({ letter }) => letter.path)).toEqual(paths);
    expect(report.rules[0]?.outcome).toBe(paths.length === 0 ? 'not-applied' : 'pass');
  });

  it.each([
    ['{ authorities: Reading }', { letter: { authority: null } }],
    ['{ kinds: focused-visit }', { letter: { kind: 'unknown' as const } }],
    ['{ from: 2017 }', { letter: { letterDate: null }, visit: { start: null } }],
  ])('%s: a letter that does not tell is undecided, never passed over', (limits, part) => {
    const report = gateOf([makeRecord(part)], rule(limits));
    expect(casesOf(report).map(([about, outcome]) => [about, outcome])).toEqual([
      ['applies-to', 'undecided'],
    ]);
    expect(report.rules[0]?.outcome).toBe('undecided');
  });
});
