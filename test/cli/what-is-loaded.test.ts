import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { command } from '../support/built-command.ts';

const letter = fileURLToPath(
  new URL('../../fixtures/letters-text/sunderland-2017-11-visit-5.txt', import.meta.url),
);
const pdf = fileURLToPath(
  new URL('../../fixtures/letters/sunderland-2017-11-visit-5.pdf', import.meta.url),
);

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => folder.remove());

const coverageSchema = z.object({ result: z.array(z.object({ url: z.string() })) });

/** The modules that Node loaded in a run: those of which it counts what was executed. */
const loadedBy = async (run: string, argv: readonly string[]): Promise<string[]> => {
  const counts = join(folder.path, run);
  const { code } = await command([...argv, '--cache-location', join(folder.path, 'cache')], {
    cwd: folder.path,
    env: { NODE_V8_COVERAGE: counts },
  });
  expect(code).toBe(0);
  const texts = (await readdir(counts)).map((name) => readFile(join(counts, name), 'utf8'));
  return (await Promise.all(texts))
    .flatMap((text) => coverageSchema.parse(JSON.parse(text)).result)
    .map(({ url }) => url);
};

/** Files of the program itself. */
const own = (urls: readonly string[]): string[] =>
  urls.filter((url) => url.includes('/dist/')).filter((url) => !url.includes('/node_modules/'));

const isOf = (part: string) => (url: string) => url.includes(part);

describe('what takes long to load', () => {
  const extract = ['extract', letter, pdf, '--quiet', '-f', 'none', '-o', 'letters.jsonl'];

  it('is loaded to read letters and to find, and not where both was done before', async () => {
    const heavy = ['/zod.js', '/natural.js', '/quick-engine/', '/tinypool/', '/load-knowledge.js'];
    const first = await loadedBy('first', extract);
    expect(heavy.filter((name) => first.some(isOf(name)))).toEqual(heavy);
    const again = await loadedBy('again', extract);
    expect(heavy.filter((name) => again.some(isOf(name)))).toEqual([]);
    // All else that is needed where everything is in the cache was put together by the build.
    expect(
      own(again)
        .map((url) => basename(url))
        .sort(),
    ).toEqual(['io.js', 'main.js', 'rolldown-runtime.js', 'start.js']);
  });
});
