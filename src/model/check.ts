import { z } from 'zod';
import {
  articleDocumentSchema,
  articleSpanSchema,
  attributionSchema,
  quotationFormSchema,
} from './article.ts';
import { evidenceSchema } from './evidence.ts';
import { letterSchema, schemaVersionSchema, sourceSchema, unreadFileSchema } from './record.ts';
import { countOf, lineNumber, offset } from './scalars.ts';

const quotationVerdicts = [
  'verbatim',
  'edited',
  'misleading-edit',
  'altered',
  'spliced',
  'wrong-letter',
  'not-found',
  'not-from-letter',
  'too-short',
] as const;

export const claimVerdicts = [
  'supported',
  'partly-supported',
  'rounded',
  'contradicted',
  'not-found',
  'not-checkable',
] as const;

export type ClaimVerdict = (typeof claimVerdicts)[number];

export const verdictSchema = z
  .enum([...quotationVerdicts, ...claimVerdicts])
  .describe('What the letter has to say to it.');
export type Verdict = z.infer<typeof verdictSchema>;

/** The gravest first: the order in which differences are listed. */
export const differenceKinds = [
  'number',
  'negation',
  'quantifier',
  'degree',
  'word',
  'omission',
  'insertion',
] as const;

export const differenceSchema = z
  .strictObject({
    from: z.string().describe("The letter's words; empty where the article adds some."),
    to: z.string().describe("The article's words; empty where the article drops some."),
    kind: z
      .enum(differenceKinds)
      .describe('`omission` and `insertion` are visible: marked with … or [ ].'),
    start: offset.describe('First UTF-16 code unit in the text of the article.'),
    end: offset.describe('One past the last code unit there.'),
    letterStart: offset.describe('First UTF-16 code unit in the text of the letter.'),
    letterEnd: offset.describe('One past the last code unit there.'),
  })
  .describe('A place at which the article and the letter differ.');
export type Difference = z.infer<typeof differenceSchema>;

/** A letter as a claim refers to it. */
export const checkedLetterSchema = z.strictObject({
  sha256: sourceSchema.shape.sha256,
  path: z.string().describe('As the user named it.'),
  authority: z.string().nullable().describe('Short name of the authority.'),
  visit: letterSchema.shape.visit,
  kind: letterSchema.shape.kind,
  letterDate: letterSchema.shape.letterDate,
});
export type CheckedLetter = z.infer<typeof checkedLetterSchema>;

export const checkedClaimSchema = z
  .strictObject({
    id: z.string().describe('Identifier; depends on the bytes of the article and the words alone.'),
    kind: z
      .enum(['quotation', 'copy', 'number', 'direction', 'fact'])
      .describe('`copy`: words of a letter without any mark.'),
    form: quotationFormSchema.nullable().describe('How a quotation is marked.'),
    text: z.string().describe('The words of the article; the parts of a parted quotation joined.'),
    line: lineNumber.describe('Line of the text of the article, from 1.'),
    sourceLine: lineNumber
      .nullable()
      .describe('Line of the file, from 1; null where a file has no lines (PDF, Word).'),
    start: offset.describe('First UTF-16 code unit in the text of the article.'),
    end: offset.describe('One past the last code unit.'),
    pieces: z.array(articleSpanSchema).min(1).describe('The parts of a parted quotation.'),
    attribution: attributionSchema,
    verdict: verdictSchema,
    letter: checkedLetterSchema
      .nullable()
      .describe('The letter in which the words stand; null where they stand in none.'),
    otherLetters: z
      .array(checkedLetterSchema)
      .describe('Every other letter in which the same words stand.'),
    evidence: z.array(evidenceSchema).describe('The words of `letter`, in order of the article.'),
    differences: z.array(differenceSchema).describe('The gravest first.'),
    closest: z
      .strictObject({
        letter: checkedLetterSchema.describe('The letter in which it stands.'),
        evidence: evidenceSchema,
      })
      .nullable()
      .describe('On a miss: the passage of the letters that comes nearest.'),
    note: z.string().nullable().describe('The reason for the verdict, in words.'),
    known: z
      .literal(true)
      .optional()
      .describe('Of a verdict that fails a build: it stands in the baseline, and fails none.'),
  })
  .describe('What an article says, and what the letter says.');
export type CheckedClaim = z.infer<typeof checkedClaimSchema>;

export const checkSummarySchema = z.strictObject({
  claims: countOf('claims').describe('Quotations and claims of the article.'),
  verdicts: z
    .partialRecord(verdictSchema, countOf('claims').min(1).describe('Claims with that verdict.'))
    .describe('How often each verdict was given; what is not listed was not.'),
});

export const checkedArticleSchema = z.strictObject({
  article: articleDocumentSchema
    .pick({
      path: true,
      sha256: true,
      mediaType: true,
      title: true,
      published: true,
      problems: true,
    })
    .describe('The article as it was read.'),
  claims: z.array(checkedClaimSchema).describe('In order of the article.'),
  summary: checkSummarySchema.describe('The claims counted.'),
});
/** An article with the verdict on each of its quotations and claims. */
export type CheckedArticle = z.infer<typeof checkedArticleSchema>;

export const knownClaimSchema = z
  .strictObject({
    id: z
      .string()
      .describe(
        'Depends on the path of the article, the verdict and the words alone; not on lines or the other words of the article.',
      ),
    article: z.string().describe('Path of the article, as the user named it.'),
    verdict: verdictSchema,
    text: checkedClaimSchema.shape.text,
  })
  .describe('A claim that is known, and fails no build.');
export type KnownClaim = z.infer<typeof knownClaimSchema>;

export const knownClaimsSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    claims: z.array(knownClaimSchema).describe('They are known by `id`; the rest is for readers.'),
  })
  .describe('Known claims, as `check --write-baseline` writes them.');
export type KnownClaims = z.infer<typeof knownClaimsSchema>;

export const checkReportSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    failOn: z.array(verdictSchema).describe('The verdicts that fail a build.'),
    articles: z.array(checkedArticleSchema).describe('In order of path.'),
    letters: z.array(checkedLetterSchema).describe('The letters checked against.'),
    unread: z.array(unreadFileSchema).describe('Articles and letters that could not be read.'),
    baseline: z
      .strictObject({
        path: z.string().describe('As the user named it.'),
        absent: z
          .array(knownClaimSchema)
          .describe('In the baseline, and not among what fails in this run.'),
      })
      .optional()
      .describe('The known claims, where some were given.'),
  })
  .describe('What `check --format json` prints.');
export type CheckReport = z.infer<typeof checkReportSchema>;
