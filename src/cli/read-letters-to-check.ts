import { LetterIndex, type LetterToCheck } from '../check/letters/letter-index.ts';
import { letterToCheck, withoutRepeats } from '../check/letters/letters-to-check.ts';
import { textSha256 } from '../extract/text-sha256.ts';
import { unreadFile } from '../ingest/expand-inputs.ts';
import { loadAuthorities } from '../ingest/load-knowledge.ts';
import { InputError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import type { LetterRecord, UnreadFile } from '../model/record.ts';
import type { Io } from './io.ts';
import { inOrder } from './letters/in-order.ts';
import type { LetterReader } from './letters/letter-reader.ts';
import { withReader } from './letters/open-reader.ts';
import { namedFiles } from './named-files.ts';
import type { ReadingOptions, RunOptions } from './options.ts';
import { startProgress } from './progress/progress.ts';
import { readBytes } from './read-bytes.ts';
import { namedPaths } from './read-letters.ts';
import { readSavedResult } from './read-saved-result.ts';
import { isSavedResult } from './saved-result.ts';
import { tellVerbosely } from './tell-verbosely.ts';

export interface LettersToCheck {
  readonly index: LetterIndex;
  readonly unread: readonly UnreadFile[];
}

interface Reading {
  readonly letters: readonly LetterToCheck[];
  readonly unread: readonly UnreadFile[];
}

/** A saved result holds quotations only: the words come from the letter that it was made from. */
const letterOfRecord = async (
  { source, letter }: LetterRecord,
  reader: LetterReader,
  io: Io,
): Promise<LetterToCheck> => {
  const { path } = source;
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, io);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError('source-missing', error.problem.code, { cause: error });
  }
  const document = await reader.open(bytes, path);
  if (textSha256(document.text) !== source.textSha256) throw new InputError('source-changed');
  return { document, letter };
};

const readInto = async (path: string, read: () => Promise<LetterToCheck>): Promise<Reading> => {
  try {
    return { letters: [await read()], unread: [] };
  } catch (error) {
    if (error instanceof InputError) return { letters: [], unread: [unreadFile(path, error)] };
    throw error;
  }
};

const joined = (readings: readonly Reading[]): Reading => ({
  letters: readings.flatMap(({ letters }) => letters),
  unread: readings.flatMap(({ unread }) => unread),
});

const readSaved = async (bytes: Uint8Array, reader: LetterReader, io: Io): Promise<Reading> => {
  const { records, unread } = readSavedResult(bytes);
  const readings: Reading[] = [{ letters: [], unread }];
  const read = (record: LetterRecord) =>
    readInto(record.source.path, () => letterOfRecord(record, reader, io));
  for await (const reading of inOrder(records, reader.window, read)) readings.push(reading);
  return joined(readings);
};

const readOne = async (path: string, reader: LetterReader, io: Io): Promise<Reading> => {
  try {
    const bytes = await readBytes(path, io);
    if (isSavedResult(bytes, path)) return await readSaved(bytes, reader, io);
    return await readInto(path, async () =>
      letterToCheck(await reader.open(bytes, path), await loadAuthorities()),
    );
  } catch (error) {
    if (error instanceof InputError) return { letters: [], unread: [unreadFile(path, error)] };
    throw error;
  }
};

/** Reads the letters that articles are checked against: files, folders, patterns, saved results. */
export const readLettersToCheck = async (
  given: readonly string[],
  options: RunOptions & ReadingOptions,
  io: Io,
): Promise<LettersToCheck> => {
  const expanded = await namedFiles(await namedPaths(given, {}, io), options, io);
  const readings: Reading[] = [{ letters: [], unread: expanded.unread }];
  const progress = startProgress(expanded.files.length, options, io);
  await withReader(expanded.files.length, options, io, async (reader) => {
    const read = (path: string) => readOne(path, reader, io);
    for await (const reading of inOrder(expanded.files, reader.window, read)) {
      readings.push(reading);
      progress.step(reading.unread.length > 0);
    }
  }).finally(progress.end);
  for (const [index, path] of expanded.files.entries())
    tellVerbosely(path, `read: letters ${readings[index + 1]?.letters.length ?? 0}`, options, io);
  const { letters, unread } = joined(readings);
  return {
    index: new LetterIndex(withoutRepeats(letters)),
    unread: [...unread].sort((one, other) => byKeys([one.path], [other.path])),
  };
};
