import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/ingest/baseline-file.ts';
import { ConfigError } from '../../src/model/errors.ts';
import { policyOf } from '../support/gate.ts';

const mistakesIn = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
};

const rule = (...lines: readonly string[]): string =>
  ['rules:', '  - id: one', '    message: It fails.', ...lines.map((line) => `    ${line}`)].join(
    '\n',
  );
const inspectors = 'facts: { present: inspectors }';
const testNames =
  'measure, position, stated-change, inferred-change, trajectory, grade, findings, facts, problems, freshness';

describe('a policy', () => {
  it('may give one value where it may give several, and a year as a number', () => {
    const { policy } = policyOf(
      rule(
        'applies-to: { authorities: Reading, from: 2017 }',
        'trajectory: { of: plans, not: declined }',
      ),
    );
    expect(policy.rules[0]).toMatchObject({
      level: 'error',
      'no-data': 'neither',
      undecided: 'neither',
      'applies-to': { authorities: ['Reading'], from: '2017', visits: 'each' },
      trajectory: { of: ['plans'], not: ['declined'] },
    });
  });

  it('tells where its parts stand', () => {
    const { ruleLines, suppressionLines } = policyOf(
      `# A line\n${rule(inspectors)}\nsuppressions:\n  - { rule: one, reason: Agreed. }`,
    );
    expect([ruleLines, suppressionLines]).toEqual([[3], [7]]);
  });

  it.each<[string, string, string]>([
    ['is empty', '', '1:1: a set of keys and values was expected, not nothing'],
    ['has no rule', 'rules: []', '1:8: at least one entry was expected'],
    [
      'is no YAML',
      'rules: [',
      '1:9: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'has an unknown key',
      rule(inspectors, 'levle: note'),
      "5:5: unknown key 'levle' (did you mean 'level'?); one of id, level, message, why, applies-to, no-data, undecided, measure, position, stated-change, inferred-change, trajectory, grade, findings, facts, problems, freshness was expected",
    ],
    [
      'has an unknown key in a test',
      rule('measure: { of: plans, unit: percent, at-mst: 4 }'),
      "4:42: unknown key 'at-mst' (did you mean 'at-most'?); one of of, subject, unit, scope, at-most, at-least, below, above was expected",
    ],
    [
      'has an unknown level',
      rule('level: fatal', inspectors),
      "4:12: one of error, warning, note was expected, not 'fatal'",
    ],
    [
      'has a bound in quotation marks',
      rule('measure: { of: plans, unit: percent, at-most: "4" }'),
      "4:51: a number was expected, not '4'",
    ],
    [
      'has an unknown value',
      rule('position: { of: plans, not: weak }'),
      "4:33: one of strength, weakness, mixed, neutral, not-mentioned was expected, not 'weak' (did you mean 'weakness'?)",
    ],
    [
      'has an unknown value in a list',
      rule('position: { of: plans, not: [weakness, bad] }'),
      "4:44: one of strength, weakness, mixed, neutral, not-mentioned was expected, not 'bad'",
    ],
    [
      'has a set for a value',
      rule('position: { of: {}, not: weakness }'),
      '4:21: a text or a list was expected, not a set of keys and values',
    ],
    [
      'grades what reports do not grade',
      rule('grade: { of: social-work, is: good }'),
      "4:18: one of overall, helpAndProtection, careAndPermanence, inCare, careLeavers, adoption, leadership, lscb was expected, not 'social-work'",
    ],
    [
      'has a time below zero',
      rule('freshness: { within-days: -1 }'),
      '4:31: 0 or more was expected',
    ],
    ['has a rule without a test', rule(), `2:5: one of ${testNames} was expected`],
    [
      'has a rule with two tests',
      rule(inspectors, 'problems: { none-of: any }'),
      `2:5: one of ${testNames} was expected, not facts and problems`,
    ],
    [
      'has a test without a bound',
      rule('measure: { of: plans, unit: percent }'),
      '4:14: at-most, at-least, below or above was expected',
    ],
    [
      'has bounds that shut each other out',
      rule('findings: { at-most: 1, at-least: 2 }'),
      '4:15: bounds with a number between were expected',
    ],
    [
      'has a figure of nothing',
      rule('measure: { unit: percent, at-most: 4 }'),
      '4:14: of (a theme) or subject (words) was expected',
    ],
    [
      'has neither is nor not',
      rule('trajectory: { of: plans }'),
      '4:17: one of is, not was expected',
    ],
    [
      'has both is and not',
      rule('trajectory: { of: plans, is: improved, not: declined }'),
      '4:17: one of is, not was expected, not is and not',
    ],
    [
      'names an unknown theme',
      rule('trajectory: { of: [plans, re-referals], not: declined }'),
      "4:31: the identifier of a theme was expected, not 're-referals' (did you mean 're-referrals'?); the command 'themes' lists them",
    ],
    [
      'names an unknown authority',
      rule('applies-to: { authorities: Sunderlnd }', inspectors),
      "4:32: the name, URN or ONS code of an authority was expected, not 'Sunderlnd' (did you mean 'Sunderland'?)",
    ],
    [
      'names no day',
      rule('applies-to: { from: 2017-13 }', inspectors),
      "4:25: a year, month or day such as 2017-06-14 was expected, not '2017-13'",
    ],
    [
      'has a period that ends first',
      rule('applies-to: { from: 2018, to: 2017 }', inspectors),
      "4:35: a day from 2018-01-01 on was expected, not '2017'",
    ],
    [
      'suppresses without a reason',
      `${rule(inspectors)}\nsuppressions:\n  - rule: one`,
      "6:5: 'reason' is missing; a text was expected",
    ],
    [
      'suppresses what is no rule',
      `${rule(inspectors)}\nsuppressions:\n  - { rule: on, reason: x }`,
      "6:13: the id of a rule above was expected, not 'on' (did you mean 'one'?)",
    ],
  ])('that %s is refused with the place', (_, text, wanted) => {
    expect(mistakesIn(() => policyOf(text))).toEqual([`policy.yaml:${wanted}`]);
  });

  it('with two rules of one name is refused', () => {
    const text = `${rule(inspectors)}\n  - { id: one, message: x, ${inspectors} }`;
    expect(mistakesIn(() => policyOf(text))).toEqual([
      "policy.yaml:5:11: another id was expected: 'one' stands above",
    ]);
  });
});

describe('a baseline', () => {
  it.each<[string, string, string]>([
    ['is empty', '', '1:1: a set of keys and values was expected, not nothing'],
    [
      'is broken',
      '{\n  "failures": [',
      '2:16: not valid JSON: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'is of another version',
      '{ "schemaVersion": "2.0", "failures": [] }',
      "1:20: one of 1.0 was expected, not '2.0'",
    ],
    [
      'is something else',
      '{ "schemaVersion": "1.0", "letters": [] }',
      "1:1: 'failures' is missing; a list was expected",
    ],
  ])('that %s is refused with the place', (_, text, wanted) => {
    expect(mistakesIn(() => readBaseline(text, 'known.json'))[0]).toBe(`known.json:${wanted}`);
  });
});
