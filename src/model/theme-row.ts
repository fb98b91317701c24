import { z } from 'zod';
import { findingSchema } from './record.ts';
import { countOf, visitIndex } from './scalars.ts';
import { directionSchema, polaritySchema } from './vocabulary.ts';

const count = countOf('findings');

export const positionSchema = z
  .enum([...polaritySchema.options, 'not-mentioned'])
  .describe('Neutral: mentioned, without praise or criticism of the present.');
export type Position = z.infer<typeof positionSchema>;

export const statedChangeSchema = z
  .enum([...directionSchema.options, 'mixed'])
  .describe('The change that the letter states; mixed where it states improvement and decline.');
export type StatedChange = z.infer<typeof statedChangeSchema>;

export const inFocusSchema = z
  .enum(['in-focus', 'not-in-focus', 'whole-service', 'unknown'])
  .describe(
    'Whether the words on what the visit looked at cover the theme. whole-service: an inspection. unknown: the letter does not say.',
  );
export type InFocus = z.infer<typeof inFocusSchema>;

export const focusOverlapSchema = z
  .enum(['shared', 'different', 'unknown'])
  .describe(
    'Whether the visits compared looked at the same work, at least in part. different: a position on other work is set beside it.',
  );
export type FocusOverlap = z.infer<typeof focusOverlapSchema>;

export const inferenceRules = ['better-position', 'worse-position', 'same-position'] as const;

export const inferredChangeSchema = z
  .strictObject({
    id: z
      .string()
      .describe('Identifier of the change; depends on the theme and the two letters alone.'),
    direction: directionSchema.exclude(['none']).describe('The change that we see.'),
    since: visitIndex.describe('Index of the visit compared with: the last one with a position.'),
    rule: z.enum(inferenceRules).describe('How the two positions compare.'),
    focusOverlap: focusOverlapSchema,
  })
  .describe('The change that we see between the positions of two visits. No letter states it.');
export type InferredChange = z.infer<typeof inferredChangeSchema>;

export const positionCountsSchema = z
  .record(polaritySchema, count.describe('Findings of that polarity.'))
  .describe('How many of the findings that decide the position point each way.');
export type PositionCounts = z.infer<typeof positionCountsSchema>;

export const themeCellSchema = z
  .strictObject({
    id: z.string().describe('Identifier of the cell; depends on the theme and the letter alone.'),
    position: positionSchema,
    counts: positionCountsSchema,
    inFocus: inFocusSchema,
    focusWords: z
      .string()
      .nullable()
      .describe('The words of the focus that cover the theme; null where none do.'),
    statedChange: statedChangeSchema,
    inferredChange: inferredChangeSchema
      .nullable()
      .describe('Null where this visit or every visit before it has no position.'),
    disagrees: z.boolean().describe('Stated and inferred change point opposite ways.'),
    findings: z
      .array(findingSchema)
      .describe('All findings of the letter on the theme, also those that do not decide.'),
  })
  .describe('What one visit found on one theme.');
export type ThemeCell = z.infer<typeof themeCellSchema>;

export const trajectorySchema = z
  .enum([
    'improved',
    'declined',
    'persisting-weakness',
    'sustained-strength',
    'mixed',
    'reversed',
    'new-concern',
    'once-mentioned',
    'no-position',
    'not-mentioned',
  ])
  .describe('How the positions on a theme run over the visits.');
export type Trajectory = z.infer<typeof trajectorySchema>;

export const trajectoryRules = [
  'positions-rise',
  'positions-fall',
  'letters-state-the-opposite',
  'weakness-throughout',
  'strength-throughout',
  'mixed-throughout',
  'mixed-throughout-stated-improved',
  'mixed-throughout-stated-declined',
  'rise-then-fall',
  'fall-then-rise',
  'several-turns',
  'weakness-after-silence-in-focus',
  'one-position-only',
  'no-position-taken',
  'never-mentioned',
] as const;
export const trajectoryRuleSchema = z.enum(trajectoryRules);
export type TrajectoryRule = z.infer<typeof trajectoryRuleSchema>;

export const themeRowSchema = z
  .strictObject({
    id: z.string().describe('Identifier of the row; depends on the authority and the theme alone.'),
    theme: z.string().describe('Identifier of the theme.'),
    title: z.string().describe('Name of the theme.'),
    trajectory: trajectorySchema,
    because: z
      .strictObject({
        rule: trajectoryRuleSchema.describe('How the positions run.'),
        visits: z.array(visitIndex).describe('Indices of the visits that decided.'),
        focusOverlap: focusOverlapSchema.describe(
          'different where two of these visits that follow each other looked at different work.',
        ),
      })
      .describe('The rule that names the trajectory, and the visits that decided it.'),
    cells: z.array(themeCellSchema).describe('One a visit, in the order of `visits`.'),
  })
  .describe('One theme over the visits to one authority.');
export type ThemeRow = z.infer<typeof themeRowSchema>;
