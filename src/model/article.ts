import { z } from 'zod';
import { problemSchema } from './problem.ts';
import { isoDate, lineNumber, offset, sha256 } from './scalars.ts';
import { letterKindSchema } from './vocabulary.ts';

export const articleSpanSchema = z
  .strictObject({
    start: offset.describe('First code unit.'),
    end: offset.describe('One past the last code unit.'),
  })
  .describe('Half-open range in UTF-16 code units of the text of the article.');
export type ArticleSpan = z.infer<typeof articleSpanSchema>;

export const articleMediaTypeSchema = z
  .enum([
    'text/plain',
    'text/markdown',
    'text/html',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
  .describe('What the file holds, whatever its name.');

export const articleBlockSchema = articleSpanSchema.extend({
  kind: z
    .enum(['headline', 'paragraph', 'list-item', 'block-quotation', 'furniture'])
    .describe(
      '`furniture` is what the page adds between the writer\'s words: adverts, captions, "read more".',
    ),
  sourceLine: lineNumber
    .nullable()
    .describe(
      'Line of the file on which the block starts, from 1; null where a file has no lines.',
    ),
});
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

export const articleDocumentSchema = z
  .strictObject({
    path: z.string().describe('As the user named it, with forward slashes.'),
    sha256,
    mediaType: articleMediaTypeSchema,
    title: z.string().nullable().describe('The headline, where the file tells it.'),
    published: isoDate.nullable().describe('Day of publication, where the article states one.'),
    text: z
      .string()
      .describe(
        "What the reader sees, line ends as '\\n'. A plain text file stands here unchanged.",
      ),
    blocks: z.array(articleBlockSchema).describe('In order, not overlapping.'),
    problems: z.array(problemSchema).describe('What reads oddly in the article.'),
  })
  .describe('An article as it was read; all offsets of quotations and claims index `text`.');
export type ArticleDocument = z.infer<typeof articleDocumentSchema>;

export const quotationFormSchema = z
  .enum([
    'double-curly',
    'double-straight',
    'single-curly',
    'single-straight',
    'mixed-marks',
    'unclosed',
    'block-quotation',
    'bullet',
    'unmarked',
  ])
  .describe('How the words are marked as a quotation.');
export type QuotationForm = z.infer<typeof quotationFormSchema>;

export const attributionSchema = z
  .strictObject({
    speaker: z.string().nullable().describe('Who is said to say it, in the words of the article.'),
    letter: z
      .boolean()
      .nullable()
      .describe('Whether that is the letter, Ofsted or an inspector; null where nobody is named.'),
    cue: articleSpanSchema.nullable().describe('The words of the article that say so.'),
  })
  .describe('Who is said to say the words.');
export type Attribution = z.infer<typeof attributionSchema>;

/** What the article says of the letter that it quotes; what it does not say is null or empty. */
export const namedLetterSchema = z.strictObject({
  authority: z.strictObject({ name: z.string(), urn: z.string() }).nullable(),
  visitNumber: z.int().min(1).nullable(),
  dates: z
    .array(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u))
    .describe('Days, months or years of the visit or the letter, ISO.'),
  kind: letterKindSchema.nullable(),
});
export type NamedLetter = z.infer<typeof namedLetterSchema>;

/** Words that an article puts into the mouth of somebody, without the marks around them. */
export const foundQuotationSchema = articleSpanSchema.extend({
  pieces: z
    .array(articleSpanSchema)
    .min(1)
    .describe(
      "More than one where the writer's own words or a paragraph's end part the quotation.",
    ),
  form: quotationFormSchema,
  attribution: attributionSchema,
  named: namedLetterSchema,
});
export type FoundQuotation = z.infer<typeof foundQuotationSchema>;
