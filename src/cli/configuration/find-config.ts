import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError, UsageError } from '../../model/errors.ts';
import { fileIsThere } from '../file-is-there.ts';
import type { Io } from '../io.ts';
import { cannotReadConfig, twoConfigs } from '../messages.ts';
import { readBytes } from '../read-bytes.ts';

export const configNames = [
  'ofsted-letters.config.yaml',
  'ofsted-letters.config.yml',
  'ofsted-letters.config.json',
] as const;

export interface ConfigFile {
  /** As the user would write it from where they stand. */
  readonly path: string;
  /** The folder that paths in it are taken from, in the same way; empty for the working folder. */
  readonly folder: string;
  readonly text: string;
}

const fromHere = (path: string, { cwd }: Io): string => {
  const short = relative(cwd, path) || '.';
  return (isAbsolute(short) ? path : short).replaceAll(sep, '/');
};

const readAt = async (path: string, io: Io): Promise<ConfigFile> => {
  try {
    const text = new TextDecoder().decode(await readBytes(path, io));
    const folder = fromHere(dirname(resolve(io.cwd, path)), io);
    return { path, folder: folder === '.' ? '' : folder, text };
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(cannotReadConfig(path, error.message), { cause: error });
    throw error;
  }
};

const findIn = async (folder: string, io: Io): Promise<string | null> => {
  const found: string[] = [];
  for (const name of configNames)
    if (await fileIsThere(join(folder, name), io)) found.push(fromHere(join(folder, name), io));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) throw new UsageError(twoConfigs(first, second));
  return first ?? null;
};

const findUpwards = async (io: Io): Promise<string | null> => {
  let folder = io.cwd;
  for (;;) {
    const found = await findIn(folder, io);
    const above = dirname(folder);
    if (found !== null || above === folder) return found;
    folder = above;
  }
};

/**
 * The configuration that holds here: the one named, or the nearest from the working folder upwards.
 *
 * @param named a path, or false where none is wanted
 * @returns null where there is none
 * @throws UsageError where the one named cannot be read, or two stand in one folder
 */
export const findConfig = async (
  named: string | false | undefined,
  io: Io,
): Promise<ConfigFile | null> => {
  if (named === false) return null;
  const wanted = named ?? io.env['OFSTED_LETTERS_CONFIG'];
  const path = wanted === undefined || wanted === '' ? await findUpwards(io) : wanted;
  return path === null ? null : readAt(path, io);
};
