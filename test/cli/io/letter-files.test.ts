import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LetterFiles } from '../../../src/cli/io/letter-files.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder({ 'letter.txt': 'Dear Ms Example', 'empty.txt': '' });
});
afterEach(() => folder.remove());

/** Each look at the clock is so many milliseconds after the one before. */
const clock = (step: number): (() => number) => {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
};

describe.each([
  ['near', 0, true],
  ['far', 50, false],
])('files that are %s', (_, step, areNear) => {
  it('are read whole', async () => {
    const files = new LetterFiles(clock(step));
    for (let round = 0; round < 3; round += 1) {
      const bytes = await files.read(join(folder.path, 'letter.txt'));
      expect(new TextDecoder().decode(bytes)).toBe('Dear Ms Example');
      expect(await files.read(join(folder.path, 'empty.txt'))).toHaveLength(0);
    }
    expect(await files.size(join(folder.path, 'letter.txt'))).toBe(15);
    expect(files.areNear).toBe(areNear);
  });

  it('are lent one after the other, whatever their lengths', async () => {
    const files = new LetterFiles(clock(step));
    const long = 'Dear Mr Sample '.repeat(200_000);
    await writeFile(join(folder.path, 'long.txt'), long);
    const seen: string[] = [];
    for (const name of ['letter.txt', 'empty.txt', 'long.txt', 'letter.txt'])
      seen.push(
        await files.lend(join(folder.path, name), ({ bytes }) => new TextDecoder().decode(bytes)),
      );
    expect(seen).toEqual(['Dear Ms Example', '', long, 'Dear Ms Example']);
    expect(files.areNear).toBe(areNear);
  });

  it('stay what they were where they are kept, whatever is read after them', async () => {
    const files = new LetterFiles(clock(step));
    await writeFile(join(folder.path, 'other.txt'), 'Yours sincerely');
    const kept: Uint8Array[] = [];
    for (const name of ['letter.txt', 'other.txt'])
      kept.push(await files.lend(join(folder.path, name), ({ keep }) => keep()));
    expect(kept.map((bytes) => new TextDecoder().decode(bytes))).toEqual([
      'Dear Ms Example',
      'Yours sincerely',
    ]);
  });

  it('are each whole where several are asked for at once', async () => {
    const files = new LetterFiles(clock(step));
    const names = Array.from({ length: 9 }, (_, index) => `${index}.txt`);
    const textOf = (name: string): string => `Letter ${name} `.repeat(1000 + Number(name[0]));
    for (const name of names) await writeFile(join(folder.path, name), textOf(name));
    const seen = await Promise.all(
      names.map((name) =>
        files.lend(join(folder.path, name), ({ bytes }) => String(Buffer.from(bytes))),
      ),
    );
    expect(seen).toEqual(names.map(textOf));
  });

  it('fail with the error of the file system', async () => {
    const files = new LetterFiles(clock(step));
    await mkdir(join(folder.path, 'folder'));
    for (let round = 0; round < 3; round += 1) {
      await expect(files.size(join(folder.path, 'none.pdf'))).rejects.toMatchObject({
        code: 'ENOENT',
      });
      await expect(files.read(join(folder.path, 'none.pdf'))).rejects.toMatchObject({
        code: 'ENOENT',
      });
      await expect(files.read(join(folder.path, 'folder'))).rejects.toMatchObject({
        code: 'EISDIR',
      });
      await expect(files.lend(join(folder.path, 'none.pdf'), String)).rejects.toMatchObject({
        code: 'ENOENT',
      });
      await expect(files.lend(join(folder.path, 'folder'), String)).rejects.toMatchObject({
        code: 'EISDIR',
      });
    }
  });
});
