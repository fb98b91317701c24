import { z } from 'zod';
import { schemaVersion, unreadFileSchema } from './record.ts';

const count = z.int().min(0);

/** What can fail to hold. */
export const discrepancyCodes = [
  'file-changed',
  'text-changed',
  'source-differs',
  'words-changed',
  'words-moved',
  'page-differs',
  'paragraph-differs',
  'context-differs',
  'figure-differs',
  'identifier-differs',
  'identifier-repeated',
  'reference-missing',
  'conclusion-differs',
  'reading-differs',
] as const;
export const discrepancyCodeSchema = z
  .enum(discrepancyCodes)
  .describe(
    [
      'file-changed: the file has other bytes',
      'text-changed: its canonical text is another',
      'source-differs: its media type or number of pages is another',
      'words-moved: the words do not stand at their offsets, but elsewhere in the letter',
      'words-changed: the words stand nowhere in the letter',
      'page-differs, paragraph-differs, context-differs: the words stand at their offsets, but on another page, in another paragraph, between other words',
      'figure-differs: the sentence does not give this figure',
      'identifier-differs: the identifier is not that of its letter, theme and words',
      'identifier-repeated: two different things have one identifier',
      'reference-missing: an identifier is named that nothing has',
      'conclusion-differs: what a comparison concludes does not follow from its findings',
      'reading-differs: read anew by the rules, the letter gives another fact or finding',
    ].join('. '),
  );
export type DiscrepancyCode = z.infer<typeof discrepancyCodeSchema>;

export const standingSchema = z.strictObject({
  page: z.int().min(1),
  paragraph: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  places: z
    .int()
    .min(1)
    .describe('How often the words stand in the letter; this is the likeliest.'),
});
export type Standing = z.infer<typeof standingSchema>;

export const discrepancySchema = z
  .strictObject({
    code: discrepancyCodeSchema,
    result: z.string().describe('Path of the saved result.'),
    line: z.int().min(1).nullable().describe('Line of a JSONL file.'),
    at: z.string().describe('JSON Pointer (RFC 6901) into the result or its line.'),
    letter: z
      .string()
      .nullable()
      .describe('Path of the letter, as the result has it; null for a conclusion from several.'),
    id: z
      .string()
      .nullable()
      .describe('Of the finding, measure, cell or change; null for a letter.'),
    wanted: z.string().describe('What the result says.'),
    found: z.string().nullable().describe('What stands in its place; null where nothing does.'),
    now: standingSchema
      .nullable()
      .describe('Where the words stand now; of changed words, where those in their place stand.'),
  })
  .describe('One thing in a saved result that does not hold.');
export type Discrepancy = z.infer<typeof discrepancySchema>;

export const letterStatuses = ['holds', 'does-not-hold', 'not-read'] as const;

export const verifiedLetterSchema = z.strictObject({
  result: z.string(),
  path: z.string(),
  sha256: z.string(),
  readFrom: z
    .string()
    .nullable()
    .describe('The file that was read: the path, or another with the same bytes; null for none.'),
  status: z.enum(letterStatuses),
  discrepancies: count,
});
export type VerifiedLetter = z.infer<typeof verifiedLetterSchema>;

export const checkedSchema = z.strictObject({
  quotations: count.describe('Pieces of evidence: words, offsets, page, paragraph, context.'),
  spans: count.describe('Words that decided a finding, and headings of sections.'),
  figures: count.describe('Measures, read again from their sentences.'),
  identifiers: count,
  references: count.describe('From findings to measures.'),
  readings: count.describe('Findings and letters whose facts were read anew by the rules.'),
  conclusions: count.describe(
    'Positions and changes of a comparison, drawn again from its findings.',
  ),
});
export type Checked = z.infer<typeof checkedSchema>;

export const verificationSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    results: z.array(
      z.strictObject({
        path: z.string(),
        letters: count,
        notReadThen: count.describe(
          'Files of which the result itself says that they were not read.',
        ),
      }),
    ),
    letters: z.array(verifiedLetterSchema),
    checked: checkedSchema,
    counts: z.partialRecord(discrepancyCodeSchema, count),
    discrepancies: z.array(discrepancySchema),
    unread: z.array(unreadFileSchema).describe('Results and letters that could not be read now.'),
  })
  .describe('What `verify --format json` prints.');
export type Verification = z.infer<typeof verificationSchema>;
