import { InputError } from '../model/errors.ts';
import { type ArticleReading, finishArticle, layOut } from './article-builder.ts';
import { type HtmlNode, PageWalk } from './article-html-blocks.ts';
import { unpackedSize } from './zip-size.ts';

const megabyte = 1024 * 1024;
const largestUnpacked = { bytes: 64 * megabyte, words: '64 MB unpacked' };

export const wordMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const headlineStyles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
];
const quotationStyles = [
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** What the library throws is neither typed nor documented: whatever it is, the file cannot be read. */
const toHtml = async (bytes: Uint8Array): Promise<string> => {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [...headlineStyles, ...quotationStyles],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return value;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable';
    throw new InputError('damaged-document', reason.replace(/[.\s]+$/u, ''), { cause: error });
  }
};

/**
 * A Word file → article.
 *
 * @throws InputError `too-large` for one that unpacks to more than 64 MB, `damaged-document`, `empty-file`
 */
export const readWordArticle = async (bytes: Uint8Array): Promise<ArticleReading> => {
  const size = unpackedSize(bytes);
  if (size === null) throw new InputError('damaged-document', 'its directory is missing');
  if (size > largestUnpacked.bytes) throw new InputError('too-large', largestUnpacked.words);
  const html = await toHtml(bytes);
  const { parseHTML } = await import('linkedom');
  const { document }: { document: { readonly documentElement: HtmlNode | null } } = parseHTML(
    `<html><body>${html}</body></html>`,
  );
  const blocks = document.documentElement ? new PageWalk().blocksOf(document.documentElement) : [];
  if (blocks.length === 0) throw new InputError('empty-file');
  return finishArticle(layOut(blocks), {
    mediaType: wordMediaType,
    title: null,
    published: null,
    problems: [],
  });
};
