import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

const bin = fileURLToPath(new URL('../../bin/ofsted-letters.js', import.meta.url));
const letter = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/letters-text/${name}`, import.meta.url));

const letters = [
  letter('sunderland-2017-11-visit-5.txt'),
  letter('sunderland-2017-07-visit-4.txt'),
  letter('reading-2017-11-visit-4.txt'),
];

const names = ['letters.xlsx', 'letters.duckdb', 'findings.parquet'];

let folder: ScratchFolder;

const write = (prefix: string, given: readonly string[], env: Record<string, string>): string => {
  const outputs = names.flatMap((name) => ['-o', `${prefix}-${name}`]);
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, 'extract', ...given, ...outputs, '-q', '-f', 'json'],
    { cwd: folder.path, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return `${status}${stderr}`;
};

beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => folder.remove());

describe('the files that the built command writes', () => {
  it('have the same bytes in another order of letters, time zone, locale and under another name', () => {
    expect(write('one', letters, { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' })).toBe('0');
    expect(write('the-other', letters.toReversed(), { TZ: 'Pacific/Auckland', LC_ALL: 'C' })).toBe(
      '0',
    );
    for (const name of names) {
      const one = readFileSync(join(folder.path, `one-${name}`));
      const other = readFileSync(join(folder.path, `the-other-${name}`));
      expect(one.length, name).toBeGreaterThan(1000);
      expect(one.equals(other), name).toBe(true);
    }
  });
});
