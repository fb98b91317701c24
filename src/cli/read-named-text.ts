import { InputError, UsageError } from '../model/errors.ts';
import type { Io } from './io.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The text of a file that an option names.
 *
 * @param wording what is told where it cannot be read
 * @throws UsageError where it cannot be read
 */
export const readNamedText = async (
  path: string,
  io: Io,
  wording: (path: string, reason: string) => string,
): Promise<string> => {
  try {
    return new TextDecoder().decode(await readBytes(path, io));
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(wording(path, error.message), { cause: error });
    throw error;
  }
};
