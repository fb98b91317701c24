import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { GrowingFile, Renaming } from '../letters/growing-file.ts';
import type { FileContent, OutputFile } from '../output-file.ts';
import { targetOf } from './target.ts';
import { removeUnfinished, unfinished } from './unfinished.ts';

type WholeContent = Exclude<FileContent, GrowingFile>;

const isGrowing = (content: FileContent): content is GrowingFile =>
  typeof content === 'object' && 'finish' in content;

/** Opens, works, and closes whatever happens. */
const withFile = async (
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> => {
  const file = await open(path, flags);
  try {
    await work(file);
  } finally {
    await file.close();
  }
};

/** A name is given to what is on the disk, not to what the system means to put there. */
const writeInto = async (folder: string, path: string, content: WholeContent): Promise<string> => {
  const written = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  unfinished.add(written);
  if (typeof content === 'function') {
    await content(written);
    await withFile(written, 'r+', (file) => file.sync());
  } else
    await withFile(written, 'wx', async (file) => {
      await file.writeFile(content);
      await file.sync();
    });
  return written;
};

/** A device or a pipe takes bytes only: what writes a file itself writes it elsewhere first. */
const writeThrough = async (path: string, content: WholeContent): Promise<void> => {
  if (typeof content !== 'function') return writeFile(path, content);
  await writeFile(path, await readFile(await writeInto(tmpdir(), path, content)));
};

const writeBeside = async ({ path, content }: OutputFile): Promise<Renaming | null> => {
  if (isGrowing(content)) return content.finish();
  const target = await targetOf(path);
  if (target.isPlain)
    return { from: await writeInto(dirname(target.path), target.path, content), to: target.path };
  await writeThrough(target.path, content);
  return null;
};

/** That a name was given is on the disk as well; not every system can be asked for it. */
const syncFolder = (folder: string): Promise<void> =>
  withFile(folder, 'r', (file) => file.sync()).catch(() => undefined);

/** Writes all of the files beside their places, then gives them their names. */
export const writeFiles = async (files: readonly OutputFile[]): Promise<void> => {
  const renamings: Renaming[] = [];
  try {
    for (const file of files) {
      const renaming = await writeBeside(file);
      if (renaming) renamings.push(renaming);
    }
    for (const { from, to } of renamings) {
      await rename(from, to);
      unfinished.delete(from);
    }
    for (const folder of new Set(renamings.map(({ to }) => dirname(to)))) await syncFolder(folder);
  } finally {
    removeUnfinished();
  }
};
