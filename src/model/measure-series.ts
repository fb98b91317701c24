import { z } from 'zod';
import { measureSchema } from './record.ts';
import { visitIndex } from './scalars.ts';

export const measurePointSchema = z
  .strictObject({
    visit: visitIndex
      .nullable()
      .describe('Index of the visit that the value is of; null for an earlier or planned value.'),
    reportedBy: visitIndex.describe('Index of the visit whose letter gives the value.'),
    asOf: z
      .enum(['visit', 'earlier', 'planned'])
      .describe('earlier: a past value, at a time before the visit that no letter given fixes.'),
    value: z.number().describe('`measure.value`, or `measure.previous` for the earlier one.'),
    valueMax: measureSchema.shape.valueMax,
    comparator: measureSchema.shape.comparator,
    isPrevious: z
      .boolean()
      .describe('True where the value is the earlier one of "from 69% to 82%".'),
    confirmedBy: z
      .array(visitIndex)
      .describe('Later visits whose letters give the same value as the earlier one.'),
    differsFrom: z
      .array(visitIndex)
      .describe(
        'Earlier visits whose letters give another value where this letter states the earlier one, or on the same visit.',
      ),
    measure: measureSchema.describe('The figure as the letter gives it.'),
  })
  .describe('One value, with the words that give it.');
export type MeasurePoint = z.infer<typeof measurePointSchema>;

export const seriesBreakSchema = z
  .strictObject({
    series: z.string().describe('Identifier of a series that this one is not joined with.'),
    differs: z
      .array(z.enum(['unit', 'subject', 'scope']))
      .min(1)
      .describe('In what the two differ.'),
  })
  .describe('Figures of the same theme that look alike and are not: the line breaks here.');

export const measureSeriesSchema = z
  .strictObject({
    id: z
      .string()
      .describe(
        'Identifier of the series; depends on the authority and on what is measured alone.',
      ),
    theme: measureSchema.shape.theme,
    subject: measureSchema.shape.subject,
    unit: measureSchema.shape.unit,
    scope: measureSchema.shape.scope,
    isChange: z
      .boolean()
      .describe('Values are amounts of change ("by 50%"), not levels: no line to be drawn.'),
    points: z.array(measurePointSchema).min(1).describe('In order of time.'),
    breaks: z.array(seriesBreakSchema).describe('Other series that look like this one.'),
  })
  .describe('Values of one theme, subject, unit and scope; anything else is another series.');
export type MeasureSeries = z.infer<typeof measureSeriesSchema>;
