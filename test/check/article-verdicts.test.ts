import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkArticles } from '../../src/check/check-articles.ts';
import { LetterIndex, type LetterToCheck } from '../../src/check/letters/letter-index.ts';
import { readQuotations } from '../../src/check/read-quotations.ts';
import { readLetterFacts } from '../../src/extract/letter/letter-facts.ts';
import { loadSpeech } from '../../src/ingest/load-speech.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { type CheckedArticle, checkReportSchema } from '../../src/model/check.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { structureDocument } from '../../src/text/structure.ts';
import { articleFixtures, articleFolder } from '../support/article-fixtures.ts';
import { authorities } from '../support/letter-from-text.ts';

const letterFolder = fileURLToPath(new URL('../../fixtures/letters-text/', import.meta.url));

const readLetter = async (name: string): Promise<LetterToCheck> => {
  const bytes = await readFile(`${letterFolder}${name}`);
  const document = structureDocument(cleanDocument(await readSource(bytes, name)));
  return { document, letter: readLetterFacts(document, authorities).letter };
};

const fixtures = await articleFixtures();
let letters: LetterToCheck[];
beforeAll(async () => {
  letters = await Promise.all((await readdir(letterFolder)).sort().map(readLetter));
});

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const checked = async (
  file: string,
  wanted: (name: string) => boolean,
): Promise<CheckedArticle> => {
  const article = await readArticle(await readFile(`${articleFolder}${file}`), file);
  const index = new LetterIndex(letters.filter(({ document }) => wanted(document.source.path)));
  const read = readQuotations(article, authorities, await loadSpeech());
  const [result] = checkReportSchema.parse(checkArticles([read], index, [])).articles;
  if (!result) throw new Error('no article was checked');
  return result;
};

/** A bare claim of the article's own is not a quotation; words of the letter without marks are. */
const verdictsOf = ({ claims }: CheckedArticle) =>
  new Map(claims.map(({ text, verdict }) => [oneLine(text), verdict]));

describe('the verdict that a reader of article and letters gives', () => {
  it.each(fixtures.map(({ name, ...rest }) => [name, rest] as const))(
    '%s',
    async (_name, { file, expected }) => {
      const { against, quotations } = expected;
      const article = await checked(file, (name) => against.some((each) => name.startsWith(each)));
      const found = verdictsOf(article);
      for (const { text, verdict } of quotations)
        expect({ text, verdict: found.get(oneLine(text)) }).toEqual({ text, verdict });
      const copies = article.claims.filter(({ form }) => form === 'unmarked');
      expect(copies.map(({ text }) => oneLine(text))).toEqual(expected.copies ?? []);
    },
  );
});
