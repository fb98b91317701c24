import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';
import { byCodeUnits } from '../model/order.ts';
import type { UnreadFile } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { fileError } from './file-error.ts';
import { IgnoreFiles } from './ignore-file.ts';

export const standardInput = '-';

export interface ExpandedInputs {
  /** Paths as given, with forward slashes, each file once, in order of code units. */
  readonly files: readonly string[];
  readonly unread: readonly UnreadFile[];
  /** Files and folders that an ignore file leaves out, in order of code units. */
  readonly leftOut: readonly string[];
}

/** What a folder is searched for. */
export interface WantedFiles {
  readonly name: RegExp;
  readonly ifNone: 'no-letters-in-folder' | 'no-articles-in-folder';
}

const letterFiles: WantedFiles = { name: /\.(?:pdf|txt|md)$/iu, ifNone: 'no-letters-in-folder' };

export const articleFiles: WantedFiles = {
  name: /\.(?:txt|md|markdown|html?|pdf|docx)$/iu,
  ifNone: 'no-articles-in-folder',
};

export interface ExpansionOptions {
  readonly wanted?: WantedFiles;
  readonly usesIgnoreFiles?: boolean;
}

/** What npm installs is nobody's letters; as names with a dot, it is searched only where it is named. */
const packages = 'node_modules';
const isSearched = (name: string): boolean => !name.startsWith('.') && name !== packages;

/** Loaded where something is named that is not there as it stands. */
const patterns = () => import('tinyglobby');

const withSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

export const unreadFile = (path: string, error: InputError): UnreadFile => ({
  schemaVersion,
  path,
  problem: error.problem,
});

/** Gathers the files that the arguments name, and what could not be found or opened on the way. */
class Gatherer {
  /** By absolute path, so that a file named twice is read once. */
  readonly #files = new Map<string, string>();
  readonly unread: UnreadFile[] = [];
  readonly leftOut = new Set<string>();
  readonly #cwd: string;
  readonly #wanted: WantedFiles;
  readonly #ignoreFiles: IgnoreFiles | null;

  constructor(cwd: string, wanted: WantedFiles, ignoreFiles: IgnoreFiles | null) {
    this.#cwd = cwd;
    this.#wanted = wanted;
    this.#ignoreFiles = ignoreFiles;
  }

  get files(): string[] {
    return [...this.#files.values()].sort(byCodeUnits);
  }

  async add(given: string): Promise<void> {
    const path = withSlashes(given);
    if (path === standardInput) {
      this.#files.set(standardInput, standardInput);
      return;
    }
    try {
      const found = await this.#kindOf(path);
      if (found === 'file') this.#addFile(path);
      else if (found === 'folder') await this.#addFolder(path);
      else await this.#addPattern(path);
    } catch (error) {
      this.unread.push(unreadFile(path, fileError(error)));
    }
  }

  async #kindOf(path: string): Promise<'file' | 'folder' | 'pattern'> {
    try {
      return (await stat(resolve(this.#cwd, path))).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      const known = fileError(error);
      if (known.problem.code === 'missing-path' && (await patterns()).isDynamicPattern(path))
        return 'pattern';
      throw known;
    }
  }

  #addFile(path: string): void {
    const key = resolve(this.#cwd, path);
    const known = this.#files.get(key);
    // Of two names of one file the first by code units stays, whatever the order of the arguments.
    if (known === undefined || byCodeUnits(path, known) < 0) this.#files.set(key, path);
  }

  async #addPattern(pattern: string): Promise<void> {
    const ignore = pattern.split('/').includes(packages) ? [] : [`**/${packages}/**`];
    const { glob } = await patterns();
    const found = await glob(pattern, { cwd: this.#cwd, expandDirectories: false, ignore });
    if (found.length === 0) throw new InputError('unmatched-pattern');
    for (const path of found)
      if (!(await this.#isLeftOut(path, dirname(path), false))) this.#addFile(path);
  }

  async #addFolder(path: string): Promise<void> {
    const folder = path.replace(/(?<=.)\/+$/u, '');
    const told = (): number => this.unread.length + this.leftOut.size;
    const toldBefore = told();
    const found = await this.#walk(folder, folder, []);
    const hasSaidWhy = told() > toldBefore;
    if (found === 0 && !hasSaidWhy) throw new InputError(this.#wanted.ifNone);
  }

  /** Returns the number of letters found; `above` are the real paths of the folders it lies in, for links that lead back. */
  async #walk(folder: string, searched: string, above: readonly string[]): Promise<number> {
    const real = await realpath(resolve(this.#cwd, folder));
    if (above.includes(real)) return 0;
    let found = 0;
    for (const entry of await readdir(real, { withFileTypes: true })) {
      const { name } = entry;
      if (!isSearched(name)) continue;
      const path = folder === '.' ? name : `${folder.replace(/\/$/u, '')}/${name}`;
      found += await this.#addEntry(path, entry, searched, [...above, real]);
    }
    return found;
  }

  async #addEntry(
    path: string,
    entry: Dirent,
    searched: string,
    above: readonly string[],
  ): Promise<number> {
    try {
      const isFolder = await this.#isFolder(path, entry);
      if (!isFolder && !this.#wanted.name.test(path)) return 0;
      if (await this.#isLeftOut(path, searched, isFolder)) return 0;
      if (isFolder) return await this.#walk(path, searched, above);
      this.#addFile(path);
      return 1;
    } catch (error) {
      // A broken link to something that is no letter is nobody's loss.
      const known = fileError(error);
      if (known.problem.code !== 'missing-path' || this.#wanted.name.test(path))
        this.unread.push(unreadFile(path, known));
      return 0;
    }
  }

  /** A plain file needs no second look; a link may lead to either, or nowhere. */
  async #isFolder(path: string, entry: Dirent): Promise<boolean> {
    if (entry.isFile()) return false;
    return entry.isDirectory() || (await stat(resolve(this.#cwd, path))).isDirectory();
  }

  async #isLeftOut(path: string, searched: string, isFolder: boolean): Promise<boolean> {
    const isOut = (await this.#ignoreFiles?.leavesOut(path, searched, isFolder)) === true;
    if (isOut) this.leftOut.add(path);
    return isOut;
  }
}

/**
 * Files, folders, patterns and `-` → the files that they name.
 *
 * @param wanted what folders are searched for: letters, if nothing else is said
 * @param usesIgnoreFiles what is found in a folder or by a pattern may be left out; a file that is named never is
 */
export const expandInputs = async (
  given: readonly string[],
  cwd: string,
  { wanted = letterFiles, usesIgnoreFiles = false }: ExpansionOptions = {},
): Promise<ExpandedInputs> => {
  const gatherer = new Gatherer(cwd, wanted, usesIgnoreFiles ? new IgnoreFiles(cwd) : null);
  for (const path of given) await gatherer.add(path);
  const unread = new Map(gatherer.unread.map((each) => [each.path, each]));
  return {
    files: gatherer.files,
    unread: [...unread.values()].sort((one, other) => byCodeUnits(one.path, other.path)),
    leftOut: [...gatherer.leftOut].sort(byCodeUnits),
  };
};
