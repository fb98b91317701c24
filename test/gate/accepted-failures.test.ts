import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../src/gate/baseline.ts';
import type { GateReport } from '../../src/model/gate.ts';
import { makeFinding, makeMeasure, makeRecord, reading } from '../make-record.ts';
import { gateOf, ruleWith } from '../support/gate.ts';

const test = 'measure: { of: agency-staff, unit: percent, at-most: 40 }';
const record = (path: string, sha: string, ...values: number[]) =>
  makeRecord({
    path,
    sha256: sha.repeat(64),
    visit: { start: `2017-0${sha}-10` },
    measures: values.map((value, index) =>
      makeMeasure({ id: `m-${sha}${index}`, value, start: index * 40 }),
    ),
  });
const idsOf = ({ rules }: GateReport): string[] =>
  rules.flatMap(({ cases }) => cases.map(({ id }) => id)).sort();
const statesOf = ({ rules }: GateReport) =>
  rules.flatMap(({ cases }) => cases.map(({ state }) => state));

describe('the identifier of a case', () => {
  it('does not depend on paths, order of files, other letters, or other words of the rule', () => {
    const [one, two] = [record('a/1.pdf', '1', 50), record('a/2.pdf', '2', 60)];
    const plain = idsOf(gateOf([one, two], ruleWith(test)));
    expect(new Set(plain).size).toBe(2);
    const moved = gateOf([record('z/two.pdf', '2', 60), record('y.pdf', '1', 50)], ruleWith(test));
    expect(idsOf(moved)).toEqual(plain);
    const reworded = ruleWith('level: note', 'why: Reasons.', test.replace('40', '30'));
    expect(idsOf(gateOf([one, two], `# A line more\n${reworded}`))).toEqual(plain);
    expect(plain).toEqual(expect.arrayContaining(idsOf(gateOf([one], ruleWith(test)))));
  });

  it('is another for another letter, figure, rule or value', () => {
    const weak = (sha: string, polarity: 'weakness' | 'mixed') =>
      makeRecord({ sha256: sha.repeat(64), findings: [makeFinding({ polarity })] });
    const position = ruleWith('position: { of: agency-staff, is: strength }');
    const ids = [
      ...idsOf(gateOf([record('1', '1', 50, 60)], ruleWith(test))),
      ...idsOf(gateOf([record('1', '2', 50)], ruleWith(test))),
      ...idsOf(gateOf([record('1', '1', 50)], ruleWith(test).replace('id: rule', 'id: other'))),
      ...idsOf(gateOf([weak('1', 'weakness')], position)),
      ...idsOf(gateOf([weak('1', 'mixed')], position)),
      ...idsOf(gateOf([weak('2', 'mixed')], position)),
    ];
    expect(new Set(ids).size).toBe(7);
  });

  it('of a trajectory is another when a new letter takes a position', () => {
    const visit = (sha: string, polarity: 'strength' | 'weakness') =>
      makeRecord({
        path: `${sha}.pdf`,
        sha256: sha.repeat(64),
        visit: { start: `2017-0${sha}-10`, number: Number(sha) },
        findings: [makeFinding({ polarity })],
      });
    const rule = ruleWith('trajectory: { of: agency-staff, not: declined }');
    const two = gateOf([visit('1', 'strength'), visit('2', 'weakness')], rule);
    const three = gateOf(
      [visit('1', 'strength'), visit('2', 'weakness'), visit('3', 'weakness')],
      rule,
    );
    expect([statesOf(two), statesOf(three)]).toEqual([['new'], ['new']]);
    expect(idsOf(three)).not.toEqual(idsOf(two));
  });
});

describe('a baseline', () => {
  const before = gateOf([record('1.pdf', '1', 50)], ruleWith(test));
  const known = baselineOf(before);

  it('holds what failed, known by identifier, without a path or a line', () => {
    expect(known.failures).toEqual([
      {
        id: before.rules[0]?.cases[0]?.id,
        rule: 'rule',
        authority: 'Sunderland',
        letter: '1'.repeat(64),
        about: 'agency-staff',
        found: 'agency staff 50%',
      },
    ]);
  });

  it('marks what is known, and fails on what is new', () => {
    const same = gateOf([record('1.pdf', '1', 50)], ruleWith(test), { baseline: known });
    expect([statesOf(same), same.failed, same.rules[0]?.outcome]).toEqual([
      ['known'],
      false,
      'known',
    ]);
    expect(same.summary).toMatchObject({ known: 1, outcomes: { fail: 1 } });
    const more = gateOf([record('1.pdf', '1', 50), record('2.pdf', '2', 60)], ruleWith(test), {
      baseline: known,
    });
    expect([statesOf(more), more.failed, more.rules[0]?.outcome]).toEqual([
      ['known', 'new'],
      true,
      'fail',
    ]);
  });

  it('keeps what is known when it is written again, and tells what is absent now', () => {
    const other = gateOf([record('2.pdf', '2', 60)], ruleWith(test), { baseline: known });
    expect(other.baseline?.absent).toEqual(known.failures);
    const both = gateOf([record('1.pdf', '1', 50), record('2.pdf', '2', 60)], ruleWith(test), {
      baseline: known,
    });
    expect(baselineOf(both).failures).toHaveLength(2);
    expect(both.baseline?.absent).toEqual([]);
  });
});

describe('suppressions', () => {
  const withSuppressions = (...lines: readonly string[]): string =>
    [ruleWith(test), 'suppressions:', ...lines].join('\n');
  const letters = [
    record('1.pdf', '1', 50),
    makeRecord({
      path: '2.pdf',
      sha256: '2'.repeat(64),
      letter: { authority: reading },
      measures: [makeMeasure({ value: 60 })],
    }),
  ];

  it('accept failures of one authority, with the reason', () => {
    const report = gateOf(
      letters,
      withSuppressions('  - { rule: rule, authority: Sunderland, reason: Agreed in May. }'),
    );
    expect(
      report.rules[0]?.cases.map(({ letter, state, reason }) => [letter.path, state, reason]),
    ).toEqual([
      ['2.pdf', 'new', null],
      ['1.pdf', 'suppressed', 'Agreed in May.'],
    ]);
    expect(report.suppressions.map(({ line, cases }) => [line, cases])).toEqual([[6, 1]]);
    expect(report.failed).toBe(true);
  });

  it('accept one failure by its identifier, and are not written to a baseline', () => {
    const id = gateOf(letters, ruleWith(test)).rules[0]?.cases[0]?.id;
    const report = gateOf(
      letters,
      withSuppressions(`  - { rule: rule, case: ${id}, reason: Agreed. }`),
    );
    expect(statesOf(report)).toEqual(['suppressed', 'new']);
    expect(baselineOf(report).failures.map(({ authority }) => authority)).toEqual(['Sunderland']);
  });

  it('that nothing needs are counted as such', () => {
    const report = gateOf(
      [record('1.pdf', '1', 30)],
      withSuppressions('  - { rule: rule, reason: Agreed. }'),
    );
    expect(report.suppressions[0]?.cases).toBe(0);
  });
});

describe('what an outcome counts as', () => {
  const silent = makeRecord();
  const open = makeRecord({ measures: [makeMeasure({ value: 30, valueMax: 45 })] });

  it.each([
    ['no-data', silent, 'fail', true, 'new'],
    ['no-data', silent, 'pass', false, null],
    ['no-data', silent, 'neither', false, null],
    ['undecided', open, 'fail', true, 'new'],
    ['undecided', open, 'pass', false, null],
  ])('%s (%j) as %s', (outcome, letter, counted, failed, state) => {
    const report = gateOf([letter], ruleWith(`${outcome}: ${counted}`, test));
    expect(report.rules[0]?.cases).toMatchObject([{ outcome, countsAs: counted, state }]);
    expect(report.failed).toBe(failed);
  });

  it.each([
    ['error', true],
    ['warning', false],
    ['note', false],
  ])('a failure of level %s fails the gate: %s', (level, failed) => {
    const report = gateOf([record('1.pdf', '1', 50)], ruleWith(`level: ${level}`, test));
    expect([report.failed, report.summary.newFailures[level as 'error']]).toEqual([failed, 1]);
  });
});
