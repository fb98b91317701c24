import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { judgementAreas } from './judgements.ts';
import { letterSchema, sourceSchema, visitSchema } from './record.ts';
import { countOf, visitIndex } from './scalars.ts';
import { letterKindSchema } from './vocabulary.ts';

export const readBecauseSchema = z
  .enum(['only-letter', 'latest-letter-date', 'pdf-before-text', 'first-by-path'])
  .describe('Why this letter of the visit is the one that is read.');
export type ReadBecause = z.infer<typeof readBecauseSchema>;

/** A letter of one visit: the one that is read, or the same letter published again. */
export const visitLetterSchema = z.strictObject({
  path: z.string().describe('As the user named it.'),
  sha256: sourceSchema.shape.sha256,
  textSha256: sourceSchema.shape.textSha256,
  letterDate: letterSchema.shape.letterDate,
  isRead: z.boolean().describe('True for the letter whose findings stand in the column.'),
  sharedFindings: countOf('findings').describe(
    'Findings whose words and theme also stand in the letter that is read.',
  ),
  otherFindings: countOf('findings').describe(
    'Findings that only this letter has; they are not in the comparison.',
  ),
});
export type VisitLetter = z.infer<typeof visitLetterSchema>;

export const countedFromSchema = z
  .strictObject({
    report: z.int().min(0).describe('Index of the column with that report.'),
    agreement: z
      .enum(['same-grade', 'other-grade', 'no-overall-grade'])
      .describe("The letter's grade against the overall grade of the report."),
  })
  .describe('The report on the judgement from which the letter counts its visits.');
export type CountedFrom = z.infer<typeof countedFromSchema>;

export const visitColumnSchema = z
  .strictObject({
    kind: letterKindSchema,
    number: z.int().min(1).nullable().describe('Ordinal of a monitoring visit.'),
    start: visitSchema.shape.start,
    end: visitSchema.shape.end,
    letterDate: letterSchema.shape.letterDate,
    since: visitSchema.shape.since,
    provider: letterSchema.shape.provider,
    authorityAsWritten: z.string().nullable().describe("The authority in the letter's own words."),
    focus: letterSchema.shape.focus,
    inspection: letterSchema.shape.inspection,
    judgements: letterSchema.shape.judgements,
    judgementEvidence: z
      .partialRecord(z.enum(judgementAreas), z.array(evidenceSchema))
      .describe('For each grade of a report, the words that state it.'),
    countedFrom: countedFromSchema
      .nullable()
      .describe('Null where the letter counts from no judgement, or no report on it is given.'),
    path: z.string().describe('File of the letter that is read, as the user named it.'),
    sha256: sourceSchema.shape.sha256,
    textSha256: sourceSchema.shape.textSha256,
    mediaType: sourceSchema.shape.mediaType,
    pages: sourceSchema.shape.pages,
    readBecause: readBecauseSchema,
    letters: z
      .array(visitLetterSchema)
      .min(1)
      .describe('Every letter given that says the same of this visit, the one read among them.'),
    sameVisitAs: visitIndex
      .nullable()
      .describe(
        'Index of an earlier column with another letter on the same visit; no change is inferred between the two.',
      ),
  })
  .describe('One visit of a series, and the letter that tells of it.');
export type VisitColumn = z.infer<typeof visitColumnSchema>;
