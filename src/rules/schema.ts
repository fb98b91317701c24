import { z } from 'zod';
import {
  directionSchema,
  findingSourceSchema,
  polaritySchema,
  timeSchema,
} from '../model/vocabulary.ts';

const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/u, 'lower-case words joined by hyphens');
const phrases = z.array(z.string().min(1));

/** One sentence and what must be found in it; [[ ]] marks the quotation where it is not the whole sentence. */
const findsExampleSchema = z.strictObject({
  text: z
    .string()
    .min(1)
    .describe('A sentence; [[ ]] marks the quotation where it is not the whole of it.'),
  polarity: polaritySchema,
  direction: directionSchema.default('none'),
  time: timeSchema.optional(),
  source: findingSourceSchema.optional(),
  after: z
    .string()
    .optional()
    .describe('The sentence before, where the example is about a pronoun that refers back.'),
});

export type FindsExample = z.infer<typeof findsExampleSchema>;

export const goodDirections = ['up', 'down', 'none'] as const;

/** A theme of the letters: the words that name it, the words that only seem to, and sentences that prove both. */
export const themeSchema = z.strictObject({
  id: identifier.describe('Identifier, by which options and results name the theme.'),
  title: z.string().min(1).describe('Name, as tables show it.'),
  group: z.string().min(1).describe('Heading under which the list of themes has it.'),
  why: z.string().min(1).describe('Why inspectors report on it.'),
  good: z
    .enum(goodDirections)
    .describe(
      'Whether children gain when there is more of it (up), less of it (down), or neither.',
    ),
  phrases: phrases.min(1).describe('Words that name the theme wherever they stand.'),
  'as-subject': phrases
    .default([])
    .describe('Words that name the theme only as the subject of their clause.'),
  unless: phrases
    .default([])
    .describe('Longer phrases that contain such words and mean something else.'),
  examples: z
    .strictObject({
      finds: z.array(findsExampleSchema).min(1).describe('Sentences that give this finding.'),
      ignores: z
        .array(z.string().min(1))
        .min(1)
        .describe('Sentences that give no finding on the theme.'),
    })
    .describe('Sentences that prove the words.'),
});
export type Theme = z.infer<typeof themeSchema>;

/**
 * What a cue does to the findings in its scope.
 * praise, criticism: an evaluation. concern: a criticism where nothing in the clause praises. trouble: a concern that can itself grow or shrink.
 * deficit: a criticism that takes the praise after it with it ("lack of effective …").
 * negator: turns the next evaluation round, and is a criticism where none follows. reducer: turns a criticism after it
 * into praise ("prevents drift"); awareness: does so for a theme named before it alone ("leaders know where it is weak"). better, worse, unchanged: a stated change; stalled: a lack of it, which is a criticism. more, less: a level, and rising, falling: a
 * change, that is good or bad by the theme. plan, past: time. unproven: takes evaluations away. contrast: begins a new clause.
 * leaders, staff, children, data: who says it. refers-back: a pronoun that stands for the theme of the sentence before.
 */
export const cueKinds = [
  'praise',
  'criticism',
  'concern',
  'trouble',
  'deficit',
  'negator',
  'reducer',
  'awareness',
  'better',
  'worse',
  'unchanged',
  'stalled',
  'more',
  'less',
  'rising',
  'falling',
  'plan',
  'past',
  'unproven',
  'contrast',
  'leaders',
  'staff',
  'children',
  'data',
  'refers-back',
  'no-finding',
] as const;
export type CueKind = (typeof cueKinds)[number];

export const cueSchema = z.strictObject({
  id: identifier,
  kind: z.enum(cueKinds),
  why: z.string().optional(),
  phrases: phrases.min(1),
  unless: phrases.default([]).describe('Longer phrases in which the cue does not count.'),
  examples: z.strictObject({
    finds: z.array(z.string().min(1)).min(1).describe('[[ ]] marks the words of the cue.'),
    ignores: z.array(z.string().min(1)).min(1),
  }),
});
export type Cue = z.infer<typeof cueSchema>;

export const cueFileSchema = z.array(cueSchema);
