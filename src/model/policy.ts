import { z } from 'zod';
import { day, oneOfKeys, oneOrMore, testNames, tests, words } from './policy-tests.ts';
import { letterKindSchema } from './vocabulary.ts';

export const limitsSchema = z
  .strictObject({
    authorities: oneOrMore(words).optional().describe('Names, URNs or ONS codes.'),
    kinds: oneOrMore(letterKindSchema).optional().describe('Kinds of letters and reports.'),
    from: day.optional().describe('First year, month or day of the visits.'),
    to: day.optional().describe('Last year, month or day of the visits.'),
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
    reason: words.describe('Why they are accepted.'),
  })
  .describe(
    'Failures that are accepted, with the reason. They are shown, and do not fail the gate.',
  );
export type Suppression = z.infer<typeof suppressionSchema>;

export const policySchema = z
  .strictObject({
    title: words.optional().describe('What the policy is for.'),
    'as-of': day.optional().describe('The day by which freshness is reckoned.'),
    rules: z.array(policyRuleSchema).min(1).describe('Each with one test.'),
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
