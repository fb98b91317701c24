import { z } from 'zod';
import { letterProblemCodes } from './problem.ts';
import {
  inferredChangeSchema,
  positionSchema,
  statedChangeSchema,
  trajectorySchema,
} from './theme-row.ts';
import {
  directionSchema,
  findingKindSchema,
  findingSourceSchema,
  letterKindSchema,
  polaritySchema,
  timeSchema,
  unitSchema,
} from './vocabulary.ts';

/** One value, or a list of them. */
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item).min(1)])
    .transform((given): z.infer<Item>[] => (Array.isArray(given) ? given : [given]));

const words = z.string().min(1);
const theme = words.describe('The identifier of a theme; `ofsted-letters themes` lists them.');
const day = z
  .union([z.int(), z.string()])
  .transform(String)
  .describe('A year, month or day: 2017, 2017-06 or 2017-06-14.');

const boundKeys = ['at-most', 'at-least', 'below', 'above'] as const;
const bounds = {
  'at-most': z.number().optional(),
  'at-least': z.number().optional(),
  below: z.number().optional(),
  above: z.number().optional(),
};
export type Bounds = Partial<Readonly<Record<(typeof boundKeys)[number], number | undefined>>>;

/** For the JSON Schema: which keys have to be there. The program's own check tells the place in words. */
const oneOfKeys = (keys: readonly string[], how: 'anyOf' | 'oneOf' = 'oneOf') => ({
  [how]: keys.map((key) => ({ required: [key] })),
});

/** A rule without any bound would hold for everything. */
export const hasBounds = (given: Bounds): boolean =>
  boundKeys.some((key) => given[key] !== undefined);

const measureTestSchema = z
  .strictObject({
    of: theme.optional(),
    subject: words.optional().describe('Words that stand in what the letter says is counted.'),
    unit: unitSchema,
    scope: words
      .optional()
      .describe(
        'any (the default): any part of the service, or all of it. not-stated: only figures whose part of the service the letter does not name. Anything else: words that stand in the part named.',
      ),
    ...bounds,
  })
  .meta({
    description:
      'Every figure of the visit of this theme, subject, unit and scope is within the bounds.',
    allOf: [oneOfKeys(['of', 'subject'], 'anyOf'), oneOfKeys(boundKeys, 'anyOf')],
  });
export type MeasureTest = z.infer<typeof measureTestSchema>;

/** A theme, and what it has to be or must not be: one of `is` and `not`. */
const valueTest = <Value extends z.ZodType<string>>(value: Value, description: string) =>
  z
    .strictObject({
      of: oneOrMore(theme),
      is: oneOrMore(value).optional(),
      not: oneOrMore(value).optional(),
    })
    .meta({ description, ...oneOfKeys(['is', 'not']) });

const findingsTestSchema = z
  .strictObject({
    of: oneOrMore(theme).optional(),
    polarity: oneOrMore(polaritySchema).optional(),
    direction: oneOrMore(directionSchema).optional(),
    time: oneOrMore(timeSchema).optional(),
    source: oneOrMore(findingSourceSchema).optional(),
    kind: oneOrMore(findingKindSchema).optional(),
    ...bounds,
  })
  .meta({
    description: 'How many findings of a letter are of all these kinds is within the bounds.',
    ...oneOfKeys(boundKeys, 'anyOf'),
  });
export type FindingsTest = z.infer<typeof findingsTestSchema>;

export const factNames = [
  'authority',
  'provider',
  'visit-number',
  'visit-dates',
  'since',
  'letter-date',
  'inspectors',
  'signatory',
  'addressee',
  'framework',
  'focus',
] as const;
export type FactName = (typeof factNames)[number];

const factsTestSchema = z
  .strictObject({ present: oneOrMore(z.enum(factNames)) })
  .describe('Each letter states these facts.');
export type FactsTest = z.infer<typeof factsTestSchema>;

const problemsTestSchema = z
  .strictObject({
    'none-of': oneOrMore(z.enum([...letterProblemCodes, 'any'])).describe(
      'any stands for all of them.',
    ),
  })
  .describe('No letter has a problem with one of these codes.');
export type ProblemsTest = z.infer<typeof problemsTestSchema>;

const freshnessTestSchema = z
  .strictObject({
    'within-days': z.int().min(0).optional(),
    'within-months': z.int().min(0).optional(),
  })
  .meta({
    description:
      'The newest letter to each authority, by its date or else that of its visit, is not older than this on the day that the gate is told (--as-of, SOURCE_DATE_EPOCH or as-of).',
    ...oneOfKeys(['within-days', 'within-months']),
  });
export type FreshnessTest = z.infer<typeof freshnessTestSchema>;

/** What a rule can look at, one a rule; the keys are those of the policy. */
const tests = {
  measure: measureTestSchema,
  position: valueTest(positionSchema, 'The position of each visit on a theme.'),
  'stated-change': valueTest(
    statedChangeSchema,
    'The change on a theme that each letter itself states.',
  ),
  'inferred-change': valueTest(
    inferredChangeSchema.shape.direction,
    'The change on a theme that we see since the last visit with a position. No letter states it.',
  ),
  trajectory: valueTest(
    trajectorySchema,
    'How the positions on a theme run over all visits to an authority.',
  ),
  findings: findingsTestSchema,
  facts: factsTestSchema,
  problems: problemsTestSchema,
  freshness: freshnessTestSchema,
};
export type TestName = keyof typeof tests;
export const testNames = [
  'measure',
  'position',
  'stated-change',
  'inferred-change',
  'trajectory',
  'findings',
  'facts',
  'problems',
  'freshness',
] as const satisfies readonly TestName[];

export const limitsSchema = z
  .strictObject({
    authorities: oneOrMore(words).optional().describe('Names, URNs or ONS codes.'),
    kinds: oneOrMore(letterKindSchema).optional(),
    from: day.optional(),
    to: day.optional(),
    visits: z
      .enum(['each', 'latest'])
      .default('each')
      .describe('latest: only the last visit to each authority among those that are left.'),
  })
  .describe('The letters that a rule is about; all of them where nothing is said.');
export type Limits = z.infer<typeof limitsSchema>;

export const levelSchema = z
  .enum(['error', 'warning', 'note'])
  .describe('Only an error fails the gate (exit code 1).');
export type Level = z.infer<typeof levelSchema>;

const countsAsSchema = z.enum(['pass', 'fail', 'neither']);
export type CountsAs = z.infer<typeof countsAsSchema>;

const optionalTests = z.strictObject(tests).partial().shape;

export const policyRuleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/u, 'lower-case words joined by hyphens')
      .describe('Known failures go by it, so it stays when the rule is reworded.'),
    level: levelSchema.default('error'),
    message: words.describe('What to tell the reader where the rule fails.'),
    why: words.optional().describe('Why the rule is there.'),
    'applies-to': limitsSchema.prefault({}),
    'no-data': countsAsSchema
      .default('neither')
      .describe('What it counts as where the letters say nothing of the matter.'),
    undecided: countsAsSchema
      .default('neither')
      .describe('What it counts as where the letters say too little to decide.'),
    ...optionalTests,
  })
  .meta({
    description: `A rule, with one test: ${testNames.join(', ')}.`,
    ...oneOfKeys(testNames),
  });
export type PolicyRule = z.infer<typeof policyRuleSchema>;

export const suppressionSchema = z
  .strictObject({
    rule: words.describe('The identifier of a rule of this policy.'),
    authority: words.optional().describe('Only failures of this authority: name, URN or ONS code.'),
    case: words.optional().describe('Only the failure with this identifier (g-…).'),
    reason: words,
  })
  .describe(
    'Failures that are accepted, with the reason. They are shown, and do not fail the gate.',
  );
export type Suppression = z.infer<typeof suppressionSchema>;

export const policySchema = z
  .strictObject({
    title: words.optional(),
    'as-of': day.optional().describe('The day by which freshness is reckoned.'),
    rules: z.array(policyRuleSchema).min(1),
    suppressions: z.array(suppressionSchema).default([]),
  })
  .describe('Rules over letters for `gate --policy`.');
export type Policy = z.infer<typeof policySchema>;

/** A policy with the place of its parts in the file. */
export interface PlacedPolicy {
  /** As the user named it. */
  readonly path: string;
  readonly sha256: string;
  readonly policy: Policy;
  /** The line of each rule and of each suppression, from 1. */
  readonly ruleLines: readonly number[];
  readonly suppressionLines: readonly number[];
}
