import { z } from 'zod';
import { coverageSchema } from './coverage.ts';
import {
  becauseSchema,
  findingSchema,
  letterRecordSchema,
  schemaVersionSchema,
  sourceSchema,
} from './record.ts';
import { offset, pageNumber, paragraphNumber } from './scalars.ts';

/** What the commands print as JSON that are about one letter: show, text, explain. */

export const canonicalParagraphSchema = z
  .strictObject({
    number: paragraphNumber.describe('Ordinal of the paragraph in the letter.'),
    role: z
      .enum(['heading', 'paragraph', 'list-item', 'note'])
      .describe('What the paragraph is; a note is a footnote.'),
    span: z
      .strictObject({
        start: offset.describe('First code unit.'),
        end: offset.describe('One past the last code unit.'),
      })
      .describe('Where it stands in `text`.'),
    page: pageNumber.describe('Page on which it starts.'),
  })
  .describe('A paragraph of the canonical text.');

const textSchema = z.string().describe('The canonical text, to which all offsets refer.');
const paragraphsSchema = z.array(canonicalParagraphSchema).describe('In order of the text.');

export const shownLetterSchema = z
  .strictObject({ ...letterRecordSchema.shape, text: textSchema, paragraphs: paragraphsSchema })
  .describe('What `show --format json` prints: the record, and the text that its offsets index.');
export type ShownLetterJson = z.infer<typeof shownLetterSchema>;

export const canonicalTextSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    source: sourceSchema.describe('The file that was read.'),
    text: textSchema,
    paragraphs: paragraphsSchema,
    edits: z
      .array(
        z.strictObject({
          removed: z.string().describe('Characters of the source that were taken out.'),
          replacement: z.string().describe('What stands in their place.'),
          reason: z.string().describe('Why, such as "page furniture" or "line-end hyphen".'),
        }),
      )
      .describe('What parts the canonical text from that of the file, in order.'),
  })
  .describe('What `text --format json` prints.');
export type CanonicalTextJson = z.infer<typeof canonicalTextSchema>;

export const explainedSentenceSchema = z
  .strictObject({
    text: z.string().describe('The words of the sentence.'),
    page: pageNumber.describe('Page on which it starts.'),
    paragraph: paragraphNumber.describe('Paragraph in which it stands.'),
    start: offset.describe('First code unit in the canonical text.'),
    end: offset.describe('One past the last code unit.'),
    blockedBy: z
      .string()
      .nullable()
      .describe('Why the sentence gave no finding; null where it gave some.'),
    findings: z.array(findingSchema).describe('The findings that it gave.'),
    seen: z
      .array(becauseSchema.pick({ rule: true, text: true }))
      .describe('Words that name a theme, and cues, in the order in which they stand.'),
  })
  .describe('What the rules saw in one sentence, and what became of it.');
export type ExplainedSentence = z.infer<typeof explainedSentenceSchema>;

export const explanationSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    source: sourceSchema.describe('The file that was read.'),
    coverage: coverageSchema.describe('Of the whole letter, whatever is shown of it.'),
    sentences: z.array(explainedSentenceSchema).describe('In order of the letter.'),
  })
  .describe('What `explain --format json` prints.');
export type Explanation = z.infer<typeof explanationSchema>;
