import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStart } from '../../../src/cli/io/read-start.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { command } from '../../support/built-command.ts';

const letter = `${'Dear Ms Example\n'.repeat(40)}Milk and bread.\n`;

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder({ 'letter.txt': letter, 'short.txt': 'Dear' });
  execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
});
afterEach(() => folder.remove());

describe('the start of a file', () => {
  it('is so many bytes, or all that there are', async () => {
    const start = async (name: string): Promise<string> =>
      new TextDecoder().decode(await readStart(join(folder.path, name), 7));
    expect([await start('letter.txt'), await start('short.txt')]).toEqual(['Dear Ms', 'Dear']);
  });

  it('is not taken from a pipe, which is then read whole', async () => {
    const pipe = join(folder.path, 'pipe.txt');
    expect(await readStart(pipe, 7)).toHaveLength(0);
    const [{ code, stderr }] = await Promise.all([
      command(['extract', pipe, '-f', 'jsonl', '--no-cache']),
      writeFile(pipe, letter),
    ]);
    // It was read to its end: that it is no letter can only be said then.
    expect(code).toBe(2);
    expect(stderr).toContain('(not-a-letter)');
  });
});
