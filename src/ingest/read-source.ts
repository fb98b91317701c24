import { createHash } from 'node:crypto';
import type { MediaType, SourceDocument } from '../model/document.ts';
import { InputError } from '../model/errors.ts';
import { withPdf } from './pdf-document.ts';
import { readPlain } from './pdf-plain.ts';
import { isTagged, readTagged } from './pdf-tagged.ts';
import { decodeText, readPlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';
import { type BlockInput, buildSource } from './source-builder.ts';

const megabyte = 1024 * 1024;
const largestFile = { bytes: 64 * megabyte, words: '64 MB' };

interface Reading {
  readonly mediaType: MediaType;
  readonly pageCount: number;
  readonly blocks: readonly BlockInput[];
}

const readPdf = (bytes: Uint8Array): Promise<Reading> =>
  withPdf(bytes, async (document) => {
    const blocks = (await isTagged(document))
      ? await readTagged(document)
      : await readPlain(bytes, document);
    const hasText = blocks.some(
      ({ role, runs }) => role !== 'artifact' && runs.some(({ text }) => text.trim() !== ''),
    );
    if (!hasText) throw new InputError('image-only-pdf');
    return { mediaType: 'application/pdf', pageCount: document.numPages, blocks };
  });

const readText = (bytes: Uint8Array, path: string): Reading => {
  const text = decodeText(bytes);
  const blocks = readPlainText(text);
  if (blocks.length === 0) throw new InputError('empty-file');
  return {
    mediaType: /\.(?:md|markdown)$/iu.test(path) ? 'text/markdown' : 'text/plain',
    pageCount: text.split('\f').length,
    blocks,
  };
};

const read = async (bytes: Uint8Array, path: string): Promise<Reading> => {
  if (bytes.length > largestFile.bytes) throw new InputError('too-large', largestFile.words);
  const content = sniff(bytes);
  if (content === 'pdf') return readPdf(bytes);
  if (content === 'empty') throw new InputError('empty-file');
  if (/\.pdf$/iu.test(path)) throw new InputError('not-a-pdf', content);
  if (content === 'a web page' || content === 'binary data')
    throw new InputError('not-text', content);
  return readText(bytes, path);
};

/**
 * Reads one file, by what it holds and not by its name.
 *
 * @param path the name under which the document goes, with forward slashes
 * @throws InputError for a file that cannot be read well
 */
export const readSource = async (bytes: Uint8Array, path: string): Promise<SourceDocument> => {
  const { mediaType, pageCount, blocks } = await read(bytes, path);
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType,
    pageCount,
    ...buildSource(blocks),
    problems: [],
  };
};
