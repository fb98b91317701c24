import type { ReadArticle } from '../check/check-articles.ts';
import { readQuotations } from '../check/read-quotations.ts';
import { articleFiles, standardInput, unreadFile } from '../ingest/expand-inputs.ts';
import { loadAuthorities } from '../ingest/load-knowledge.ts';
import { loadSpeech } from '../ingest/load-speech.ts';
import { readArticle } from '../ingest/read-article.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { UnreadFile } from '../model/record.ts';
import type { Io } from './io.ts';
import { noArticles } from './messages.ts';
import { namedFiles } from './named-files.ts';
import type { ReadingOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';
import { namedPaths } from './read-letters.ts';
import { tellVerbosely } from './tell-verbosely.ts';

export interface ReadArticles {
  readonly articles: readonly ReadArticle[];
  readonly unread: readonly UnreadFile[];
}

/** Reads every article named, and finds the quotations in it. A bad one stops nothing and comes back among the unread. */
export const readArticles = async (
  given: readonly string[],
  options: ReadingOptions,
  io: Io,
): Promise<ReadArticles> => {
  if (given.length === 0 && options.filesFrom === undefined) throw new UsageError(noArticles);
  const paths = await namedPaths(given, options, io);
  const { files, unread: notFound } = await namedFiles(paths, options, io, articleFiles);
  const names = await loadAuthorities();
  const speech = await loadSpeech();
  const articles: ReadArticle[] = [];
  const unread = [...notFound];
  for (const path of files) {
    const name = path === standardInput ? (options.stdinFilename ?? path) : path;
    try {
      const article = await readArticle(await readBytes(path, io), name);
      const read = readQuotations(article, names, speech);
      tellVerbosely(name, `read: quotations ${read.quotations.length}`, options, io);
      articles.push(read);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unread.push(unreadFile(name, error));
    }
  }
  return { articles, unread };
};
