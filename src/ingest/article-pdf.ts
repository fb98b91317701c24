import type { ArticleBlock } from '../model/article.ts';
import type { CanonicalDocument, Paragraph, SourceDocument } from '../model/document.ts';
import { type ArticleReading, finishArticle, layOut } from './article-builder.ts';

const kinds: Readonly<Record<Paragraph['role'], ArticleBlock['kind']>> = {
  heading: 'headline',
  paragraph: 'paragraph',
  'list-item': 'list-item',
  note: 'paragraph',
};

/** Heads and feet of pages stand outside the reading text; they come after it, once each. */
const furnitureOf = ({ text, blocks }: SourceDocument): string[] => {
  const words = blocks
    .filter(({ role }) => role === 'artifact')
    .map(({ span }) => text.slice(span.start, span.end).trim());
  return [...new Set(words)];
};

const bodyOf = ({ text, paragraphs }: CanonicalDocument) =>
  paragraphs.map(({ role, span }, index) => ({
    kind: index === 0 && role === 'paragraph' ? ('headline' as const) : kinds[role],
    text: text.slice(span.start, span.end),
  }));

/** The canonical text of a PDF → article. */
export const pdfArticle = (document: CanonicalDocument): Promise<ArticleReading> => {
  const furniture = furnitureOf(document.source).map((text) => ({
    kind: 'furniture' as const,
    text,
  }));
  return finishArticle(layOut([...bodyOf(document), ...furniture]), {
    mediaType: 'application/pdf',
    title: null,
    published: null,
    problems: document.source.problems.slice(),
  });
};
