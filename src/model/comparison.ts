import { z } from 'zod';
import {
  authoritySchema,
  findingSchema,
  letterRecordSchema,
  measureSchema,
  schemaVersion,
  unreadFileSchema,
} from './record.ts';
import { directionSchema, letterKindSchema, polaritySchema } from './vocabulary.ts';

const sha256 = z.string();

/** One visit of a series, and the letter that tells of it. */
export const visitColumnSchema = z.strictObject({
  kind: letterKindSchema,
  number: z.int().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  letterDate: z.string().nullable(),
  provider: z.string().nullable(),
  path: z.string(),
  sha256,
});
export type VisitColumn = z.infer<typeof visitColumnSchema>;

/** What one visit found on one theme; `findings` is empty where the letter does not mention it. */
export const themeCellSchema = z.strictObject({
  position: z.enum([...polaritySchema.options, 'not-mentioned']),
  statedChange: z.enum([...directionSchema.options, 'mixed']),
  findings: z.array(findingSchema),
});
export type ThemeCell = z.infer<typeof themeCellSchema>;

export const themeRowSchema = z.strictObject({
  theme: z.string(),
  title: z.string(),
  cells: z.array(themeCellSchema).describe('One a visit, in the order of `visits`.'),
});
export type ThemeRow = z.infer<typeof themeRowSchema>;

/** Measures of one theme, unit, subject and scope, in the order of visits; a different scope is another series. */
export const measureSeriesSchema = z.strictObject({
  theme: z.string().nullable(),
  subject: z.string().nullable(),
  unit: z.string(),
  scope: z.string().nullable(),
  points: z.array(z.strictObject({ visit: z.int().min(0), measure: measureSchema })),
});
export type MeasureSeries = z.infer<typeof measureSeriesSchema>;

export const authorityComparisonSchema = z.strictObject({
  authority: authoritySchema
    .pick({ name: true, urn: true, onsCode: true, region: true })
    .nullable(),
  visits: z.array(visitColumnSchema),
  missingVisits: z
    .array(z.int())
    .describe('Visit numbers between the first and last that no letter given tells of.'),
  themes: z.array(themeRowSchema),
  measures: z.array(measureSeriesSchema),
});
export type AuthorityComparison = z.infer<typeof authorityComparisonSchema>;

export const comparisonSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    comparisons: z.array(authorityComparisonSchema),
    unread: z.array(unreadFileSchema),
    problems: z.array(
      z.strictObject({ path: z.string(), problem: letterRecordSchema.shape.problems.element }),
    ),
  })
  .describe('What `compare --format json` prints.');
export type Comparison = z.infer<typeof comparisonSchema>;
