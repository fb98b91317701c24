import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { command, type Spawned } from '../support/built-command.ts';

const pdfs = fileURLToPath(new URL('../../fixtures/letters', import.meta.url));
const texts = fileURLToPath(new URL('../../fixtures/letters-text', import.meta.url));

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({ 'bad/broken.pdf': '%PDF-1.7\nbroken', 'bad/none.txt': 'Milk.\n' });
  await mkdir(join(folder.path, 'cache'));
});
afterAll(() => folder.remove());

const inFolder = (argv: readonly string[], env: Record<string, string> = {}) =>
  command(argv, { cwd: folder.path, env });

const cacheSchema = z.object({
  usable: z.object({ entries: z.number() }),
  useless: z.object({ entries: z.number() }),
  removed: z.object({ entries: z.number() }).nullable(),
});
const cacheOf = async (...argv: readonly string[]): Promise<z.infer<typeof cacheSchema>> => {
  const { stdout } = await inFolder(['cache', '--cache-location', 'cache', '-f', 'json', ...argv]);
  return cacheSchema.parse(JSON.parse(stdout));
};

describe('many letters', () => {
  /** Enough for several threads, with files among them that give no record. */
  const extract = ['extract', `${pdfs}/sunderland-*.pdf`, texts, 'bad', '-f', 'jsonl'];
  const withCache = [...extract, '--cache-location', 'cache'];

  let alone: Spawned;
  beforeAll(async () => {
    alone = await inFolder([...extract, '--no-cache', '--concurrency', '1']);
  });

  it('are read by one thread, with a problem for each file that is no letter', () => {
    expect(alone.code).toBe(2);
    expect(alone.stdout.trim().split('\n')).toHaveLength(5 + 9 + 2);
    expect(alone.stderr).toMatch(
      /^bad\/broken\.pdf: .* \(truncated-pdf\)\nbad\/none\.txt: .* \(not-a-letter\)\n/u,
    );
  });

  it('give the same bytes where several threads read them, and keep nothing unless told to', async () => {
    expect(await inFolder([...extract, '--no-cache', '--concurrency', '3'])).toEqual(alone);
    expect((await cacheOf()).usable.entries).toBe(0);
  });

  it('give the same bytes where several runs at once fill one cache', async () => {
    expect(await Promise.all([inFolder(withCache), inFolder(withCache)])).toEqual([alone, alone]);
    // A source and a record a letter, and the source of what is no letter.
    expect(await cacheOf()).toMatchObject({
      usable: { entries: 2 * 14 + 1 },
      useless: { entries: 0 },
    });
  });

  it('give the same bytes from the cache', async () => {
    expect(await inFolder(withCache)).toEqual(alone);
  });

  it('are read anew where the cache is damaged, which puts it right', async () => {
    const cache = join(folder.path, 'cache');
    const entries = await readdir(cache, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const broken = files.map((entry) => join(entry.parentPath, entry.name));
    for (const file of broken) await writeFile(file, 'not what it was');
    expect(await inFolder(withCache)).toEqual(alone);
    for (const file of broken) expect((await stat(file)).size).toBeGreaterThan(32);
  });
});

describe('what one command has read', () => {
  it.each([
    ['compare', [pdfs, '-f', 'json']],
    ['compare', [pdfs, '-f', 'html']],
    ['check', [join(texts, '../articles/altered-number.txt'), '--against', pdfs, '-f', 'json']],
    ['show', [join(texts, 'sunderland-2017-11-visit-5.txt')]],
  ])('serves %s, which says the same', async (name, argv) => {
    const anew = await inFolder([name, ...argv, '--no-cache']);
    const kept = await inFolder([name, ...argv, '--cache-location', 'cache']);
    expect(anew.stdout.length).toBeGreaterThan(500);
    expect(kept).toEqual(anew);
  });

  it('tells of a cache that the user named and that cannot be written', async () => {
    await writeFile(join(folder.path, 'taken'), '');
    const { code, stderr } = await inFolder([
      'extract',
      join(texts, 'sunderland-2017-11-visit-5.txt'),
      '-f',
      'csv',
      '--cache-location',
      'taken',
    ]);
    expect([code, stderr]).toEqual([
      0,
      'ofsted-letters: warning: the cache taken cannot be written; nothing is kept for the next run (--no-cache does without)\n',
    ]);
  });

  it('keeps results where XDG_CACHE_HOME says', async () => {
    const home = join(folder.path, 'home');
    await inFolder(['text', join(texts, 'sunderland-2017-11-visit-5.txt')], {
      XDG_CACHE_HOME: home,
    });
    expect(await readdir(home)).toEqual(['ofsted-letters']);
    const { stdout } = await inFolder(['cache'], { XDG_CACHE_HOME: home });
    expect(stdout).toMatch(
      /^Cache: .*home\/ofsted-letters\n {2}usable by this version: 1 entry, 0\.0 MB\n/u,
    );
  });

  it('takes everything out of the cache where it is told to', async () => {
    expect((await cacheOf('--prune')).removed).toEqual({ entries: 0 });
    expect((await cacheOf('--prune', '--all')).usable.entries).toBe(0);
    expect(await readdir(join(folder.path, 'cache'))).toEqual([]);
  });
});
