import { z } from 'zod';
import { schemaVersion } from './record.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);

export const scoreSchema = z.strictObject({
  precision: share.describe('Of what the program found, the share that the labels have.'),
  recall: share.describe('Of what the labels have, the share that the program found.'),
  f1: share,
  wanted: count.describe('How many the labels have.'),
  got: count.describe('How many the program found.'),
  right: count.describe('How many are both.'),
});
export type Score = z.infer<typeof scoreSchema>;

const themeScoreSchema = z.strictObject({
  theme: z.string(),
  ...scoreSchema.shape,
  polarity: share.describe(
    'Of the pairs that are right, the share with the polarity of the label.',
  ),
  direction: share,
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
  letter: z.string(),
  sentence: z.int().describe('The id of the sentence in the labels.'),
  text: z.string(),
  kind: z.enum(disagreementKinds),
  theme: z.string().nullable().describe('Null for a measure.'),
  wanted: z.string().nullable().describe('What the label says; null where there is none.'),
  got: z.string().nullable().describe('What the program says; null where it found nothing.'),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** Unit of the figures: a theme, or a measure, in a labelled sentence. */
export const evaluationSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    letters: count.describe('Labelled letters.'),
    sentences: count,
    lettersWithoutRecord: z
      .array(z.string())
      .describe(
        'Labelled letters that were not among those read; all their labels count as missed.',
      ),
    quotationsNotPlaced: count.describe(
      'Found in a letter, but in none of its labelled sentences.',
    ),
    themes: scoreSchema,
    polarityAccuracy: share,
    directionAccuracy: share,
    statedChanges: scoreSchema.describe('Directions other than none, on the pairs that are right.'),
    measures: scoreSchema,
    perTheme: z.array(themeScoreSchema),
    disagreements: z.array(disagreementSchema).optional(),
  })
  .describe('What `eval --format json` prints.');
export type Evaluation = z.infer<typeof evaluationSchema>;
