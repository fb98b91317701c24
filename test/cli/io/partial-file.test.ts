import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPartialFile } from '../../../src/cli/io/partial-file.ts';
import { writeFiles } from '../../../src/cli/io/write-files.ts';
import type { PartialFile } from '../../../src/cli/letters/growing-file.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';

let folder: ScratchFolder;
let path: string;
beforeEach(async () => {
  folder = await scratchFolder({ 'a.jsonl': 'old' });
  path = join(folder.path, 'a.jsonl');
});
afterEach(() => folder.remove());

const notesOf = async (file: PartialFile): Promise<string[]> => {
  const notes: string[] = [];
  for await (const note of file.notes()) notes.push(note);
  return notes;
};

/** What a run leaves that wrote one line and a half. */
const brokenOff = async (): Promise<void> => {
  const file = await openPartialFile(path, false);
  await file.note('head');
  await file.append('one\n');
  await file.note('one');
  await file.append('tw');
  await file.leave();
  await writeFile(`${path}.journal`, 'head\none\ntw');
};

describe('a file that is written piece by piece', () => {
  it('has its name when it is whole, and what stood there stands until then', async () => {
    const file = await openPartialFile(path, false);
    await file.append('Zoë\n');
    expect(await readFile(path, 'utf8')).toBe('old');
    await file.append('two\n');
    await writeFiles([{ path, content: file }]);
    await file.forget();
    expect(await readFile(path, 'utf8')).toBe('Zoë\ntwo\n');
    expect(await readdir(folder.path)).toEqual(['a.jsonl']);
  });

  it('takes bytes in pieces, also where one of them is empty', async () => {
    const file = await openPartialFile(path, false);
    const pieces = ['', 'Zoë', '', '\n'].map((piece) => Buffer.from(piece));
    await file.append(pieces);
    await file.append([]);
    await file.append('two\n');
    await writeFiles([{ path, content: file }]);
    await file.forget();
    expect(await readFile(path, 'utf8')).toBe('Zoë\ntwo\n');
  });

  it('is gone on with by its notes, without what was not written to its end', async () => {
    await brokenOff();
    const file = await openPartialFile(path, true);
    expect(await notesOf(file)).toEqual(['head', 'one']);
    expect(Buffer.from(await file.read(0, 4)).toString()).toBe('one\n');
    await file.keep(4, 9);
    await file.append('two\n');
    await file.note('two');
    expect(await readFile(`${path}.journal`, 'utf8')).toBe('head\none\ntwo\n');
    await writeFiles([{ path, content: file }]);
    await file.forget();
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n');
    expect(await readdir(folder.path)).toEqual(['a.jsonl']);
  });

  it('begins anew where it is not to go on, and where its notes are gone', async () => {
    await brokenOff();
    const anew = await openPartialFile(path, false);
    expect(await notesOf(anew)).toEqual([]);
    await anew.discard();
    await brokenOff();
    await rm(`${path}.journal`);
    const without = await openPartialFile(path, true);
    expect(await notesOf(without)).toEqual([]);
    expect(await readFile(`${path}.partial`, 'utf8')).toBe('');
    await without.discard();
    expect(await readdir(folder.path)).toEqual(['a.jsonl']);
  });

  it('does not take the name where another run began the same file', async () => {
    const one = await openPartialFile(path, false);
    await one.append('one\n');
    const other = await openPartialFile(path, false);
    await other.append('other\n');
    await expect(writeFiles([{ path, content: one }])).rejects.toMatchObject({
      code: 'ANOTHER_RUN',
    });
    await one.discard();
    await writeFiles([{ path, content: other }]);
    expect(await readFile(path, 'utf8')).toBe('other\n');
  });

  it('is written through a link', async () => {
    const link = join(folder.path, 'link.jsonl');
    await symlink(path, link);
    const file = await openPartialFile(link, false);
    await file.append('new\n');
    await writeFiles([{ path: link, content: file }]);
    expect(await readFile(path, 'utf8')).toBe('new\n');
    expect((await readdir(folder.path)).sort()).toEqual(['a.jsonl', 'link.jsonl']);
  });
});
