import { z } from 'zod';

/** The themes of the product, in the order in which tables show them. */
export const themeIds = [
  'agency-staff',
  'workforce-stability',
  'caseloads',
  'supervision',
  'staff-support',
  'contacts-and-referrals',
  're-referrals',
  'early-help',
  'assessment-timeliness',
  'assessment-quality',
  'visits',
  'plans',
  'child-protection',
  'case-recording',
  'childs-voice',
  'management-oversight',
  'quality-assurance',
  'performance-information',
  'leadership',
  'partnership',
  'domestic-abuse',
  'exploitation-and-missing',
  'homelessness',
  'pre-proceedings',
  'placements',
  'permanence',
  'care-leavers',
  'health',
  'education',
  'unaccompanied-children',
  'disabled-children',
] as const;

export const letterKindSchema = z
  .enum(['monitoring-visit', 'focused-visit', 'inspection-report', 'unknown'])
  .describe('What kind of letter or report it is, by its own words.');
export type LetterKind = z.infer<typeof letterKindSchema>;

export const polaritySchema = z
  .enum(['strength', 'weakness', 'mixed', 'neutral'])
  .describe('The position taken on the theme, from the view of children and good practice.');
export type Polarity = z.infer<typeof polaritySchema>;

export const directionSchema = z
  .enum(['improved', 'declined', 'unchanged', 'none'])
  .describe('The change that the sentence itself states; none where it states no change.');
export type Direction = z.infer<typeof directionSchema>;

export const timeSchema = z
  .enum(['current', 'past', 'planned'])
  .describe('Of which time the sentence speaks; only the present decides a position.');
export type Time = z.infer<typeof timeSchema>;

export const findingSourceSchema = z
  .enum(['inspectors', 'leaders', 'staff', 'children', 'data'])
  .describe('Who says it, as the letter reports.');
export type FindingSource = z.infer<typeof findingSourceSchema>;

export const findingKindSchema = z
  .enum(['finding', 'improvement-area', 'priority-action'])
  .describe('A sentence of the findings, or an item of a list of what needs to improve.');
export type FindingKind = z.infer<typeof findingKindSchema>;

export const unitSchema = z
  .enum([
    'percent',
    'percentage-points',
    'percent-of-previous',
    'count',
    'weeks',
    'days',
    'working-days',
    'months',
    'hours',
    'years',
    'cases-per-worker',
    'currency-gbp',
    'ratio',
  ])
  .describe('Unit of the value.');
export type Unit = z.infer<typeof unitSchema>;

export const comparatorSchema = z
  .enum(['eq', 'approx', 'lt', 'lte', 'gt', 'gte'])
  .describe('How the letter limits the value: exactly, about, under, at most, over, at least.');
export type Comparator = z.infer<typeof comparatorSchema>;
