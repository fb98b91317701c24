import type { ArticleBlock } from '../model/article.ts';
import type { CanonicalDocument, Paragraph, SourceDocument } from '../model/document.ts';
import { cleanDocument } from '../text/clean.ts';
import { type ArticleReading, finishArticle, layOut } from './article-builder.ts';
import { readSource } from './read-source.ts';

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

/** @throws InputError as the reader of letters does */
export const readPdfArticle = async (bytes: Uint8Array, path: string): Promise<ArticleReading> => {
  const source = await readSource(bytes, path);
  const furniture = furnitureOf(source).map((text) => ({ kind: 'furniture' as const, text }));
  return finishArticle(layOut([...bodyOf(cleanDocument(source)), ...furniture]), {
    mediaType: 'application/pdf',
    title: null,
    published: null,
    problems: source.problems.slice(),
  });
};
