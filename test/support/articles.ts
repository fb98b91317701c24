import type { ReadArticle } from '../../src/check/check-articles.ts';
import { readQuotations as read } from '../../src/check/read-quotations.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { loadSpeech } from '../../src/ingest/load-speech.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import type { ArticleDocument, FoundQuotation } from '../../src/model/article.ts';

const [{ authorities }, speech] = await Promise.all([loadKnowledge(), loadSpeech()]);

export const articleFrom = (text: string, path = 'article.txt'): Promise<ArticleDocument> =>
  readArticle(new TextEncoder().encode(text), path);

export const readArticleQuotations = (article: ArticleDocument): ReadArticle =>
  read(article, authorities, speech);

export const quotationsIn = (article: ArticleDocument): readonly FoundQuotation[] =>
  readArticleQuotations(article).quotations;

/** The pieces of a quotation joined, white space of any kind as one space. */
export const wordsOf = ({ text }: ArticleDocument, { pieces }: FoundQuotation): string =>
  pieces
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');

export interface ReadQuotation {
  readonly words: string;
  readonly form: FoundQuotation['form'];
  readonly speaker: string | null;
  readonly letter: boolean | null;
  readonly found: FoundQuotation;
}

/** The quotations of a plain text, as a test compares them. */
export const readQuotations = async (text: string): Promise<ReadQuotation[]> => {
  const article = await articleFrom(text);
  return quotationsIn(article).map((found) => ({
    words: wordsOf(article, found),
    form: found.form,
    speaker: found.attribution.speaker,
    letter: found.attribution.letter,
    found,
  }));
};
