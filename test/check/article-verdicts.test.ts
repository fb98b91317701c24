import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/check/check-articles.ts';
import { namedLetters } from '../../src/check/find-quotations.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { checkedArticleSchema } from '../../src/model/check.ts';
import { articleFixtures, articleFolder } from '../support/article-fixtures.ts';
import { quotationsIn } from '../support/articles.ts';
import { fixtureLetters } from '../support/fixture-letters.ts';
import { authorities } from '../support/letter-from-text.ts';

const fixtures = await articleFixtures();
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const checkFixture = async (file: string, against: readonly string[]) => {
  const article = await readArticle(await readFile(`${articleFolder}${file}`), file);
  const quotations = quotationsIn(article);
  const { article: about, at: namedAt } = namedLetters(article, authorities);
  const index = await fixtureLetters(against);
  return checkedArticleSchema.parse(checkArticle({ article, quotations, about, namedAt }, index))
    .claims;
};

describe('fixture articles against the fixture letters', () => {
  it.each(fixtures)('$name', async ({ file, expected }) => {
    const claims = await checkFixture(file, expected.against);
    const quoted = claims.filter(({ kind }) => kind === 'quotation');
    expect(quoted.map(({ text, verdict }) => [oneLine(text), verdict])).toEqual(
      expected.quotations.map(({ text, verdict }) => [text, verdict]),
    );
    const copies = claims.filter(({ form }) => form === 'unmarked');
    expect(copies.map(({ text }) => oneLine(text))).toEqual(expected.copies ?? []);
  });
});
