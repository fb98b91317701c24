import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkArticle } from '../../src/check/check-articles.ts';
import { ClaimChecker } from '../../src/check/claims/article-claims.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import type { ArticleDocument } from '../../src/model/article.ts';
import { type CheckedClaim, verdictSchema } from '../../src/model/check.ts';
import { readArticleQuotations, wordsOf } from '../support/articles.ts';
import { claimTools } from '../support/claims.ts';
import { fixtureLetters } from '../support/fixture-letters.ts';
import { hasShared, sharedFolder, whySkipped } from '../support/shared.ts';

/** Sentences in the writer's own words; one that is not listed gives no row. */
const expectedClaimSchema = z.strictObject({
  start: z.int(),
  end: z.int(),
  hash: z.string().length(16),
  speaker: z.string().optional(),
  letter: z.boolean().nullable().optional(),
  verdict: z.array(z.enum([...verdictSchema.options, 'none'])).min(1),
  known: z.string().optional(),
});
type ExpectedClaim = z.infer<typeof expectedClaimSchema>;

const expectedSchema = z.strictObject({
  articles: z.array(
    z.strictObject({
      sha256: z.string().length(64),
      about: z.strictObject({ authority: z.string(), visit: z.int().nullable() }),
      letter: z.string(),
      quotations: z.array(
        z.strictObject({
          start: z.int(),
          end: z.int(),
          pieces: z.int(),
          hash: z.string().length(16),
          speaker: z.string().optional(),
          letter: z.boolean().nullable().optional(),
          verdict: z.array(verdictSchema).min(1),
        }),
      ),
      claims: z.array(expectedClaimSchema),
    }),
  ),
});

const { articles: expectations } = expectedSchema.parse(
  parse(await readFile(new URL('press-articles.yaml', import.meta.url), 'utf8')),
);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** What a row has otherwise than a reader; empty where nothing is. */
const disagreements = (
  { speaker, letter, verdict }: ExpectedClaim,
  row: CheckedClaim | undefined,
  own: string,
): string[] => {
  if (!row) return verdict.includes('none') ? [] : ['no row'];
  const { attribution, letter: found } = row;
  return [
    ...(verdict.includes(row.verdict) ? [] : [row.verdict]),
    ...(found === null || found.path === own ? [] : [found.path]),
    ...(letter === undefined || letter === attribution.letter ? [] : [String(attribution.letter)]),
    ...(speaker === undefined || new RegExp(`^${speaker}`, 'u').test(attribution.speaker ?? '')
      ? []
      : [String(attribution.speaker)]),
  ];
};

const seeds = path.join(sharedFolder, 'seeds');
const files = hasShared
  ? (await readdir(seeds)).filter((file) => file.endsWith('.txt')).sort()
  : [];
const contents = await Promise.all(files.map((file) => readFile(path.join(seeds, file))));

describe.skipIf(!hasShared)(`the press articles (${hasShared ? 'found' : whySkipped})`, () => {
  describe.each(expectations)('$letter: $sha256', (expected) => {
    const bytes = contents.find((one) => digest(one) === expected.sha256);

    const read = async () => {
      if (!bytes) throw new Error(`no article ${expected.sha256}`);
      const article = await readArticle(bytes, 'article.txt');
      return readArticleQuotations(article);
    };

    it('has the quotations that a reader finds, each with who says it', async () => {
      const { article, quotations } = await read();
      expect(
        quotations.map((one) => ({
          start: one.start,
          end: one.end,
          pieces: one.pieces.length,
          hash: digest(wordsOf(article, one)).slice(0, 16),
        })),
      ).toEqual(
        expected.quotations.map(({ start, end, pieces, hash }) => ({ start, end, pieces, hash })),
      );
      expected.quotations.forEach(({ speaker, letter }, index) => {
        const said = quotations[index]?.attribution;
        if (letter !== undefined) expect([index, said?.letter]).toEqual([index, letter]);
        if (speaker !== undefined) expect(said?.speaker).toMatch(new RegExp(`^${speaker}`, 'u'));
      });
    });

    it('is about the council and the visit that it names', async () => {
      const { authority, visitNumber } = (await read()).about;
      expect({ authority: authority?.name, visit: visitNumber }).toEqual(expected.about);
    });

    it('has the verdicts that a reader gives, and goes to the right visit', async () => {
      const given = await read();
      const index = await fixtureLetters(['sunderland', 'reading', 'south-tyneside']);
      const claims = checkArticle(given, index).claims.filter(({ kind }) => kind === 'quotation');
      expected.quotations.forEach(({ verdict }, at) => {
        expect(verdict, `quotation ${at}`).toContain(claims[at]?.verdict);
      });
      const visits = claims.flatMap(({ letter }) => letter?.path ?? []);
      expect(visits.filter((one) => one !== `${expected.letter}.txt`)).toEqual([]);
    });

    const rowsOf = async (): Promise<{ article: ArticleDocument; rows: CheckedClaim[] }> => {
      const { article } = await read();
      const index = await fixtureLetters(['sunderland', 'reading', 'south-tyneside']);
      const given = readArticleQuotations(article);
      const { claims } = checkArticle(given, index, new ClaimChecker(index, claimTools));
      return { article, rows: claims.filter(({ form }) => form === null) };
    };

    it('has the claims that a reader finds, and no others', async () => {
      const { article, rows } = await rowsOf();
      for (const { start, end, hash } of expected.claims)
        expect(digest(oneLine(article.text.slice(start, end))).slice(0, 16)).toBe(hash);
      const places = new Set(expected.claims.map(({ start, end }) => `${start}-${end}`));
      const found = rows.map(({ start, end }) => `${start}-${end}`);
      expect(found.filter((place) => !places.has(place))).toEqual([]);
    });

    it('has who says each claim, the verdict that a reader gives, and the right visit', async () => {
      const { rows } = await rowsOf();
      const wrong = expected.claims.flatMap((claim) => {
        const row = rows.find(({ start, end }) => start === claim.start && end === claim.end);
        const found = disagreements(claim, row, `${expected.letter}.txt`);
        return found.length > 0 ? [{ start: claim.start, found, known: claim.known }] : [];
      });
      expect(wrong.filter(({ known }) => known === undefined)).toEqual([]);
      // What has been mended since goes from the list.
      const failing = new Set(wrong.map(({ start }) => start));
      expect(expected.claims.filter(({ known, start }) => known && !failing.has(start))).toEqual(
        [],
      );
    });
  });
});
