import { createHash } from 'node:crypto';
import { dirname, isAbsolute, posix, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LetterToCheck } from '../check/letters/letter-index.ts';
import { standardInput } from '../ingest/expand-inputs.ts';
import { loadPageParts, type PageKind } from '../ingest/load-page-parts.ts';
import { InputError } from '../model/errors.ts';
import type { LetterRecord } from '../model/record.ts';
import type {
  CheckPageMaterial,
  LetterText,
  PageFrame,
  PageMaterial,
} from '../report/html/page-material.ts';
import type { Io } from './io.ts';
import { inOrder } from './letters/in-order.ts';
import type { LetterReader } from './letters/letter-reader.ts';
import { withReader } from './letters/open-reader.ts';
import type { ReadingOptions, RunOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';

/** Canonical texts by their hash, as they are read. */
export type LetterTexts = Map<string, LetterText>;

/** No part of a name can be taken for a scheme, a host, a query or a fragment. */
const asAddress = (path: string): string =>
  path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

/**
 * Address of a letter's file for a page written to `page`, or printed where that is null. Both are named from `cwd`;
 * a letter that is named in full keeps its full name.
 */
export const addressFrom =
  (page: string | null, cwd: string) =>
  (letter: string): string => {
    if (isAbsolute(letter)) return pathToFileURL(letter).href;
    if (page === null) return asAddress(posix.normalize(letter));
    return asAddress(relative(dirname(resolve(cwd, page)), resolve(cwd, letter)));
  };

/** The text of a letter that a saved record tells of; null where the file is gone, changed or unreadable. */
const textOf = async (
  { source }: Pick<LetterRecord, 'source'>,
  reader: LetterReader,
  io: Io,
): Promise<LetterText | null> => {
  try {
    const bytes = await readBytes(source.path, io);
    const { text, paragraphs } = await reader.open(bytes, source.path);
    const isSame = createHash('sha256').update(text).digest('hex') === source.textSha256;
    return isSame ? { text, paragraphs } : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
};

const readMissing = async (
  records: readonly LetterRecord[],
  unaddressed: ReadonlySet<string>,
  texts: LetterTexts,
  options: RunOptions,
  io: Io,
): Promise<void> => {
  const missing = records.filter(
    ({ source }) => !texts.has(source.textSha256) && !unaddressed.has(source.path),
  );
  await withReader(missing.length, options, io, async (reader) => {
    const read = async (record: LetterRecord) => ({
      key: record.source.textSha256,
      text: await textOf(record, reader, io),
    });
    for await (const { key, text } of inOrder(missing, reader.window, read))
      if (text) texts.set(key, text);
  });
};

/** Names under which standard input goes: there is no file to lead to. */
const unaddressedNames = (stdinFilename: string | undefined): ReadonlySet<string> =>
  new Set([standardInput, ...(stdinFilename === undefined ? [] : [stdinFilename])]);

const pageFrame = async (
  kind: PageKind,
  unaddressed: ReadonlySet<string>,
  io: Io,
): Promise<(page: string | null) => PageFrame> => {
  const parts = await loadPageParts(kind);
  return (page) => {
    const address = addressFrom(page, io.cwd);
    return { ...parts, addressOf: (path) => (unaddressed.has(path) ? null : address(path)) };
  };
};

/**
 * What pages on `records` need besides the comparison.
 *
 * @param texts texts of the letters that were read just now; those that saved records tell of are added
 * @param options with the name that stands for standard input, where no file is
 */
export const pageMaterial = async (
  records: readonly LetterRecord[],
  texts: LetterTexts,
  options: RunOptions & Pick<ReadingOptions, 'stdinFilename'>,
  io: Io,
): Promise<(page: string | null) => PageMaterial> => {
  const unaddressed = unaddressedNames(options.stdinFilename);
  await readMissing(records, unaddressed, texts, options, io);
  const frame = await pageFrame('comparison', unaddressed, io);
  return (page) => ({ ...frame(page), texts });
};

/**
 * What pages on checked articles need besides the report.
 *
 * @param articles in the order of the report
 * @param letters those that were checked against
 */
export const checkPageMaterial = async (
  articles: CheckPageMaterial['articles'],
  letters: readonly Pick<LetterToCheck, 'document'>[],
  stdinFilename: string | undefined,
  io: Io,
): Promise<(page: string | null) => CheckPageMaterial> => {
  const frame = await pageFrame('check', unaddressedNames(stdinFilename), io);
  const texts = new Map(
    letters.map(({ document: { source, text, paragraphs } }) => [
      source.sha256,
      { text, paragraphs, mediaType: source.mediaType },
    ]),
  );
  return (page) => ({ ...frame(page), articles, letters: texts });
};
