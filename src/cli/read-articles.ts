import type { ReadArticle } from '../check/check-articles.ts';
import type { Speech } from '../check/quotations/speech.ts';
import { readQuotations } from '../check/read-quotations.ts';
import type { AuthorityIndex } from '../extract/letter/authority-index.ts';
import { articleFiles, unreadFile } from '../ingest/expand-inputs.ts';
import { loadAuthorities } from '../ingest/load-knowledge.ts';
import { loadSpeech } from '../ingest/load-speech.ts';
import { type OpenPdf, readArticle } from '../ingest/read-article.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { UnreadFile } from '../model/record.ts';
import type { Io } from './io.ts';
import { withReader } from './letters/open-reader.ts';
import { noArticles } from './messages.ts';
import { namedFiles } from './named-files.ts';
import type { ReadingOptions, RunOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';
import { namedPaths, nameOf } from './read-letters.ts';
import { tellVerbosely } from './tell-verbosely.ts';

export interface ReadArticles {
  readonly articles: readonly ReadArticle[];
  readonly unread: readonly UnreadFile[];
}

interface Reading {
  readonly openPdf: OpenPdf;
  readonly names: AuthorityIndex;
  readonly speech: Speech;
  readonly options: ReadingOptions;
  readonly io: Io;
}

/** @throws InputError for a file that cannot be read well */
const readOne = async (
  path: string,
  name: string,
  { openPdf, names, speech, options, io }: Reading,
): Promise<ReadArticle> => {
  const article = await readArticle(await readBytes(path, io), name, openPdf);
  const read = readQuotations(article, names, speech);
  tellVerbosely(name, `read: quotations ${read.quotations.length}`, options, io);
  return read;
};

/** Reads every article named, and finds the quotations in it. A bad one stops nothing and comes back among the unread. */
export const readArticles = async (
  given: readonly string[],
  options: ReadingOptions & RunOptions,
  io: Io,
): Promise<ReadArticles> => {
  if (given.length === 0 && options.filesFrom === undefined) throw new UsageError(noArticles);
  const paths = await namedPaths(given, options, io);
  const { files, unread: notFound } = await namedFiles(paths, options, io, articleFiles);
  const [names, speech] = [await loadAuthorities(), await loadSpeech()];
  const articles: ReadArticle[] = [];
  const unread = [...notFound];
  await withReader(files.length, options, io, async ({ open }) => {
    for (const path of files) {
      const name = nameOf(path, options);
      try {
        articles.push(await readOne(path, name, { openPdf: open, names, speech, options, io }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        unread.push(unreadFile(name, error));
      }
    }
  });
  return { articles, unread };
};
