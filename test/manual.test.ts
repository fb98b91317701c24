import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../src/cli/io.ts';
import { settable } from '../src/cli/option-values.ts';
import { createProgram } from '../src/cli/program.ts';

const page = fileURLToPath(new URL('../dist/man/ofsted-letters.1', import.meta.url));
/** Bold, as a printer that strikes twice has it. */
const overstruck = new RegExp(`.${String.fromCharCode(8)}`, 'gu');
const isHere = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

/** As a reader sees it: no bold, one space between words. */
const read = (command: string, ...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(command, [...args, page], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '300', LC_ALL: 'C.UTF-8', MAN_KEEP_FORMATTING: '' },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.replaceAll(overstruck, '').replaceAll('‐', '-').replaceAll(/\s+/gu, ' ');
};

const program = createProgram(nodeIo(), () => undefined);

describe('the manual page', () => {
  it('is named by the package, as npm wants it', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(manifest.man).toBe('./dist/man/ofsted-letters.1');
  });

  (isHere('man') ? it : it.skip)('has every command and option (skipped without man)', () => {
    const text = read('man', '-l');
    for (const command of program.commands.filter((each) => each.description() !== '')) {
      expect(text).toContain(` ${command.name()} ${command.usage()}`);
      for (const { flags } of settable(command.options)) expect(text).toContain(` ${flags} `);
    }
    for (const part of ['EXIT STATUS', 'ENVIRONMENT', 'NO_COLOR', 'FILES', '.ofsted-lettersignore'])
      expect(text).toContain(part);
    expect(text).toContain('ofsted-letters extract letters/*.pdf --format jsonl > letters.jsonl');
  });

  (isHere('mandoc') ? it : it.skip)('is well formed (skipped without mandoc)', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', page], {
      encoding: 'utf8',
    });
    // A date would be that of the build, and no two builds would be the same.
    expect(stdout.replace(/.*missing date.*\n/u, '')).toBe('');
  });
});
