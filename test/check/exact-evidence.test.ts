import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { checkArticle } from '../../src/check/check-articles.ts';
import type { LetterIndex } from '../../src/check/letters/letter-index.ts';
import { readQuotations } from '../../src/check/read-quotations.ts';
import { loadSpeech } from '../../src/ingest/load-speech.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import type { CheckedClaim } from '../../src/model/check.ts';
import { articleFixtures, articleFolder } from '../support/article-fixtures.ts';
import { fixtureLetters } from '../support/fixture-letters.ts';
import { authorities } from '../support/letter-from-text.ts';

const claimsOf = async (file: string, index: LetterIndex): Promise<readonly CheckedClaim[]> => {
  const article = await readArticle(await readFile(`${articleFolder}${file}`), file);
  return checkArticle(readQuotations(article, authorities, await loadSpeech()), index).claims;
};

it('every quotation and every difference stands in the letter, character for character', async () => {
  const index = await fixtureLetters(['']);
  const texts = new Map(
    index.letters.map(({ document }) => [document.source.sha256, document.text]),
  );
  const fixtures = await articleFixtures();
  const claims = (await Promise.all(fixtures.map(({ file }) => claimsOf(file, index)))).flat();
  const quoted = claims.flatMap(({ letter, evidence, differences }) => [
    ...evidence.map(({ quote, start, end }) => ({ letter, quote, start, end })),
    ...differences.map(({ from, letterStart, letterEnd }) => ({
      letter,
      quote: from,
      start: letterStart,
      end: letterEnd,
    })),
  ]);
  const withQuotations = fixtures.filter(({ expected }) => expected.quotations.length > 0);
  expect(quoted.length).toBeGreaterThan(withQuotations.length);
  for (const { letter, quote, start, end } of quoted)
    expect(texts.get(letter?.sha256 ?? '')?.slice(start, end)).toBe(quote);
});
