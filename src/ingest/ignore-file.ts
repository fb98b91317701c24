import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { fileError } from './file-error.ts';

export const ignoreFileName = '.ofsted-lettersignore';

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** From the outermost folder that counts to the one in which the file lies. */
const foldersAbove = (path: string, outermost: string): string[] => {
  const folders: string[] = [];
  for (let folder = dirname(path); isWithin(folder, outermost); folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === outermost) break;
  }
  return folders;
};

/** What the ignore files of the working folder, and of the folders that are searched, leave out; gitignore syntax. */
export class IgnoreFiles {
  readonly #cwd: string;
  readonly #byFolder = new Map<string, Promise<Ignore | null>>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * Whether a file or folder is left out; the ignore file nearest to it decides.
   *
   * @param searched the folder that the user named, or in which a pattern matched
   * @param isFolder rules that end in a slash are for folders alone
   * @throws InputError where an ignore file cannot be read
   */
  async leavesOut(path: string, searched: string, isFolder: boolean): Promise<boolean> {
    const absolute = resolve(this.#cwd, path);
    const outermost = isWithin(absolute, this.#cwd) ? this.#cwd : resolve(this.#cwd, searched);
    let isOut = false;
    for (const folder of foldersAbove(absolute, outermost)) {
      const rules = await this.#rulesOf(folder);
      if (rules === null) continue;
      const below = relative(folder, absolute).replaceAll(sep, '/');
      const { ignored, unignored } = rules.test(isFolder ? `${below}/` : below);
      isOut = ignored || (isOut && !unignored);
    }
    return isOut;
  }

  #rulesOf(folder: string): Promise<Ignore | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const rules = this.#read(folder);
    this.#byFolder.set(folder, rules);
    return rules;
  }

  async #read(folder: string): Promise<Ignore | null> {
    try {
      const rules = await readFile(join(folder, ignoreFileName), 'utf8');
      const { default: ignore } = await import('ignore');
      return ignore().add(rules);
    } catch (error) {
      const known = fileError(error);
      if (known.problem.code === 'missing-path') return null;
      throw known;
    }
  }
}
