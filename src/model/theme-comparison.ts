import { z } from 'zod';
import { comparedAuthoritySchema, comparisonBasis } from './comparison.ts';
import { measureSeriesSchema } from './measure-series.ts';
import { remarkSchema } from './remark.ts';
import { themeRowSchema } from './theme-row.ts';
import { visitColumnSchema } from './visit-column.ts';

export const authorityOnThemeSchema = z
  .strictObject({
    authority: comparedAuthoritySchema,
    visits: z.array(visitColumnSchema).min(1).describe('In order of time.'),
    remarks: z.array(remarkSchema).describe('What a reader of the series should know.'),
    row: themeRowSchema,
    measures: z.array(measureSeriesSchema).describe('The figures on the theme, as series.'),
  })
  .describe('What the visits to one authority found on one theme.');
export type AuthorityOnTheme = z.infer<typeof authorityOnThemeSchema>;

export const comparedThemeSchema = z.strictObject({
  theme: z.string().describe('Identifier of the theme.'),
  title: z.string().describe('Name of the theme.'),
  authorities: z
    .array(authorityOnThemeSchema)
    .describe('By name: the order says nothing of how well one does.'),
});

export const themeComparisonSchema = z
  .strictObject({
    ...comparisonBasis,
    themes: z.array(comparedThemeSchema).describe('In the order of the themes.'),
  })
  .describe('What `compare --by theme --format json` prints.');
export type ThemeComparison = z.infer<typeof themeComparisonSchema>;
