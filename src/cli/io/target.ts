import { realpath, stat } from 'node:fs/promises';

export interface Target {
  readonly path: string;
  /** False for a device or a pipe, which takes bytes and is not replaced. */
  readonly isPlain: boolean;
}

/** A link is written through, a device or a pipe is written to: only a plain file can be replaced by renaming. */
export const targetOf = async (path: string): Promise<Target> => {
  try {
    const real = await realpath(path);
    return { path: real, isPlain: (await stat(real)).isFile() };
  } catch {
    return { path, isPlain: true };
  }
};
