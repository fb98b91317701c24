import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { command, type Spawned } from '../support/built-command.ts';
import { activePdf, elsewherePdf, type HostilePdf, hostilePdfs } from '../support/hostile-pdfs.ts';

const letter = fileURLToPath(
  new URL('../../fixtures/letters/sunderland-2017-11-visit-5.pdf', import.meta.url),
);
const peakMemory = new URL('../support/peak-memory.mjs', import.meta.url).href;
const megabyte = 1024;

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => folder.remove());

const lineSchema = z.union([
  z.object({ source: z.object({ path: z.string() }) }),
  z.object({ path: z.string(), problem: z.object({ code: z.string() }) }),
]);

/** What came of each file, by its name without the folder. */
const outcomesOf = ({ stdout }: Spawned): Record<string, string> => {
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const read = lineSchema.parse(JSON.parse(line));
      return 'problem' in read
        ? [read.path.replace(/^.*\//u, ''), read.problem.code]
        : [read.source.path.replace(/^.*\//u, ''), 'a record'];
    }),
  );
};

/** Its words are read, and no letter. */
const isRead = ['not-a-letter'];
const isRefused = ['damaged-pdf'];
const isTooMuch = ['out-of-memory', 'timed-out'];

const expected: Readonly<Record<HostilePdf, readonly string[]>> = {
  'pages that are counted in millions': isRead,
  'a page a million times over': ['too-large'],
  'fewer pages than none': isRefused,
  'pages that lead back to themselves': isRefused,
  'pages that are not where they should be': isRefused,
  'page nodes 20,000 deep': isRead,
  'tags 20,000 deep': isRead,
  'an outline 20,000 deep': isRead,
  'arrays a million deep, in a drawing': isRefused,
  'arrays a million deep, in the catalog': isRefused,
  'dictionaries 100,000 deep': isRefused,
  'drawings that double thirty times': ['timed-out'],
  'a drawing of two gigabytes': isTooMuch,
  'a drawing of two gigabytes, packed twice': isTooMuch,
  'words that steer a terminal': isRead,
};

describe('a folder of hostile files', () => {
  let run: Spawned;
  let outcomes: Readonly<Record<string, string>>;
  let kilobytes: number;
  beforeAll(async () => {
    await copyFile(letter, join(folder.path, 'z-letter.pdf'));
    for (const [name, make] of Object.entries(hostilePdfs))
      await writeFile(join(folder.path, `${name}.pdf`), make());
    const peak = join(folder.path, 'peak.txt');
    run = await command(['extract', '.', '-f', 'jsonl', '--no-cache', '--timeout', '6'], {
      cwd: folder.path,
      env: { NODE_OPTIONS: `--import=${peakMemory}`, PEAK_MEMORY_FILE: peak },
    });
    outcomes = outcomesOf(run);
    kilobytes = Number(await readFile(peak, 'utf8'));
  });

  it.each(Object.entries(expected))('%s', (name, codes) =>
    expect(codes).toContain(outcomes[`${name}.pdf`]),
  );

  it('costs none of the letters beside them', () =>
    expect(outcomes['z-letter.pdf']).toBe('a record'));

  it('tells of each in one line, and of nothing else', () => {
    expect(run.code).toBe(2);
    const lines = run.stderr.trim().split('\n');
    expect(lines).toHaveLength(Object.keys(hostilePdfs).length);
    for (const line of lines) expect(line).toMatch(/^[^:]+\.pdf: .+ \([a-z-]+\)$/u);
  });

  it('takes no more memory than a file may, and what the threads and the copies of the file need', () =>
    expect(kilobytes).toBeLessThan(2048 * megabyte));
});

describe('a file that acts', () => {
  let server: Server;
  let url: string;
  let calls = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      calls += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    url = `http://127.0.0.1:${address.port}/a.txt`;
  });
  afterAll(() => server.close());

  it('runs no script, fetches nothing and gives none of what is attached', async () => {
    const file = join(folder.path, 'active.pdf');
    await writeFile(file, activePdf(url));
    const { stdout, code } = await command(['text', file, '--no-cache']);
    expect([code, stdout, calls]).toEqual([0, 'Dear Ms Example\n', 0]);
  });

  it('is not fetched from elsewhere', async () => {
    const file = join(folder.path, 'elsewhere.pdf');
    await writeFile(file, elsewherePdf(url));
    const { stderr, code } = await command(['text', file, '--no-cache']);
    expect([code, calls]).toEqual([2, 0]);
    expect(stderr).toContain('(image-only-pdf)');
  });
});

describe('an article that is a hostile PDF', () => {
  it('costs that article alone', async () => {
    const { 'drawings that double thirty times': doubles } = hostilePdfs;
    await writeFile(join(folder.path, 'article.pdf'), doubles());
    await writeFile(join(folder.path, 'article.txt'), 'Sunderland\n\nNothing was quoted there.\n');
    const { stdout, stderr, code } = await command(
      ['check', 'article.pdf', 'article.txt', '--against', 'z-letter.pdf', '--timeout', '6'],
      { cwd: folder.path },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^article\.pdf: .* \(timed-out\)\n$/u);
    expect(stdout).toContain('article.txt');
  });
});
