import { z } from 'zod';
import { checkedLetterSchema } from './check.ts';
import { evidenceSchema } from './evidence.ts';
import { levelSchema, suppressionSchema } from './policy.ts';
import { testNames } from './policy-tests.ts';
import { schemaVersion, unreadFileSchema } from './record.ts';

const count = z.int().min(0);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const outcomes = ['fail', 'undecided', 'no-data', 'pass'] as const;
export const outcomeSchema = z
  .enum(outcomes)
  .describe(
    'no-data: the letters say nothing of the matter. undecided: they say too little to decide. Neither passes nor fails unless the rule says so.',
  );
export type Outcome = z.infer<typeof outcomeSchema>;

export const caseEvidenceSchema = z.strictObject({
  letter: checkedLetterSchema,
  of: z.string().nullable().describe('Identifier of the finding or figure; null for a fact.'),
  evidence: evidenceSchema,
});
export type CaseEvidence = z.infer<typeof caseEvidenceSchema>;

export const gateCaseSchema = z
  .strictObject({
    id: z
      .string()
      .describe(
        "Depends on the rule's identifier, the bytes of the letters and what was found in them alone; not on paths, order of files, lines or other rules.",
      ),
    letter: checkedLetterSchema.describe(
      'The letter that is judged; of a rule on several visits, the latest that decided.',
    ),
    about: z.string().describe('The theme, subject, fact or problem that is judged.'),
    outcome: outcomeSchema,
    countsAs: z.enum(['pass', 'fail', 'neither']).describe('What the rule makes of the outcome.'),
    state: z
      .enum(['new', 'known', 'suppressed'])
      .nullable()
      .describe(
        'Of what counts as failed: known stands in the baseline, suppressed in the policy. Null for all else.',
      ),
    reason: z.string().nullable().describe('Why it is suppressed.'),
    found: z.string().describe('In words.'),
    expected: z.string().describe('In words.'),
    evidence: z.array(caseEvidenceSchema).describe('The words that were judged.'),
  })
  .describe('One rule applied to one letter, figure, fact or series of visits.');
export type GateCase = z.infer<typeof gateCaseSchema>;

export const ruleOutcomeSchema = z
  .enum(['fail', 'known', 'undecided', 'no-data', 'pass', 'not-applied'])
  .describe(
    'fail: something new failed. known: all that failed is in the baseline or suppressed. no-data: nothing passed or failed. not-applied: the rule is about none of the letters given.',
  );
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;

export const gateRuleSchema = z
  .strictObject({
    id: z.string(),
    level: levelSchema,
    message: z.string(),
    why: z.string().nullable(),
    test: z.enum(testNames),
    line: z.int().min(1).describe('Where the rule stands in the policy, from 1.'),
    outcome: ruleOutcomeSchema,
    counts: z.record(outcomeSchema, count),
    cases: z.array(gateCaseSchema),
  })
  .describe('A rule of the policy, and what became of it.');
export type GateRule = z.infer<typeof gateRuleSchema>;

export const usedSuppressionSchema = z.strictObject({
  ...suppressionSchema.shape,
  line: z.int().min(1),
  cases: count.describe('How many failures it covers; 0 where nothing needs it.'),
});

export const knownFailureSchema = z.strictObject({
  id: gateCaseSchema.shape.id,
  rule: z.string(),
  authority: z.string().nullable(),
  letter: checkedLetterSchema.shape.sha256.describe('SHA-256 of the letter.'),
  about: z.string(),
  found: z.string(),
});
export type KnownFailure = z.infer<typeof knownFailureSchema>;

export const baselineSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    failures: z
      .array(knownFailureSchema)
      .describe('They are known by `id`; the rest is for readers.'),
  })
  .describe('Known failures, as `gate --write-baseline` writes them.');
export type Baseline = z.infer<typeof baselineSchema>;

export const gateReportSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    policy: z.strictObject({
      path: z.string().describe('As the user named it.'),
      sha256: z.string(),
      title: z.string().nullable(),
    }),
    asOf: isoDate.nullable().describe('The day by which freshness is reckoned.'),
    failed: z.boolean().describe('Whether something new failed under a rule of level error.'),
    summary: z.strictObject({
      rules: count,
      cases: count,
      outcomes: z.record(outcomeSchema, count),
      newFailures: z.record(levelSchema, count),
      known: count,
      suppressed: count,
    }),
    rules: z.array(gateRuleSchema).describe('In order of the policy.'),
    suppressions: z.array(usedSuppressionSchema),
    baseline: z
      .strictObject({
        path: z.string(),
        absent: z
          .array(knownFailureSchema)
          .describe('In the baseline, and not among the failures of this run.'),
      })
      .nullable(),
    letters: z.array(checkedLetterSchema),
    unread: z.array(unreadFileSchema),
  })
  .describe('What `gate --format json` prints.');
export type GateReport = z.infer<typeof gateReportSchema>;
