import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFinding, makeRecord } from '../make-record.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { command } from '../support/built-command.ts';
import { asLines } from './saved-records.ts';

/** What is written of them is more than the small disk holds, in every form. */
const many = Array.from({ length: 400 }, (_, index) =>
  makeRecord({
    path: `letters/${String(index).padStart(3, '0')}.pdf`,
    findings: [makeFinding({ quote: `Finding ${index} of ${Math.sin(index)}. `.repeat(20) })],
  }),
);
const policy = fileURLToPath(new URL('../../docs/example-policy.yaml', import.meta.url));
const before = 'what stood there';

const mount = (...argv: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync('mount', argv).status === 0;

const folder: ScratchFolder = await scratchFolder({ 'many.jsonl': asLines(...many) });
const disk = join(folder.path, 'disk');
mkdirSync(disk);
const isMounted = mount('-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', disk);
const whyNot = 'skipped: only root can mount a small disk';

afterAll(async () => {
  if (isMounted) spawnSync('umount', [disk]);
  await folder.remove();
});

const outputs: readonly (readonly [command: string, output: string])[] = [
  ['extract', 'letters.json'],
  ['extract', 'letters.xlsx'],
  ['extract', 'letters.duckdb'],
  ['extract', 'findings.parquet'],
  ['compare', 'page.html'],
  ['compare', 'comparison.duckdb'],
];

describe.skipIf(!isMounted)(`a disk that is too small (${isMounted ? 'tmpfs' : whyNot})`, () => {
  beforeAll(() => {
    for (const [, output] of outputs) writeFileSync(join(disk, output), before);
  });

  it.each(outputs)(
    'ends %s -o %s with 2, in one line, and leaves all as it was',
    async (...row) => {
      const [name, output] = row;
      const { code, stderr } = await command([name, 'many.jsonl', '-q', '-o', `disk/${output}`], {
        cwd: folder.path,
      });
      expect([code, stderr]).toEqual([
        2,
        `ofsted-letters: cannot write disk/${output} (the disk is full); nothing was written\n`,
      ]);
      expect(readdirSync(disk).sort()).toEqual(outputs.map(([, each]) => each).sort());
      expect(spawnSync('cat', [join(disk, output)], { encoding: 'utf8' }).stdout).toBe(before);
    },
  );

  it('ends gate with 2 where the known failures find no room', async () => {
    writeFileSync(join(disk, 'filler'), '', { flag: 'w' });
    const fill = spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=1k']);
    expect(fill.status).not.toBe(0);
    const argv = ['gate', 'many.jsonl', '-q', '--policy', policy];
    const { code, stderr } = await command([...argv, '--write-baseline', 'disk/known.json'], {
      cwd: folder.path,
    });
    expect([code, stderr]).toEqual([
      2,
      'ofsted-letters: cannot write disk/known.json (the disk is full); nothing was written\n',
    ]);
  });

  it('does without its cache, and says the same', async () => {
    const letter = fileURLToPath(
      new URL('../../fixtures/letters-text/reading-2017-11-visit-4.txt', import.meta.url),
    );
    const argv = ['extract', letter, '-q', '-f', 'jsonl'];
    const anew = await command([...argv, '--no-cache']);
    const full = await command(argv, { env: { XDG_CACHE_HOME: disk } });
    expect(anew.code).toBe(0);
    expect(full).toEqual(anew);
  });
});

describe.skipIf(!isMounted)(`a disk that is read-only (${isMounted ? 'tmpfs' : whyNot})`, () => {
  beforeAll(() => {
    expect(mount('-o', 'remount,ro', disk)).toBe(true);
  });

  it.each(outputs.slice(0, 3))('ends %s -o %s with 2', async (name, output) => {
    const { code, stderr } = await command([name, 'many.jsonl', '-q', '-o', `disk/${output}`], {
      cwd: folder.path,
    });
    expect([code, stderr]).toEqual([
      2,
      `ofsted-letters: cannot write disk/${output} (the disk is read-only); nothing was written\n`,
    ]);
  });
});
