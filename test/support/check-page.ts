import { checkArticles } from '../../src/check/check-articles.ts';
import { type CheckReport, checkReportSchema } from '../../src/model/check.ts';
import { formatCheckPage } from '../../src/report/html/check/check-page.tsx';
import type { CheckPageMaterial } from '../../src/report/html/page-material.ts';
import { indexOf, readArticleText } from './check-text.ts';
import type { LetterText } from './letter-from-text.ts';

/** The page on articles and letters given as text; `part` is what a case is about. */
export const checkPage = async (
  articles: readonly string[],
  letters: readonly LetterText[],
  part: Partial<Pick<CheckPageMaterial, 'addressOf' | 'style' | 'script'>> &
    Partial<Pick<CheckReport, 'unread'>> = {},
): Promise<{ page: string; report: CheckReport }> => {
  const { unread = [], ...frame } = part;
  const read = await Promise.all(articles.map(readArticleText));
  const index = indexOf(letters);
  const report = checkReportSchema.parse(checkArticles(read, index, unread));
  const texts = new Map(
    index.letters.map(({ document: { source, text, paragraphs } }) => [
      source.sha256,
      { text, paragraphs, mediaType: source.mediaType },
    ]),
  );
  const page = formatCheckPage(report, {
    checkPage: {
      articles: read.map(({ article }) => article),
      letters: texts,
      addressOf: (path) => encodeURI(path),
      style: '',
      script: '',
      ...frame,
    },
  });
  return { page, report };
};
