import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CacheFiles } from '../../../src/cli/io/cache-files.ts';
import type { CacheKey } from '../../../src/cli/letters/machine.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';

const editions = { source: 'reads-one', record: 'finds-one' };
const key: CacheKey = { kind: 'record', sha256: 'a'.repeat(64), variant: '.pdf []' };
const other: CacheKey = { ...key, sha256: 'b'.repeat(64) };

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null): string | null =>
  bytes && new TextDecoder().decode(bytes);

let folder: ScratchFolder;
let cache: CacheFiles;
beforeEach(async () => {
  folder = await scratchFolder({});
  cache = new CacheFiles(join(folder.path, 'cache'), editions);
});
afterEach(() => folder.remove());

const files = async (): Promise<string[]> => {
  const found = await readdir(folder.path, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
};

const onlyFile = async (): Promise<string> => {
  const [file, ...others] = await files();
  if (file === undefined || others.length > 0) throw new Error('one entry is one file');
  return file;
};

describe('a cache of results', () => {
  it('gives back what was put in, for the same bytes, name and settings alone', async () => {
    expect(cache.get(key)).toBeNull();
    expect(await cache.put(key, inBytes('{"quote":"café"}'))).toBe(true);
    expect(textOf(cache.get(key))).toBe('{"quote":"café"}');
    expect(cache.get(other)).toBeNull();
    expect(cache.get({ ...key, variant: '.txt []' })).toBeNull();
    expect(cache.get({ ...key, kind: 'source' })).toBeNull();
  });

  it('has nothing for a version that reads or finds otherwise', async () => {
    await cache.put(key, inBytes('{}'));
    const next = new CacheFiles(join(folder.path, 'cache'), { ...editions, record: 'finds-two' });
    expect(next.get(key)).toBeNull();
    expect((await next.stats()).useless.entries).toBe(1);
  });

  it.each<[string, (entry: Buffer) => Buffer]>([
    [
      'a byte that flipped',
      (entry) => Buffer.from(entry.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ],
    [
      'a digest that flipped',
      (entry) => Buffer.from(entry.map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
    ],
    ['an end that is missing', (entry) => entry.subarray(0, entry.length - 1)],
    ['a digest and nothing else', (entry) => entry.subarray(0, 32)],
    ['nothing', () => Buffer.alloc(0)],
    ['other bytes', () => Buffer.from('{"letter":"forged"}')],
  ])('does not believe an entry with %s, and writes it anew', async (_, damage) => {
    await cache.put(key, inBytes('{"findings":[1,2,3,4,5,6,7,8,9]}'));
    const file = await onlyFile();
    await writeFile(file, damage(await readFile(file)));
    expect(cache.get(key)).toBeNull();
    await cache.put(key, inBytes('{"findings":[1,2,3,4,5,6,7,8,9]}'));
    expect(textOf(cache.get(key))).toBe('{"findings":[1,2,3,4,5,6,7,8,9]}');
  });

  it('does not believe the entry of another letter under this name', async () => {
    await cache.put(other, inBytes('{"letter":"other"}'));
    const from = await onlyFile();
    await cache.put(key, inBytes('{"letter":"this"}'));
    const to = (await files()).find((file) => file !== from) ?? '';
    await copyFile(from, to);
    expect(cache.get(key)).toBeNull();
  });

  it('keeps the whole of one of several writers', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => JSON.stringify({ index }).repeat(500));
    await Promise.all(texts.map((text) => cache.put(key, inBytes(text))));
    expect(texts).toContain(textOf(cache.get(key)));
    expect(await files()).toHaveLength(1);
  });

  it('says so where it cannot be written, and gives nothing', async () => {
    await writeFile(join(folder.path, 'cache'), 'a file where the folder should be');
    expect(await cache.put(key, inBytes('{}'))).toBe(false);
    expect(cache.get(key)).toBeNull();
    expect((await cache.stats()).usable.entries).toBe(0);
  });
});

describe('what is in it', () => {
  beforeEach(async () => {
    await cache.put(key, inBytes('{}'));
    await cache.put({ ...key, kind: 'source' }, inBytes('{}'));
    const old = new CacheFiles(join(folder.path, 'cache'), { source: 'old', record: 'old' });
    await old.put(key, inBytes('{}'));
    const left = join(folder.path, 'cache', 'record-finds-one', 'ab', `${'c'.repeat(62)}.1.1.tmp`);
    await mkdir(dirname(left), { recursive: true });
    await writeFile(left, '');
  });

  it('is counted: what this version can use, and what is of no use to it', async () => {
    const { usable, useless } = await cache.stats();
    expect([usable.entries, useless.entries]).toEqual([2, 2]);
    expect(usable.bytes).toBeGreaterThan(2 * 32);
  });

  it('is pruned of what is of no use, or wholly', async () => {
    expect((await cache.prune(false)).entries).toBe(2);
    expect(textOf(cache.get(key))).toBe('{}');
    expect((await cache.prune(true)).entries).toBe(2);
    expect(await readdir(join(folder.path, 'cache'))).toEqual([]);
  });

  it('leaves files alone that are not its own', async () => {
    await writeFile(join(folder.path, 'cache', 'letter.pdf'), 'mine');
    await cache.prune(true);
    expect(await files()).toEqual([join(folder.path, 'cache', 'letter.pdf')]);
    await rm(join(folder.path, 'cache', 'letter.pdf'));
  });
});
