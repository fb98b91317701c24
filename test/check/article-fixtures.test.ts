import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';
import {
  type ArticleDocument,
  articleDocumentSchema,
  type FoundQuotation,
  foundQuotationSchema,
} from '../../src/model/article.ts';
import {
  type ArticleExpectation,
  articleFixtures,
  articleFolder,
} from '../support/article-fixtures.ts';
import { quotationsIn, wordsOf } from '../support/articles.ts';

const fixtures = await articleFixtures();
const invented = 'This article is invented for software tests';

type Wanted = ArticleExpectation['quotations'][number];

/** What an expectation says nothing about is not compared. */
const where = <T>(wanted: T | undefined, compare: (wanted: T) => void): void => {
  if (wanted !== undefined) compare(wanted);
};

const expectQuotation = (article: ArticleDocument, quotation: FoundQuotation, wanted: Wanted) => {
  const { form, attribution, named, start } = foundQuotationSchema.parse(quotation);
  expect([wanted.text, attribution.letter]).toEqual([wanted.text, wanted.letter]);
  where(wanted.form, (one) => expect(form).toBe(one));
  where(wanted.speaker, (one) => expect(attribution.speaker).toMatch(new RegExp(`^${one}$`, 'iu')));
  where(wanted.line, (one) => expect(article.text.slice(0, start).split('\n')).toHaveLength(one));
  where(wanted.named?.authority, (one) => expect(named.authority?.name).toBe(one));
  where(wanted.named?.visit, (one) => expect(named.visitNumber).toBe(one));
  where(wanted.named?.date, (one) => expect(named.dates).toContain(one));
};

describe('fixture articles', () => {
  it('are forty or more, each with an expectation', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    expect(fixtures.filter(({ file }) => file === '')).toEqual([]);
  });

  describe.each(fixtures)('$name', ({ file, expected }) => {
    const reading = readFile(`${articleFolder}${file}`).then((bytes) => readArticle(bytes, file));

    it('says that it is invented, and is read in the published form', async () => {
      const article = await reading;
      expect(article.text.replaceAll(/\s+/gu, ' ')).toContain(invented);
      expect(articleDocumentSchema.parse(article)).toEqual(article);
      if (expected.title !== undefined) expect(article.title).toBe(expected.title);
      if (expected.published !== undefined) expect(article.published).toBe(expected.published);
    });

    it('has the quotations that a reader finds, said by whom the reader says', async () => {
      const article = await reading;
      const found = quotationsIn(article);
      expect(found.map((one) => wordsOf(article, one))).toEqual(
        expected.quotations.map(({ text }) => text),
      );
      expected.quotations.forEach((wanted, index) => {
        const quotation = found[index];
        if (quotation) expectQuotation(article, quotation, wanted);
      });
    });
  });
});
