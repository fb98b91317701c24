import type { ThemePack } from '../ingest/theme-pack.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { Theme } from '../rules/schema.ts';
import type { Io } from './io.ts';
import { cannotReadPack } from './messages.ts';
import type { OwnThemesOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';

const readPack = async (path: string, io: Io): Promise<ThemePack> => {
  const { readThemePack } = await import('../ingest/theme-pack.ts');
  try {
    return readThemePack(new TextDecoder().decode(await readBytes(path, io)), path);
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(cannotReadPack(path, error.message), { cause: error });
    throw error;
  }
};

export const readPacks = async (paths: readonly string[], io: Io): Promise<ThemePack[]> => {
  const packs: ThemePack[] = [];
  for (const path of paths) packs.push(await readPack(path, io));
  return packs;
};

/** The themes of all packs that the command line names; of two with one id, the later. */
export const ownThemes = async ({ themes }: OwnThemesOptions, io: Io): Promise<Theme[]> =>
  (await readPacks(themes, io)).flatMap((pack) => pack.themes);
