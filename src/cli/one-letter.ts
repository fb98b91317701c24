import { expandInputs } from '../ingest/expand-inputs.ts';
import type { CanonicalDocument } from '../model/document.ts';
import { InputError, UsageError } from '../model/errors.ts';
import { schemaVersion } from '../model/schema-version.ts';
import type { Io } from './io.ts';
import { withReader } from './letters/open-reader.ts';
import { savedResultGiven, severalFiles } from './messages.ts';
import type { ReadingOptions, RunOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';
import { namedPaths } from './read-letters.ts';
import { isSavedResult } from './saved-result.ts';
import { tellUnread } from './tell-problems.ts';

/** The one letter that a command is about; null where it could not be read, which has then been told. */
export const readOneLetter = async (
  given: string,
  options: ReadingOptions & RunOptions,
  io: Io,
): Promise<CanonicalDocument | null> => {
  const { files, unread } = await expandInputs(await namedPaths([given], options, io), io.cwd);
  tellUnread(unread, io);
  const [path] = files;
  if (path === undefined) return null;
  if (files.length > 1) throw new UsageError(severalFiles(given));
  const name = path === '-' ? (options.stdinFilename ?? path) : path;
  try {
    const bytes = await readBytes(path, io);
    if (isSavedResult(bytes, name)) throw new UsageError(savedResultGiven(name));
    return await withReader(1, options, io, (reader) => reader.open(bytes, name));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tellUnread([{ schemaVersion, path: name, problem: error.problem }], io);
    return null;
  }
};
