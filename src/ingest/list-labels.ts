import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byCodeUnits } from '../model/order.ts';
import { fileError } from './file-error.ts';

const labelsName = '.gold.json';

/**
 * A file of labels, or a folder of them → the files.
 *
 * @throws InputError where the path cannot be opened
 */
export const listLabels = async (path: string, cwd: string): Promise<string[]> => {
  const place = resolve(cwd, path);
  try {
    if (!(await stat(place)).isDirectory()) return [path];
    const names = (await readdir(place)).filter((name) => name.endsWith(labelsName));
    return names.sort(byCodeUnits).map((name) => join(path, name));
  } catch (error) {
    throw fileError(error);
  }
};
