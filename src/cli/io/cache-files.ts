import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { CacheCount, CacheKey, CacheStats, LetterCache } from '../letters/machine.ts';
import { sha256Of } from '../sha256.ts';
import { type Editions, readEditions } from './editions.ts';

const compress = promisify(deflateRaw);

/** Packed a little better than at most speed, it is unpacked sooner; beyond this, packing takes much longer. */
const packing = { level: 3 };

/** Most results are smaller: what fits in is unpacked in one go, in half the time. */
const usual = 128 * 1024;

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

/** The user may name any folder: only what has the names of entries is ever counted or removed. */
const ownFile = /^(?:source|record)-[\w.-]+[/\\][0-9a-f]{2}[/\\][0-9a-f]{62}(?:\.\d+\.\d+\.tmp)?$/u;

/** Paths of all entries below a folder; none where there is no such folder. */
const entriesUnder = async (root: string): Promise<string[]> => {
  const folders = (await readdir(root).catch(() => [])).filter((name) =>
    /^(?:source|record)-/u.test(name),
  );
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }).catch(() => [])).map((name) =>
        join(folder, name),
      ),
    ),
  );
  return names
    .flat()
    .filter((name) => ownFile.test(name))
    .map((name) => join(root, name));
};

/** Folders from which everything is gone go too; the others stay. */
const removeEmpty = async (files: readonly string[]): Promise<void> => {
  const folders = new Set(files.map((file) => dirname(file)));
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
  for (const folder of new Set([...folders].map((each) => dirname(each))))
    await rmdir(folder).catch(() => undefined);
};

/** Another process may have removed it meanwhile. */
const countOf = async (file: string): Promise<CacheCount> => {
  const found = await stat(file).catch(() => null);
  return found === null ? noEntries : { entries: 1, bytes: found.size };
};

/** Entries are small and near: handing them to other threads and back takes longer than to read them here. */
const readIfThere = (file: string): Buffer | null => {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
};

type KeptEditions = Pick<Editions, 'source' | 'record'>;

let written = 0;

/** Results as files: a folder an edition of the program, a file a result, named by what it is the result of. */
export class CacheFiles implements LetterCache {
  readonly #root: string;
  readonly #editions: KeptEditions;

  constructor(root: string, editions: KeptEditions) {
    this.#root = root;
    this.#editions = editions;
  }

  #fileOf(key: CacheKey): string {
    const name = sha256Of(asText(key));
    const edition = `${key.kind}-${this.#editions[key.kind]}`;
    return join(this.#root, edition, name.slice(0, 2), name.slice(2));
  }

  readonly get = (key: CacheKey): Uint8Array | null => {
    const entry = readIfThere(this.#fileOf(key));
    if (entry === null) return null;
    const packed = entry.subarray(digestLength);
    if (!digestOf(asText(key), packed).equals(entry.subarray(0, digestLength))) return null;
    return inflateRawSync(packed, { chunkSize: usual, maxOutputLength: largest });
  };

  readonly put = async (key: CacheKey, json: Uint8Array): Promise<boolean> => {
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
    for (const file of await entriesUnder(this.#root)) {
      const count = await countOf(file);
      if (this.#isUsable(file)) usable = sum(usable, count);
      else useless = sum(useless, count);
    }
    return { folder: this.#root, usable, useless };
  };

  readonly prune = async (all: boolean): Promise<CacheCount> => {
    const files = (await entriesUnder(this.#root)).filter((file) => all || !this.#isUsable(file));
    let removed = noEntries;
    for (const file of files) {
      removed = sum(removed, await countOf(file));
      await rm(file, { force: true });
    }
    await removeEmpty(files);
    return removed;
  };

  #isUsable(file: string): boolean {
    const folders = (['source', 'record'] as const).map((kind) =>
      join(this.#root, `${kind}-${this.#editions[kind]}`, '/'),
    );
    return !file.endsWith('.tmp') && folders.some((folder) => file.startsWith(folder));
  }
}

/** The cache in a folder, which need not be there yet. */
export const openCache = (root: string): LetterCache | null => {
  const editions = readEditions();
  return editions === null ? null : new CacheFiles(root, editions);
};
