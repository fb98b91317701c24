import { z } from 'zod';
import { pageNumber } from './scalars.ts';

/** What can be wrong with a letter or a file; a record with a problem is still a record, never a row of blanks. */
export const problemCodes = [
  'empty-file',
  'not-a-pdf',
  'not-text',
  'truncated-pdf',
  'damaged-pdf',
  'encrypted-pdf',
  'image-only-pdf',
  'too-large',
  'timed-out',
  'out-of-memory',
  'reader-failed',
  'unreadable-path',
  'missing-path',
  'unmatched-pattern',
  'no-letters-in-folder',
  'no-articles-in-folder',
  'source-missing',
  'source-changed',
  'invalid-utf8',
  'not-a-result',
  'nothing-to-verify',
  'missing-source',
  'source-not-kept',
  'not-a-letter',
  'authority-not-stated',
  'authority-not-recognised',
  'visit-date-not-stated',
  'visit-year-not-stated',
  'letter-date-not-stated',
  'letter-date-before-visit',
  'visit-number-not-stated',
  'inspectors-not-stated',
  'headings-not-found',
  'grade-not-read',
  'grades-differ',
  'not-an-article',
  'damaged-document',
  'main-text-not-found',
  'not-all-checked',
  'too-deep',
] as const;

/** What can be odd in a letter that was read all the same. */
export const letterProblemCodes = [
  'authority-not-stated',
  'authority-not-recognised',
  'visit-date-not-stated',
  'visit-year-not-stated',
  'letter-date-not-stated',
  'letter-date-before-visit',
  'visit-number-not-stated',
  'inspectors-not-stated',
  'headings-not-found',
  'grade-not-read',
  'grades-differ',
] as const satisfies readonly (typeof problemCodes)[number][];

export const problemSchema = z
  .strictObject({
    code: z.enum(problemCodes).describe('What is wrong, for programs.'),
    severity: z
      .enum(['warning', 'error'])
      .describe('error: the file gave no record. warning: it did.'),
    message: z.string().min(1).describe('What is wrong and what to do, for people.'),
    page: pageNumber.nullable().describe('Null where no one page is at fault.'),
  })
  .describe(
    'Something that was not read, or reads oddly. An error means that the file gave no record.',
  );

export type Problem = z.infer<typeof problemSchema>;
/** What is wrong, for programs. */
export type ProblemCode = Problem['code'];
