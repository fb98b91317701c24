import { z } from 'zod';
import { measureSeriesSchema } from './measure-series.ts';
import { problemSchema } from './problem.ts';
import { authoritySchema, findingSchema, schemaVersion, unreadFileSchema } from './record.ts';
import { remarkSchema } from './remark.ts';
import { themeRowSchema } from './theme-row.ts';
import { visitColumnSchema } from './visit-column.ts';

export const comparedAuthoritySchema = authoritySchema
  .pick({ name: true, urn: true, onsCode: true, region: true })
  .nullable()
  .describe('Null where the letter names no authority that we know.');
export type ComparedAuthority = z.infer<typeof comparedAuthoritySchema>;

export const authorityComparisonSchema = z
  .strictObject({
    authority: comparedAuthoritySchema,
    visits: z.array(visitColumnSchema).min(1).describe('In order of time.'),
    missingVisits: z
      .array(z.int())
      .describe('Visit numbers between the first and last that no letter given tells of.'),
    remarks: z.array(remarkSchema),
    themes: z.array(themeRowSchema),
    measures: z.array(measureSeriesSchema),
    unthemed: z
      .array(z.strictObject({ visit: z.int().min(0), finding: findingSchema }))
      .describe('Items of improvement lists and priority actions that fit no theme.'),
  })
  .describe('The visits to one authority, side by side.');
export type AuthorityComparison = z.infer<typeof authorityComparisonSchema>;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const periodSchema = z
  .strictObject({
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    since: z
      .enum(['inspection'])
      .nullable()
      .describe('Where each series begins with the inspection before its last visit.'),
  })
  .describe('First and last day of the visits compared; null where that end is open.');
export type Period = z.infer<typeof periodSchema>;

export const leftOutSchema = z
  .strictObject({
    path: z.string(),
    reason: z.enum(['before-period', 'after-period', 'before-inspection', 'no-date']),
  })
  .describe('A letter that was read and is not compared.');
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What was asked for and what could not be had; the same in every comparison. */
export const comparisonBasis = {
  schemaVersion: z.literal(schemaVersion),
  period: periodSchema,
  leftOut: z.array(leftOutSchema),
  unread: z.array(unreadFileSchema),
  problems: z.array(z.strictObject({ path: z.string(), problem: problemSchema })),
};

export const comparisonSchema = z
  .strictObject({ ...comparisonBasis, comparisons: z.array(authorityComparisonSchema) })
  .describe('What `compare --format json` prints.');
export type Comparison = z.infer<typeof comparisonSchema>;
