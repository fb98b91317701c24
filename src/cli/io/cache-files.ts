import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import type { CacheCount, CacheKey, CacheStats, LetterCache } from '../letters/machine.ts';
import { type Editions, readEditions } from './editions.ts';

const compress = promisify(deflateRaw);
const expand = promisify(inflateRaw);

/** Speed counts for more here: one letter is kept in 15 KB, and packing it takes a millisecond. */
const packing = { level: constants.Z_BEST_SPEED };

/** No result is larger; a damaged or forged entry cannot fill the memory. */
const largest = 256 * 1024 * 1024;

const digestLength = 32;

/** Over the key as well, so that an entry that stands under another's name is not believed. */
const digestOf = (key: string, packed: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\n`).update(packed).digest();

const asText = ({ kind, sha256, variant }: CacheKey): string => `${kind} ${sha256} ${variant}`;

const noEntries: CacheCount = { entries: 0, bytes: 0 };
const sum = (one: CacheCount, other: CacheCount): CacheCount => ({
  entries: one.entries + other.entries,
  bytes: one.bytes + other.bytes,
});

/** Names of everything in a folder and below it; empty where there is none. */
const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

let written = 0;

/** Results as files: a folder an edition of the program, a file a result, named by what it is the result of. */
class CacheFiles implements LetterCache {
  readonly #root: string;
  readonly #editions: Editions;

  constructor(root: string, editions: Editions) {
    this.#root = root;
    this.#editions = editions;
  }

  #fileOf(key: CacheKey): string {
    const name = createHash('sha256').update(asText(key)).digest('hex');
    const edition = `${key.kind}-${this.#editions[key.kind]}`;
    return join(this.#root, edition, name.slice(0, 2), name.slice(2));
  }

  readonly get = async (key: CacheKey): Promise<string | null> => {
    const file = this.#fileOf(key);
    const entry = await readFile(file).catch(() => null);
    if (entry === null) return null;
    const packed = entry.subarray(digestLength);
    if (!digestOf(asText(key), packed).equals(entry.subarray(0, digestLength))) return null;
    return (await expand(packed, { maxOutputLength: largest })).toString('utf8');
  };

  readonly put = async (key: CacheKey, json: string): Promise<boolean> => {
    const file = this.#fileOf(key);
    // Several processes may write one entry at once: each writes its own file, and the last name given stands.
    written += 1;
    const beside = `${file}.${process.pid}.${written}.tmp`;
    try {
      const packed = await compress(json, packing);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(beside, Buffer.concat([digestOf(asText(key), packed), packed]));
      await rename(beside, file);
      return true;
    } catch {
      await rm(beside, { force: true }).catch(() => undefined);
      return false;
    }
  };

  readonly stats = async (): Promise<CacheStats> => {
    let usable = noEntries;
    let useless = noEntries;
    for (const file of await filesUnder(this.#root)) {
      const count = { entries: 1, bytes: (await stat(file)).size };
      if (this.#isUsable(file)) usable = sum(usable, count);
      else useless = sum(useless, count);
    }
    return { folder: this.#root, usable, useless };
  };

  readonly prune = async (all: boolean): Promise<CacheCount> => {
    let removed = noEntries;
    for (const file of await filesUnder(this.#root)) {
      if (!all && this.#isUsable(file)) continue;
      removed = sum(removed, { entries: 1, bytes: (await stat(file)).size });
      await rm(file, { force: true });
    }
    return removed;
  };

  #isUsable(file: string): boolean {
    const folders = Object.entries(this.#editions).map(([kind, edition]) =>
      join(this.#root, `${kind}-${edition}`, '/'),
    );
    return !file.endsWith('.tmp') && folders.some((folder) => file.startsWith(folder));
  }
}

/** The cache in a folder, which need not be there yet. */
export const openCache = async (root: string): Promise<LetterCache | null> => {
  const editions = await readEditions();
  return editions === null ? null : new CacheFiles(root, editions);
};
