import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ScratchFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A folder of its own for one group of tests, with the files given. */
export const scratchFolder = async (
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ScratchFolder> => {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ofsted-letters-')));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};
