import { amountText, valueText } from './figure-text.ts';
import type { Bounds, FindingsTest, FreshnessTest, MeasureTest } from './policy-tests.ts';
import type { Measure } from './record.ts';
import type { Unit } from './vocabulary.ts';

/** The wording of what a rule of the gate expects, and of what it finds. */

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** 'a, b or c'. */
const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const boundWords = {
  'at-least': 'at least',
  above: 'over',
  'at-most': 'at most',
  below: 'under',
} as const;

const withinWords = (bounds: Bounds, amount: (value: number) => string): string =>
  (['at-least', 'above', 'at-most', 'below'] as const)
    .flatMap((key) => {
      const value = bounds[key];
      return value === undefined ? [] : [`${boundWords[key]} ${amount(value)}`];
    })
    .join(' and ');

export const expectedMeasure = (test: MeasureTest): string =>
  withinWords(test, (value) => amountText(value, test.unit));

export const foundMeasure = (measure: Measure): string => {
  const { subject, scope } = measure;
  return [subject, valueText(measure), scope === null ? null : `(${scope})`]
    .filter((part) => part !== null)
    .join(' ');
};

/** @param others how many figures of the same theme or subject have another unit or scope */
export const noMeasure = (unit: Unit, others: number): string =>
  `no such figure (${unit})${others === 0 ? '' : `; ${counted(others, 'figure')} of another unit or part of the service`}`;

export const expectedValue = (is: readonly string[], not: readonly string[]): string =>
  is.length > 0 ? either(is) : `not ${either(not)}`;

export const notMentioned = 'not mentioned';
export const noStatedChange = 'mentioned; the letter states no change';
export const nothingToCompare = 'no earlier visit with a position to compare with';
export const noTrajectory = 'fewer than two visits take a position';
export const noPosition = 'mentioned, without praise or criticism';

export const noGrades = 'letters carry no grades; reports of inspections do';
export const noGrade = 'not graded in this report, or the grade was not read';

export const expectedFindings = (test: FindingsTest): string => {
  const words = [
    test.kind,
    test.polarity,
    test.direction,
    test.time,
    test.source === undefined ? undefined : test.source.map((source) => `by ${source}`),
    test.of === undefined ? undefined : test.of.map((theme) => `on ${theme}`),
  ].flatMap((part) => (part === undefined ? [] : [either(part)]));
  return `${withinWords(test, String)} findings${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
};

export const foundFindings = (count: number): string => counted(count, 'such finding');

export const factPresent = 'stated';
export const factMissing = 'not stated, or not found';

export const noSuchProblem = 'no such problem';
export const expectedNoProblem = (codes: readonly string[]): string => `not ${either(codes)}`;

export const expectedFreshness = (test: FreshnessTest, asOf: string): string => {
  const age =
    test['within-days'] === undefined
      ? counted(test['within-months'] ?? 0, 'month')
      : counted(test['within-days'], 'day');
  return `not older than ${age} on ${asOf}`;
};

export const foundAge = (day: string, age: number): string =>
  age < 0
    ? `newest letter of ${day}, which is later`
    : `newest letter of ${day}, ${counted(age, 'day')} before`;

export const noDate = 'no letter has a date, of its own or of its visit';

/** Why it cannot be told whether a rule is about a letter. */
export const limitUnknown = {
  authorities: 'the letter names no authority that we know, and the rule is about some only',
  kinds: 'what kind of letter it is was not recognised, and the rule is about some kinds only',
  period: 'neither the visit nor the letter has a date, and the rule is about a period only',
} as const;
