import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './cli/memory-io.ts';
import { scratchFolder } from './scratch-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each command that the README shows, with the output below it. */
const shown = new Map(
  [...readme.matchAll(/```text\n\$ npx ofsted-letters (?<command>.+)\n(?<output>[^`]+)```/gu)].map(
    ({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? ''],
  ),
);
const printed = async (command: string, cwd: string): Promise<string> =>
  (await run(command.split(' '), { cwd })).stdout.trim();

describe('what the README shows is what the program prints', () => {
  it.each([...shown.keys()].filter((command) => command.includes('fixtures/')))(
    '%s',
    async (command) => {
      expect(await printed(command, root)).toBe(shown.get(command)?.trim());
    },
  );

  it('verify, after one figure of a letter was changed', async () => {
    const letter = readFileSync(
      join(root, 'fixtures/letters-text/sunderland-2017-11-visit-5.txt'),
      'utf8',
    );
    const { path, remove } = await scratchFolder({ 'letter.txt': letter });
    try {
      const saved = await run(['extract', 'letter.txt', '--format', 'jsonl'], { cwd: path });
      writeFileSync(join(path, 'saved.jsonl'), saved.stdout);
      writeFileSync(join(path, 'letter.txt'), letter.replace('high, at 50%', 'high, at 15%'));
      const command = [...shown.keys()].find((each) => each.startsWith('verify')) ?? '';
      expect(await printed(command, path)).toBe(shown.get(command)?.trim());
    } finally {
      await remove();
    }
  });

  it('has such commands', () => {
    expect([...shown.keys()].map((command) => command.split(' ')[0])).toEqual([
      'compare',
      'check',
      'gate',
      'verify',
    ]);
  });
});
