import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/ingest/expand-inputs.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'here/.ofsted-lettersignore': '# drafts\n*-draft.txt\n/letters/old/\n!letters/kept-draft.txt\n',
    'here/letters/a.txt': 'x',
    'here/letters/a-draft.txt': 'x',
    'here/letters/kept-draft.txt': 'x',
    'here/letters/notes-draft.odt': 'x',
    'here/letters/old/b.txt': 'x',
    'here/letters/2017/.ofsted-lettersignore': 'c.txt\n!d-draft.txt\n',
    'here/letters/2017/c.txt': 'x',
    'here/letters/2017/d-draft.txt': 'x',
    'here/letters/2017/e.txt': 'x',
    'here/all/.ofsted-lettersignore': '*\n',
    'here/all/f.txt': 'x',
    'there/.ofsted-lettersignore': 'g.txt\n',
    'there/g.txt': 'x',
    'there/h-draft.txt': 'x',
    'circle/i.txt': 'x',
  });
  await symlink('.ofsted-lettersignore', join(folder.path, 'circle', '.ofsted-lettersignore'));
});
afterAll(() => folder.remove());

const expand = async (given: readonly string[], usesIgnoreFiles = true) => {
  const { files, leftOut, unread } = await expandInputs(given, join(folder.path, 'here'), {
    usesIgnoreFiles,
  });
  return { files, leftOut, unread: unread.map(({ path, problem }) => [path, problem.code]) };
};

describe('an ignore file', () => {
  it('leaves out files and folders below it; the nearest one decides', async () => {
    expect(await expand(['letters'])).toEqual({
      files: [
        'letters/2017/d-draft.txt',
        'letters/2017/e.txt',
        'letters/a.txt',
        'letters/kept-draft.txt',
      ],
      leftOut: ['letters/2017/c.txt', 'letters/a-draft.txt', 'letters/old'],
      unread: [],
    });
  });

  it('leaves out what a pattern matches', async () => {
    expect(await expand(['letters/*.txt', 'letters/old/*.txt'])).toEqual({
      files: ['letters/a.txt', 'letters/kept-draft.txt'],
      leftOut: ['letters/a-draft.txt', 'letters/old/b.txt'],
      unread: [],
    });
  });

  it('never leaves out a file that is named', async () => {
    const named = ['letters/a-draft.txt', 'letters/old/b.txt'];
    expect(await expand(named)).toEqual({ files: named, leftOut: [], unread: [] });
  });

  it('of a folder elsewhere is that folder’s own, not ours', async () => {
    expect(await expand(['../there'])).toEqual({
      files: ['../there/h-draft.txt'],
      leftOut: ['../there/g.txt'],
      unread: [],
    });
  });

  it('may leave out everything, which is no error', async () => {
    expect(await expand(['all'])).toEqual({ files: [], leftOut: ['all/f.txt'], unread: [] });
  });

  it('that cannot be read is a problem of the folder', async () => {
    expect(await expand(['../circle'])).toEqual({
      files: [],
      leftOut: [],
      unread: [['../circle/i.txt', 'unreadable-path']],
    });
  });

  it('is not looked at where nobody asks for it', async () => {
    expect((await expand(['letters'], false)).files).toHaveLength(7);
  });
});
