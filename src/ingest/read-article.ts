import { createHash } from 'node:crypto';
import type { ArticleDocument } from '../model/article.ts';
import type { CanonicalDocument } from '../model/document.ts';
import { InputError } from '../model/errors.ts';
import { cleanDocument } from '../text/clean.ts';
import type { ArticleReading } from './article-builder.ts';
import { readWordArticle } from './article-docx.ts';
import { decodePage } from './article-encoding.ts';
import { readHtmlArticle } from './article-html.ts';
import { readMarkdownArticle } from './article-markdown.ts';
import { pdfArticle } from './article-pdf.ts';
import { readTextArticle } from './article-text.ts';
import { decodeText } from './plain-text.ts';
import { readSource } from './read-source.ts';
import { type Content, sniff } from './sniff.ts';

const megabyte = 1024 * 1024;
/** Articles are a thousand times smaller. */
const largestArticle = { bytes: 8 * megabyte, words: '8 MB' };
/** A book has less; all that follows grows with the text and not with the file. */
const longestText = { units: 2 * megabyte, words: '2 MB of text' };

/** A ZIP archive with the parts of a Word file. */
const isWord = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/');
};

const isPage = (content: Content, path: string): boolean =>
  content === 'a web page' || (content === 'plain text' && /\.x?html?$/iu.test(path));

const readWords = async (text: string, path: string): Promise<ArticleReading> => {
  if (text.trim() === '') throw new InputError('empty-file');
  return /\.(?:md|markdown)$/iu.test(path) ? readMarkdownArticle(text) : readTextArticle(text);
};

/** Reads the canonical text of a PDF, as the reader of letters does. */
export type OpenPdf = (bytes: Uint8Array, path: string) => Promise<CanonicalDocument>;

const openHere: OpenPdf = async (bytes, path) => cleanDocument(await readSource(bytes, path));

const read = async (bytes: Uint8Array, path: string, openPdf: OpenPdf): Promise<ArticleReading> => {
  const content = sniff(bytes);
  if (content === 'empty') throw new InputError('empty-file');
  if (content === 'pdf') return pdfArticle(await openPdf(bytes, path));
  if (/\.pdf$/iu.test(path)) throw new InputError('not-a-pdf', content);
  if (bytes.length > largestArticle.bytes) throw new InputError('too-large', largestArticle.words);
  if (isWord(bytes)) return readWordArticle(bytes);
  if (/\.docx$/iu.test(path)) throw new InputError('damaged-document', `it holds ${content}`);
  if (content === 'binary data') throw new InputError('not-an-article', content);
  return isPage(content, path)
    ? readHtmlArticle(decodePage(bytes))
    : readWords(decodeText(bytes), path);
};

/**
 * Reads one article, by what it holds and not by its name: text, Markdown, a web page, a PDF or a Word file.
 *
 * @param path the name under which the article goes, with forward slashes
 * @param openPdf who reads PDF; in this thread if nothing else is said, where nothing stops a file that hangs
 * @throws InputError for a file that cannot be read well
 */
export const readArticle = async (
  bytes: Uint8Array,
  path: string,
  openPdf = openHere,
): Promise<ArticleDocument> => {
  const article = await read(bytes, path, openPdf);
  if (article.text.length > longestText.units) throw new InputError('too-large', longestText.words);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), ...article };
};
