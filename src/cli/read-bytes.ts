import { standardInput } from '../ingest/expand-inputs.ts';
import { fileError } from '../ingest/file-error.ts';
import { InputError } from '../model/errors.ts';
import type { Io } from './io.ts';
import { givenFile, type LentFile } from './letters/lent-file.ts';

/** Checked before reading: a file of gigabytes would fill the memory first. */
const largest = { bytes: 512 * 1024 * 1024, words: '512 MB' };

const assertNotTooLarge = async (path: string, io: Io): Promise<void> => {
  if ((await io.fileSize(path)) > largest.bytes) throw new InputError('too-large', largest.words);
};

/** @throws InputError where the file cannot be opened */
export const readBytes = async (path: string, io: Io): Promise<Uint8Array> => {
  if (path === standardInput) return io.stdin();
  try {
    await assertNotTooLarge(path, io);
    return await io.readFile(path);
  } catch (error) {
    throw fileError(error);
  }
};

/**
 * Gives a file to `look`, until it returns.
 *
 * @returns what `look` returns
 * @throws InputError where the file cannot be opened
 */
export const lookAtFile = async <Seen>(
  path: string,
  io: Io,
  look: (file: LentFile) => Seen,
): Promise<Seen> => {
  if (path === standardInput) return look(givenFile(await io.stdin()));
  try {
    await assertNotTooLarge(path, io);
    return await io.lendFile(path, look);
  } catch (error) {
    throw fileError(error);
  }
};
