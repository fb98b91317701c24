import type { AuthorityIndex } from '../extract/letter/authority-index.ts';
import type { ArticleDocument } from '../model/article.ts';
import type { ReadArticle } from './check-articles.ts';
import { namedLetters, readSpeech } from './find-quotations.ts';
import type { Speech } from './quotations/speech.ts';

/** An article → the same with its quotations, who says each and each sentence, and the letters that it names. */
export const readQuotations = (
  article: ArticleDocument,
  names: AuthorityIndex,
  speech: Speech,
): ReadArticle => {
  const named = namedLetters(article, names);
  return {
    article,
    ...readSpeech(article, names, speech),
    about: named.article,
    namedAt: named.at,
  };
};
