import { z } from 'zod';
import { checkedLetterSchema } from './check.ts';
import { evidenceSchema } from './evidence.ts';
import { levelSchema, suppressionSchema } from './policy.ts';
import { testNames } from './policy-tests.ts';
import { schemaVersionSchema, unreadFileSchema } from './record.ts';
import { countOf, isoDate, lineNumber, sha256 } from './scalars.ts';

const cases = countOf('cases');

export const outcomes = ['fail', 'undecided', 'no-data', 'pass'] as const;
export const outcomeSchema = z
  .enum(outcomes)
  .describe(
    'no-data: the letters say nothing of the matter. undecided: they say too little to decide. Neither passes nor fails unless the rule says so.',
  );
export type Outcome = z.infer<typeof outcomeSchema>;

export const caseEvidenceSchema = z.strictObject({
  letter: checkedLetterSchema.describe('The letter in which the words stand.'),
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
    id: z.string().describe('As the policy has it.'),
    level: levelSchema,
    message: z.string().describe('What the policy tells the reader where the rule fails.'),
    why: z.string().nullable().describe('Why the rule is there, as the policy says.'),
    test: z.enum(testNames).describe('What the rule looks at.'),
    line: lineNumber.describe('Where the rule stands in the policy, from 1.'),
    outcome: ruleOutcomeSchema,
    counts: z
      .record(outcomeSchema, cases.describe('Cases with that outcome.'))
      .describe('The cases by outcome.'),
    cases: z.array(gateCaseSchema).describe('What the rule was applied to.'),
  })
  .describe('A rule of the policy, and what became of it.');
export type GateRule = z.infer<typeof gateRuleSchema>;

export const usedSuppressionSchema = z.strictObject({
  ...suppressionSchema.shape,
  line: lineNumber.describe('Where it stands in the policy, from 1.'),
  cases: cases.describe('How many failures it covers; 0 where nothing needs it.'),
});

export const knownFailureSchema = z.strictObject({
  id: gateCaseSchema.shape.id,
  rule: z.string().describe('Identifier of the rule.'),
  authority: z.string().nullable().describe('Short name of the authority.'),
  letter: checkedLetterSchema.shape.sha256.describe('SHA-256 of the letter.'),
  about: gateCaseSchema.shape.about,
  found: z.string().describe('What was found, in words.'),
});
export type KnownFailure = z.infer<typeof knownFailureSchema>;

export const baselineSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    failures: z
      .array(knownFailureSchema)
      .describe('They are known by `id`; the rest is for readers.'),
  })
  .describe('Known failures, as `gate --write-baseline` writes them.');
export type Baseline = z.infer<typeof baselineSchema>;

export const gateReportSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    policy: z
      .strictObject({
        path: z.string().describe('As the user named it.'),
        sha256: sha256.describe('SHA-256 of the file.'),
        title: z.string().nullable().describe('As the policy has it.'),
      })
      .describe('The file of rules.'),
    asOf: isoDate.nullable().describe('The day by which freshness is reckoned.'),
    failed: z.boolean().describe('Whether something new failed under a rule of level error.'),
    summary: z
      .strictObject({
        rules: countOf('rules').describe('Rules of the policy.'),
        cases: cases.describe('All cases of all rules.'),
        outcomes: z
          .record(outcomeSchema, cases.describe('Cases with that outcome.'))
          .describe('The cases by outcome.'),
        newFailures: z
          .record(levelSchema, cases.describe('New failures of that level.'))
          .describe('What is neither known nor suppressed, by level.'),
        known: cases.describe('Failures that stand in the baseline.'),
        suppressed: cases.describe('Failures that the policy accepts.'),
      })
      .describe('The run in numbers.'),
    rules: z.array(gateRuleSchema).describe('In order of the policy.'),
    suppressions: z.array(usedSuppressionSchema).describe('Of the policy, each with its use.'),
    baseline: z
      .strictObject({
        path: z.string().describe('As the user named it.'),
        absent: z
          .array(knownFailureSchema)
          .describe('In the baseline, and not among the failures of this run.'),
      })
      .nullable()
      .describe('The known failures; null where none were given.'),
    letters: z.array(checkedLetterSchema).describe('The letters that were judged.'),
    unread: z.array(unreadFileSchema).describe('Files that gave no record.'),
  })
  .describe('What `gate --format json` prints.');
export type GateReport = z.infer<typeof gateReportSchema>;
