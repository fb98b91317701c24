import { z } from 'zod';
import { schemaVersionSchema, sourceSchema, unreadFileSchema } from './record.ts';
import { countOf, lineNumber, offset, pageNumber, paragraphNumber } from './scalars.ts';

const count = countOf('checks');

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
  page: pageNumber.describe('Page of the file.'),
  paragraph: paragraphNumber.describe('Paragraph of the canonical text.'),
  start: offset.describe('First code unit.'),
  end: offset.min(1).describe('One past the last code unit.'),
  places: countOf('places')
    .min(1)
    .describe('How often the words stand in the letter; this is the likeliest.'),
});
export type Standing = z.infer<typeof standingSchema>;

export const discrepancySchema = z
  .strictObject({
    code: discrepancyCodeSchema,
    result: z.string().describe('Path of the saved result.'),
    line: lineNumber.nullable().describe('Line of a JSONL file.'),
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
  result: z.string().describe('Path of the saved result.'),
  path: z.string().describe('Path of the letter, as the result has it.'),
  sha256: sourceSchema.shape.sha256.describe('SHA-256 of its bytes, as the result has it.'),
  readFrom: z
    .string()
    .nullable()
    .describe('The file that was read: the path, or another with the same bytes; null for none.'),
  status: z.enum(letterStatuses).describe('What came of it.'),
  discrepancies: countOf('discrepancies').describe('What does not hold in it.'),
});
export type VerifiedLetter = z.infer<typeof verifiedLetterSchema>;

export const checkedSchema = z.strictObject({
  quotations: count.describe('Pieces of evidence: words, offsets, page, paragraph, context.'),
  spans: count.describe('Words that decided a finding, and headings of sections.'),
  figures: count.describe('Measures, read again from their sentences.'),
  identifiers: count.describe('Identifiers, drawn again.'),
  references: count.describe('From findings to measures.'),
  readings: count.describe('Findings and letters whose facts were read anew by the rules.'),
  conclusions: count.describe(
    'Positions and changes of a comparison, drawn again from its findings.',
  ),
});
export type Checked = z.infer<typeof checkedSchema>;

export const verificationSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    results: z
      .array(
        z.strictObject({
          path: z.string().describe('Path of the saved result.'),
          letters: countOf('letters').describe('Letters in it.'),
          notReadThen: countOf('files').describe(
            'Files of which the result itself says that they were not read.',
          ),
        }),
      )
      .describe('The saved results.'),
    letters: z.array(verifiedLetterSchema).describe('The letters of the results.'),
    checked: checkedSchema.describe('How much was proved.'),
    counts: z
      .partialRecord(discrepancyCodeSchema, countOf('discrepancies').describe('Of that kind.'))
      .describe('Discrepancies by kind; what is not listed is none.'),
    discrepancies: z.array(discrepancySchema).describe('Everything that does not hold.'),
    unread: z.array(unreadFileSchema).describe('Results and letters that could not be read now.'),
  })
  .describe('What `verify --format json` prints.');
export type Verification = z.infer<typeof verificationSchema>;
