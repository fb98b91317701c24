import { open, stat } from 'node:fs/promises';

/** The first bytes of a file, so many at most; none of a pipe, which gives what it holds only once. */
export const readStart = async (path: string, length: number): Promise<Uint8Array> => {
  if (!(await stat(path)).isFile()) return new Uint8Array();
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};
