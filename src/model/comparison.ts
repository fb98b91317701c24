import { z } from 'zod';
import { measureSeriesSchema } from './measure-series.ts';
import { problemSchema } from './problem.ts';
import { authoritySchema, findingSchema, schemaVersionSchema, unreadFileSchema } from './record.ts';
import { remarkSchema } from './remark.ts';
import { isoDate, visitIndex } from './scalars.ts';
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
    remarks: z.array(remarkSchema).describe('What a reader of the series should know.'),
    themes: z.array(themeRowSchema).describe('One a theme, in the order of the themes.'),
    measures: z.array(measureSeriesSchema).describe('The figures of the letters, as series.'),
    unthemed: z
      .array(
        z.strictObject({
          visit: visitIndex.describe('Index of the visit whose letter has the item.'),
          finding: findingSchema.describe('The item.'),
        }),
      )
      .describe('Items of improvement lists and priority actions that fit no theme.'),
  })
  .describe('The visits to one authority, side by side.');
export type AuthorityComparison = z.infer<typeof authorityComparisonSchema>;

export const periodSchema = z
  .strictObject({
    from: isoDate.nullable().describe('First day.'),
    to: isoDate.nullable().describe('Last day.'),
    since: z
      .enum(['inspection'])
      .nullable()
      .describe('Where each series begins with the inspection before its last visit.'),
  })
  .describe('First and last day of the visits compared; null where that end is open.');
export type Period = z.infer<typeof periodSchema>;

export const leftOutSchema = z
  .strictObject({
    path: z.string().describe('As the user named the file.'),
    reason: z
      .enum(['before-period', 'after-period', 'before-inspection', 'no-date'])
      .describe('Why it is not compared.'),
  })
  .describe('A letter that was read and is not compared.');
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What was asked for and what could not be had; the same in every comparison. */
export const comparisonBasis = {
  schemaVersion: schemaVersionSchema,
  period: periodSchema,
  leftOut: z.array(leftOutSchema).describe('Letters that were read and are not compared.'),
  unread: z.array(unreadFileSchema).describe('Files that gave no record.'),
  problems: z
    .array(
      z.strictObject({
        path: z.string().describe('As the user named the file.'),
        problem: problemSchema,
      }),
    )
    .describe('What reads oddly in the letters.'),
};

export const comparisonSchema = z
  .strictObject({
    ...comparisonBasis,
    comparisons: z.array(authorityComparisonSchema).describe('By name of the authority.'),
  })
  .describe('What `compare --format json` prints.');
export type Comparison = z.infer<typeof comparisonSchema>;
