import type { Io } from './io.ts';

/** Whether there is a file of this name that can be seen. */
export const fileIsThere = async (path: string, io: Pick<Io, 'fileSize'>): Promise<boolean> => {
  try {
    await io.fileSize(path);
    return true;
  } catch {
    return false;
  }
};
