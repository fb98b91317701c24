import { checkArticle as check } from '../check/check-articles.ts';
import { readQuotations } from '../check/read-quotations.ts';
import { readArticle as read } from '../ingest/read-article.ts';
import { type ArticleDocument, articleDocumentSchema } from '../model/article.ts';
import { type CheckedArticle, checkedArticleSchema } from '../model/check.ts';
import { LetterCollection } from './letter-collection.ts';

/**
 * Reads an article, by what it holds and not by its name: text, Markdown, a web page, a PDF or a Word file.
 *
 * @param bytes all of the file; they are left as they are
 * @param name under which the article goes, such as its path with forward slashes; `.md` and `.html` tell those from text
 * @throws {@link InputError} for what cannot be read well: `problem.code` says why
 */
export const readArticle = async (bytes: Uint8Array, name: string): Promise<ArticleDocument> =>
  articleDocumentSchema.parse(await read(bytes, name));

/**
 * What an article quotes and claims, each with a verdict and the letter's own words: the same as one of `articles` in
 * `ofsted-letters check --format json`. Says what the letters say and where, never whether the article is right.
 */
export const checkArticle = (
  article: ArticleDocument,
  collection: LetterCollection,
): CheckedArticle => {
  const { index, checker, authorities, speech } = LetterCollection.partsOf(collection);
  const quotations = readQuotations(article, authorities, speech);
  return checkedArticleSchema.parse(check(quotations, index, checker));
};
