import { open } from 'node:fs/promises';

/** The first bytes of a file, so many at most. */
export const readStart = async (path: string, length: number): Promise<Uint8Array> => {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};
