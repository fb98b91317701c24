import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { letterText } from '../../support/letter-from-text.ts';
import { run } from '../memory-io.ts';

const letter = letterText({ body: 'Findings\n\nThe use of agency staff is too high, at 50%.' });
const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => `letters/${name}`);

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    ...Object.fromEntries(names.map((name) => [name, `${letter}\n\n${name}`])),
    'letters/b.txt': '',
  });
});
afterAll(() => folder.remove());

/** How many lines stand there when each letter is about to be read. */
const linesAtReading = async (...argv: readonly string[]): Promise<Record<string, number>> => {
  const lines: Record<string, number> = {};
  await run(['extract', 'letters', '-q', ...argv], {
    cwd: folder.path,
    beforeRead: (path, printed) => {
      lines[path] = printed.split('\n').length - 1;
    },
  });
  return lines;
};

describe('a result is printed as it comes', () => {
  it('in JSON Lines, a line a letter before the next is read', async () => {
    expect(await linesAtReading('-f', 'jsonl')).toEqual({
      'letters/a.txt': 0,
      'letters/b.txt': 1,
      'letters/c.txt': 2,
      'letters/d.txt': 3,
    });
  });

  it('in CSV, its head before anything is read', async () => {
    expect(await linesAtReading('-f', 'csv')).toEqual({
      'letters/a.txt': 1,
      'letters/b.txt': 2,
      'letters/c.txt': 2,
      'letters/d.txt': 3,
    });
  });

  it.each([
    ['a table', ['-f', 'table']],
    ['letters to an authority, which may turn out to be none', ['-f', 'jsonl', '-a', 'Sunderland']],
  ])('but not %s', async (_, argv) => {
    expect(Object.values(await linesAtReading(...argv))).toEqual([0, 0, 0, 0]);
  });

  it('and nothing is printed where an authority is unknown', async () => {
    const { code, stdout } = await run(
      ['extract', 'letters', '-q', '-f', 'csv', '-a', 'Sunderlnd', '-a', 'Sunderland'],
      { cwd: folder.path },
    );
    expect([code, stdout]).toEqual([2, '']);
  });

  it('with its problems, in the order of paths', async () => {
    const { stderr } = await run(['extract', 'gone.pdf', 'letters', '-f', 'jsonl'], {
      cwd: folder.path,
    });
    const told = stderr.split('\n').flatMap((line) => /^[^:]+/u.exec(line) ?? []);
    expect(told).toContain('letters/b.txt');
    expect(told).toEqual([...told].sort());
  });
});
