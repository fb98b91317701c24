import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkArticle } from '../../src/check/check-articles.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { verdictSchema } from '../../src/model/check.ts';
import { readArticleQuotations, wordsOf } from '../support/articles.ts';
import { fixtureLetters } from '../support/fixture-letters.ts';
import { hasShared, sharedFolder, whySkipped } from '../support/shared.ts';

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
    }),
  ),
});

const { articles: expectations } = expectedSchema.parse(
  parse(await readFile(new URL('press-articles.yaml', import.meta.url), 'utf8')),
);
const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

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
  });
});
