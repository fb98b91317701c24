import { z } from 'zod';
import { schemaVersionSchema } from './record.ts';
import { countOf, share } from './scalars.ts';

const count = countOf('themes or measures in sentences');

export const scoreSchema = z.strictObject({
  precision: share.describe('Of what the program found, the share that the labels have.'),
  recall: share.describe('Of what the labels have, the share that the program found.'),
  f1: share.describe('Harmonic mean of precision and recall.'),
  wanted: count.describe('How many the labels have.'),
  got: count.describe('How many the program found.'),
  right: count.describe('How many are both.'),
});
export type Score = z.infer<typeof scoreSchema>;

const themeScoreSchema = z.strictObject({
  theme: z.string().describe('Identifier of the theme.'),
  ...scoreSchema.shape,
  polarity: share.describe(
    'Of the pairs that are right, the share with the polarity of the label.',
  ),
  direction: share.describe('The same for the direction.'),
});
export type ThemeScore = z.infer<typeof themeScoreSchema>;

export const disagreementKinds = [
  'missed',
  'spurious',
  'polarity',
  'direction',
  'measure-missed',
  'measure-spurious',
] as const;

const disagreementSchema = z.strictObject({
  letter: z.string().describe('Key of the labelled letter.'),
  sentence: z.int().describe('The id of the sentence in the labels.'),
  text: z.string().describe('The sentence.'),
  kind: z.enum(disagreementKinds).describe('In what the two differ.'),
  theme: z.string().nullable().describe('Null for a measure.'),
  wanted: z.string().nullable().describe('What the label says; null where there is none.'),
  got: z.string().nullable().describe('What the program says; null where it found nothing.'),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** Unit of the figures: a theme, or a measure, in a labelled sentence. */
export const evaluationSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    letters: countOf('letters').describe('Labelled letters.'),
    sentences: countOf('sentences').describe('Labelled sentences.'),
    lettersWithoutRecord: z
      .array(z.string())
      .describe(
        'Labelled letters that were not among those read; all their labels count as missed.',
      ),
    quotationsNotPlaced: count.describe(
      'Found in a letter, but in none of its labelled sentences.',
    ),
    themes: scoreSchema.describe('Themes of sentences.'),
    polarityAccuracy: share.describe(
      'Of the pairs that are right, the share with the right polarity.',
    ),
    directionAccuracy: share.describe(
      'Of the pairs that are right, the share with the right direction.',
    ),
    statedChanges: scoreSchema.describe('Directions other than none, on the pairs that are right.'),
    measures: scoreSchema.describe('Measures of sentences.'),
    perTheme: z.array(themeScoreSchema).describe('Theme by theme.'),
    disagreements: z
      .array(disagreementSchema)
      .optional()
      .describe('Each difference, where --disagreements asks for them.'),
  })
  .describe('What `eval --format json` prints.');
export type Evaluation = z.infer<typeof evaluationSchema>;
