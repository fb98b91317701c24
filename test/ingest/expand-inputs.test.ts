import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/ingest/expand-inputs.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

const readme = 'letters/node_modules/some/readme.md';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'letters/b.pdf': 'x',
    'letters/a.txt': 'x',
    'letters/Z.PDF': 'x',
    'letters/notes.docx': 'x',
    'letters/results.json': 'x',
    'letters/.hidden.pdf': 'x',
    'letters/2017/deep/c.md': 'x',
    'letters/node_modules/some/readme.md': 'x',
    'empty/readme.html': 'x',
    'single[1].pdf': 'x',
    'plain.bin': 'x',
  });
  await symlink('.', join(folder.path, 'letters', 'loop'));
  await symlink('nowhere.pdf', join(folder.path, 'letters', 'broken.pdf'));
});
afterAll(() => folder.remove());

const expand = async (...given: string[]) => {
  const { files, unread } = await expandInputs(given, folder.path);
  return { files, unread: unread.map(({ path, problem }) => [path, problem.code]) };
};

describe('expandInputs', () => {
  it('searches a folder and those within for .pdf, .txt and .md, in order of code units', async () => {
    expect(await expand('letters')).toEqual({
      files: ['letters/2017/deep/c.md', 'letters/Z.PDF', 'letters/a.txt', 'letters/b.pdf'],
      unread: [['letters/broken.pdf', 'missing-path']],
    });
  });

  it.each([
    ['a slash at the end', 'letters/2017/', ['letters/2017/deep/c.md']],
    ['a leading dot', './letters/2017', ['./letters/2017/deep/c.md']],
    ['a file of any name is taken as it is', 'plain.bin', ['plain.bin']],
    ['a pattern', 'letters/*.{txt,pdf}', ['letters/a.txt', 'letters/b.pdf']],
    ['a pattern over folders', 'letters/20*/**/*.md', ['letters/2017/deep/c.md']],
    ['what npm installed, where it is named', 'letters/node_modules', [readme]],
    ['the same as a pattern', 'letters/node_modules/*/*.md', [readme]],
    ['a file whose name looks like a pattern', 'single[1].pdf', ['single[1].pdf']],
    ['standard input', '-', ['-']],
  ])('%s', async (_, given, files) => {
    expect(await expand(given)).toEqual({ files, unread: [] });
  });

  it.each([
    ['a missing file', 'letters/no.pdf', 'missing-path'],
    ['a path through a file', 'plain.bin/x.pdf', 'missing-path'],
    ['a pattern without match', 'letters/*.rtf', 'unmatched-pattern'],
    ['a folder without letters', 'empty', 'no-letters-in-folder'],
    ['a pattern that only what npm installed matches', 'letters/**/r*.md', 'unmatched-pattern'],
  ])('%s is told, beside others that exist', async (_, given, code) => {
    expect(await expand(given, 'letters/b.pdf')).toEqual({
      files: ['letters/b.pdf'],
      unread: [[given, code]],
    });
  });

  it('names the current folder without a dot', async () => {
    const { files } = await expandInputs(['.'], join(folder.path, 'letters', '2017'));
    expect(files).toEqual(['deep/c.md']);
  });

  it('keeps an absolute path absolute', async () => {
    const path = join(folder.path, 'letters', 'b.pdf');
    expect((await expand(path)).files).toEqual([path]);
  });

  it('reads a file named twice once, under the same name in any order of arguments', async () => {
    const one = await expand('letters/a.txt', './letters/a.txt', 'letters/*.txt');
    const other = await expand('letters/*.txt', './letters/a.txt', 'letters/a.txt');
    expect(one.files).toEqual(['./letters/a.txt']);
    expect(other).toEqual(one);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)(
    'tells of a folder within that cannot be opened',
    async () => {
      const locked = await scratchFolder({ 'in/locked/a.pdf': 'x', 'in/b.pdf': 'x' });
      await chmod(join(locked.path, 'in', 'locked'), 0o000);
      const { files, unread } = await expandInputs(['in'], locked.path);
      await chmod(join(locked.path, 'in', 'locked'), 0o755);
      await locked.remove();
      expect(files).toEqual(['in/b.pdf']);
      expect(unread.map(({ path, problem }) => [path, problem.code])).toEqual([
        ['in/locked', 'unreadable-path'],
      ]);
    },
  );
});
