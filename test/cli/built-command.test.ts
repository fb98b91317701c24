import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractionSchema } from '../../src/model/extraction.ts';
import { makeFinding, makeRecord } from '../make-record.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { bin, collect, command } from '../support/built-command.ts';
import { asLines } from './saved-records.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/letters-text', import.meta.url));

/** Letters whose JSON is far longer than the 64 KiB that a pipe holds. */
const many = Array.from({ length: 300 }, (_, index) =>
  makeRecord({
    path: `letters/${String(index).padStart(3, '0')}.pdf`,
    findings: [makeFinding({ quote: 'Agency staff remain high. '.repeat(20) })],
  }),
);

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({ 'many.jsonl': asLines(...many), 'out/kept.json': 'kept' });
});
afterAll(() => folder.remove());

describe('the built command', () => {
  it('prints all of its JSON through a pipe, over 64 KiB too, where it ends with 2', async () => {
    const { code, stdout, stderr } = await command(
      ['extract', 'many.jsonl', 'gone.pdf', '-f', 'json'],
      { cwd: folder.path },
    );
    expect([code, stderr]).toEqual([
      2,
      'gone.pdf: no such file or folder; check the path (missing-path)\n',
    ]);
    expect(stdout.length).toBeGreaterThan(4 * 64 * 1024);
    expect(extractionSchema.parse(JSON.parse(stdout)).letters).toHaveLength(300);
  });

  it('verifies what it saved, and fails with 1 where the letter was changed', async () => {
    const letter = await readFile(join(fixtures, 'sunderland-2017-11-visit-5.txt'), 'utf8');
    const cwd = (await scratchFolder({ 'letter.txt': letter })).path;
    const saved = await command(['extract', 'letter.txt', '-f', 'jsonl', '-o', 'saved.jsonl'], {
      cwd,
    });
    expect(saved.code).toBe(0);
    const same = await command(['verify', 'saved.jsonl'], { cwd });
    expect([same.code, same.stderr]).toEqual([0, '']);
    expect(same.stdout).toMatch(/^Everything holds, in 1 letter\.\n/u);
    await writeFile(join(cwd, 'letter.txt'), letter.replace('at 50%', 'at 15%'));
    const changed = await command(['verify', 'saved.jsonl'], { cwd });
    expect([changed.code, changed.stderr]).toEqual([1, '']);
    expect(changed.stdout.replaceAll(/\s+/gu, ' ')).toMatch(
      /wanted “use of agency staff remains high, at 50%\.”, found “use of agency staff remains high, at 15%\.”/u,
    );
    const gone = await command(['verify', 'savd.jsonl'], { cwd });
    expect([gone.code, gone.stderr]).toEqual([
      2,
      'savd.jsonl: no such file or folder; check the path (missing-path)\n',
    ]);
    await rm(cwd, { recursive: true });
  });

  it('is silent where its reader goes away', async () => {
    const script = `"${process.execPath}" "${bin}" extract many.jsonl -f jsonl | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await collect('bash', ['-c', script], { cwd: folder.path });
    expect([stdout.split(/\s+/u).filter(Boolean), stderr]).toEqual([['1', '0'], '']);
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends with the code of %s', async (stopWith, code) => {
    const ended = await command(['extract', '-'], {
      cwd: folder.path,
      stopWith,
    });
    expect(ended.code).toBe(code);
  });

  it('replaces an output file as a whole', async () => {
    const { code } = await command(['extract', 'many.jsonl', '-o', 'out/kept.json'], {
      cwd: folder.path,
    });
    const written: unknown = JSON.parse(
      await readFile(join(folder.path, 'out', 'kept.json'), 'utf8'),
    );
    expect([code, extractionSchema.parse(written).letters.length]).toEqual([0, 300]);
  });

  it.each([
    ['a folder in its place', 'csv=out'],
    ['a folder that is not there', 'nowhere/a.csv'],
    ['a full disk', 'csv=/dev/full'],
  ])('writes no file at all where one cannot be written: %s', async (_, output) => {
    const { code, stderr } = await command(
      ['extract', 'many.jsonl', '-o', 'first.json', '-o', output],
      { cwd: folder.path },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ofsted-letters: cannot write .*nothing was written\n$/u);
    expect((await readdir(folder.path)).sort()).toEqual(['many.jsonl', 'out']);
  });

  it('loads no package from elsewhere for --version', async () => {
    const coverage = join(folder.path, 'out', 'coverage');
    const { code, stdout } = await command(['--version'], { env: { NODE_V8_COVERAGE: coverage } });
    expect([code, stdout]).toEqual([0, '0.1.0\n']);
    const loadedSchema = z.object({ result: z.array(z.object({ url: z.string() })) });
    const [file = ''] = await readdir(coverage);
    const { result } = loadedSchema.parse(JSON.parse(await readFile(join(coverage, file), 'utf8')));
    expect(result.filter(({ url }) => url.includes('/dist/command/start.js'))).toHaveLength(1);
    // What parses the command line was put beside it by the build.
    expect(result.filter(({ url }) => url.includes('/node_modules/'))).toEqual([]);
  });
});
