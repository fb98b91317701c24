import { standardInput } from '../ingest/expand-inputs.ts';
import { fileError } from '../ingest/file-error.ts';
import { InputError } from '../model/errors.ts';
import type { Io } from './io.ts';

/** Checked before reading: a file of gigabytes would fill the memory first. */
const largest = { bytes: 512 * 1024 * 1024, words: '512 MB' };

/** @throws InputError where the file cannot be opened */
export const readBytes = async (path: string, io: Io): Promise<Uint8Array> => {
  if (path === standardInput) return io.stdin();
  try {
    if ((await io.fileSize(path)) > largest.bytes) throw new InputError('too-large', largest.words);
    return await io.readFile(path);
  } catch (error) {
    throw fileError(error);
  }
};
