import { realpath, stat } from 'node:fs/promises';

export interface Target {
  readonly path: string;
  /** False for a device or a pipe, which takes bytes and is not replaced. */
  readonly isPlain: boolean;
}

/** A link is written through, a device or a pipe is written to: only a plain file can be replaced by renaming. */
export const targetOf = async (path: string): Promise<Target> => {
  const there = await stat(path).catch(() => null);
  // A pipe that is only open, as /dev/stdout may be, has no path of its own.
  if (there && !there.isFile()) return { path, isPlain: false };
  return { path: there ? await realpath(path) : path, isPlain: true };
};
