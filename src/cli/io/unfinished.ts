import { rmSync } from 'node:fs';

/** Files that stand beside their target and still wait for their name; removed if the process ends before. */
export const unfinished = new Set<string>();

/** A database that is not closed has its log beside it. */
export const remove = (path: string): void => {
  for (const each of [path, `${path}.wal`]) rmSync(each, { force: true });
};

export const removeUnfinished = (): void => {
  for (const path of unfinished) remove(path);
  unfinished.clear();
};
