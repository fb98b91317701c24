import { z } from 'zod';
import { grades, judgementAreas } from './judgements.ts';
import { letterProblemCodes } from './problem.ts';
import { countOf } from './scalars.ts';
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
  polaritySchema,
  timeSchema,
  unitSchema,
} from './vocabulary.ts';

/** One value, or a list of them. */
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item).min(1)])
    .transform((given): z.infer<Item>[] => (Array.isArray(given) ? given : [given]));

export const words = z.string().min(1);
const theme = words.describe('The identifier of a theme; `ofsted-letters themes` lists them.');
export const day = z
  .union([z.int(), z.string()])
  .transform(String)
  .describe('A year, month or day: 2017, 2017-06 or 2017-06-14.');

const boundKeys = ['at-most', 'at-least', 'below', 'above'] as const;
const bounds = {
  'at-most': z.number().optional().describe('The greatest value that passes.'),
  'at-least': z.number().optional().describe('The least value that passes.'),
  below: z.number().optional().describe('Every value under this passes.'),
  above: z.number().optional().describe('Every value over this passes.'),
};
export type Bounds = Partial<Readonly<Record<(typeof boundKeys)[number], number | undefined>>>;

/** For the JSON Schema: which keys have to be there. The program's own check tells the place in words. */
export const oneOfKeys = (keys: readonly string[], how: 'anyOf' | 'oneOf' = 'oneOf') => ({
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

/** A theme, or whatever else has a value, and what it has to be or must not be: one of `is` and `not`. */
const valueTest = <Value extends z.ZodType<string>>(
  value: Value,
  description: string,
  of: z.ZodType<string> = theme,
) =>
  z
    .strictObject({
      of: oneOrMore(of).describe('What the rule looks at, one or several.'),
      is: oneOrMore(value).optional().describe('The values that pass.'),
      not: oneOrMore(value).optional().describe('The values that fail.'),
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
  .strictObject({ present: oneOrMore(z.enum(factNames)).describe('The facts.') })
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
    'within-days': countOf('days').optional().describe('The greatest age in days.'),
    'within-months': countOf('months').optional().describe('The greatest age in months.'),
  })
  .meta({
    description:
      'The newest letter to each authority, by its date or else that of its visit, is not older than this on the day that the gate is told (--as-of, SOURCE_DATE_EPOCH or as-of).',
    ...oneOfKeys(['within-days', 'within-months']),
  });
export type FreshnessTest = z.infer<typeof freshnessTestSchema>;

/** What a rule can look at, one a rule; the keys are those of the policy. */
export const tests = {
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
  grade: valueTest(
    z.enum(grades),
    'The grade that an inspection report gives an area, by its name in `judgements`.',
    z.enum(judgementAreas),
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
  'grade',
  'findings',
  'facts',
  'problems',
  'freshness',
] as const satisfies readonly TestName[];
