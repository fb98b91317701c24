import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { quotationFormSchema } from '../../src/model/article.ts';
import { verdictSchema } from '../../src/model/check.ts';

export const articleFolder = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));

const isoText = z.union([
  z.string(),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);

const expectedQuotationSchema = z.strictObject({
  text: z.string().describe('The pieces joined by a space, white space of any kind as one.'),
  form: quotationFormSchema.optional(),
  speaker: z.string().optional(),
  letter: z.boolean().nullable(),
  line: z.int().optional(),
  named: z
    .strictObject({
      authority: z.string().optional(),
      visit: z.int().optional(),
      date: isoText.optional(),
    })
    .optional(),
  verdict: verdictSchema,
});

const claimVerdict = z.enum([...verdictSchema.options, 'none']);

const expectedClaimSchema = z.strictObject({
  text: z.string().describe('Words by which the sentence is known.'),
  verdict: z
    .union([claimVerdict, z.array(claimVerdict).min(1)])
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .describe('Several where readers may differ; `none` for no row.'),
  speaker: z.string().optional(),
  letter: z.boolean().nullable().optional(),
  visit: z.int().optional().describe('Of the letter that answers.'),
  words: z.string().optional().describe('Words of the letter that are shown.'),
  known: z.string().optional().describe('Why the program is wrong here, where it is.'),
});
export type ExpectedClaim = z.infer<typeof expectedClaimSchema>;

/** What a reader of the article and of the letters writes, by hand. */
export const expectationSchema = z.strictObject({
  against: z.array(z.string()).min(1).describe('Beginnings of the names of fixture letters.'),
  title: z.string().optional(),
  published: isoText.optional(),
  quotations: z.array(expectedQuotationSchema),
  claims: z.array(expectedClaimSchema).optional(),
  copies: z.array(z.string()).optional().describe('The letter’s words without any mark.'),
});
export type ArticleExpectation = z.infer<typeof expectationSchema>;

export interface ArticleFixture {
  readonly name: string;
  /** File name of the article. */
  readonly file: string;
  readonly expected: ArticleExpectation;
}

const suffix = '.expected.yaml';

/** The fixture articles with their expectations, by name. */
export const articleFixtures = async (): Promise<ArticleFixture[]> => {
  const files = (await readdir(articleFolder)).sort();
  const names = files
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  return Promise.all(
    names.map(async (name) => ({
      name,
      file: files.find((file) => file.startsWith(`${name}.`) && !file.endsWith(suffix)) ?? '',
      expected: expectationSchema.parse(
        parse(await readFile(`${articleFolder}${name}${suffix}`, 'utf8')),
      ),
    })),
  );
};
