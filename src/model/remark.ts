import { z } from 'zod';
import { visitIndex } from './scalars.ts';

export const remarkCodes = [
  'missing-visit',
  'visit-between',
  'new-judgement',
  'judgement-in-report',
  'judgement-differs',
  'judgement-report-not-given',
  'republished-letter',
  'several-letters',
  'provider-changed',
  'authority-renamed',
  'related-authority',
] as const;

/** What a reader has to know of a series before reading it. */
export const remarkSchema = z
  .strictObject({
    code: z.enum(remarkCodes).describe('What it is about, for programs.'),
    visit: visitIndex
      .nullable()
      .describe('Index of the visit that it is about, or before which a visit is missing.'),
    message: z.string().min(1).describe('The same for people.'),
  })
  .describe('Something about the series itself, such as a visit whose letter is not given.');
export type Remark = z.infer<typeof remarkSchema>;
export type RemarkCode = Remark['code'];
