import { createHash } from 'node:crypto';
import type { ArticleBlock, ArticleDocument } from '../model/article.ts';
import { InputError } from '../model/errors.ts';
import { decodeText } from './plain-text.ts';
import { sniff } from './sniff.ts';

const blocksOf = (text: string): ArticleBlock[] => {
  const blocks: ArticleBlock[] = [];
  let line = 1;
  for (const { 0: found, index } of text.matchAll(/[^\n]+/gu)) {
    line = text.slice(0, index).split('\n').length;
    const kind = blocks.length === 0 ? 'headline' : 'paragraph';
    blocks.push({ start: index, end: index + found.length, kind, sourceLine: line });
  }
  return blocks;
};

/**
 * Reads one article, by what it holds and not by its name.
 *
 * @throws InputError for a file that cannot be read well
 */
export const readArticle = async (bytes: Uint8Array, path: string): Promise<ArticleDocument> => {
  const content = sniff(bytes);
  if (content === 'empty') throw new InputError('empty-file');
  if (content === 'binary data') throw new InputError('not-text', content);
  const text = decodeText(bytes);
  const blocks = blocksOf(text);
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    title: null,
    published: null,
    text,
    blocks,
    problems: [],
  };
};
