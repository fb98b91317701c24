import { hash } from 'node:crypto';
import { checkArticles, type ReadArticle } from '../../src/check/check-articles.ts';
import { LetterIndex } from '../../src/check/letters/letter-index.ts';
import { readQuotations } from '../../src/check/read-quotations.ts';
import { readLetterFacts } from '../../src/extract/letter/letter-facts.ts';
import { loadSpeech } from '../../src/ingest/load-speech.ts';
import { readPlainText } from '../../src/ingest/plain-text.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { type CheckReport, checkReportSchema } from '../../src/model/check.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { structureDocument } from '../../src/text/structure.ts';
import { sourceFromBlocks } from './documents.ts';
import { authorities, type LetterText, letterText } from './letter-from-text.ts';

const letterToCheck = (part: LetterText, order: number) => {
  const text = letterText(part);
  const source = {
    ...sourceFromBlocks(readPlainText(text)),
    path: `letter-${order + 1}.txt`,
    sha256: hash('sha256', text, 'hex'),
  };
  const document = structureDocument(cleanDocument(source));
  return { document, letter: readLetterFacts(document, authorities).letter };
};

export const indexOf = (letters: readonly LetterText[]): LetterIndex =>
  new LetterIndex(letters.map(letterToCheck));

export const readArticleText = async (text: string): Promise<ReadArticle> => {
  const article = await readArticle(Buffer.from(text), 'article.txt');
  return readQuotations(article, authorities, await loadSpeech());
};

/** An article and the letters it is checked against, all as text; the report holds to its published form. */
export const checkText = async (
  article: string,
  letters: readonly LetterText[],
): Promise<CheckReport> =>
  checkReportSchema.parse(checkArticles([await readArticleText(article)], indexOf(letters), []));
