import { readFileSync, rmSync } from 'node:fs';
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { nodeMachine } from './io/machine.ts';
import type { Machine } from './letters/machine.ts';
import { cannotPrint } from './messages.ts';
import { reasonOf } from './write-error.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Text, bytes, or what writes the file itself when it is given a path at which nothing is yet. */
export type FileContent = string | Uint8Array | ((path: string) => Promise<void>);

export interface OutputFile {
  readonly path: string;
  readonly content: FileContent;
}

/** Everything that a command may touch outside itself; tests give one of their own. */
export interface Io {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly stdin: () => Promise<Uint8Array>;
  /** Rejects with the error of the file system. */
  readonly fileSize: (path: string) => Promise<number>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes all of the files or none. */
  readonly writeFiles: (files: readonly OutputFile[]) => Promise<void>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: () => string;
  /** Threads, cache and clock; without it everything is done in this thread. */
  readonly machine?: Machine;
}

const isBrokenPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** What was to be printed is lost, so whatever code the command ends with, it has not done its work. */
const failToPrint = (stream: NodeJS.WriteStream, error: Error): void => {
  process.once('exit', () => {
    process.exitCode = 2;
  });
  if (stream !== process.stderr)
    process.stderr.write(`ofsted-letters: ${cannotPrint(reasonOf(error))}\n`);
};

const terminal = (stream: NodeJS.WriteStream): Terminal => {
  let hasFailed = false;
  stream.on('error', (error) => {
    // The reader has what it wanted (`| head`): not an error, and nobody left to tell.
    if (isBrokenPipe(error) || hasFailed) return;
    hasFailed = true;
    failToPrint(stream, error);
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
};

const readStandardInput = async (): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Files that stand beside their target and still wait for their name; removed if the process ends before. */
const unfinished = new Set<string>();

/** A database that is not closed has its log beside it. */
const remove = (path: string): void => {
  for (const each of [path, `${path}.wal`]) rmSync(each, { force: true });
};

const removeUnfinished = (): void => {
  for (const path of unfinished) remove(path);
  unfinished.clear();
};

/** A link is written through, a device or a pipe is written to: only a plain file can be replaced by renaming. */
const targetOf = async (path: string): Promise<{ path: string; isPlain: boolean }> => {
  try {
    const real = await realpath(path);
    return { path: real, isPlain: (await stat(real)).isFile() };
  } catch {
    return { path, isPlain: true };
  }
};

const writeInto = async (folder: string, path: string, content: FileContent): Promise<string> => {
  const written = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  unfinished.add(written);
  if (typeof content !== 'function') await writeFile(written, content, { flag: 'wx' });
  else {
    remove(written);
    await content(written);
  }
  return written;
};

/** A device or a pipe takes bytes only: what writes a file itself writes it elsewhere first. */
const writeThrough = async (path: string, content: FileContent): Promise<void> => {
  if (typeof content !== 'function') return writeFile(path, content);
  await writeFile(path, await readFile(await writeInto(tmpdir(), path, content)));
};

const writeFiles = async (files: readonly OutputFile[]): Promise<void> => {
  const renames: { from: string; to: string }[] = [];
  try {
    for (const file of files) {
      const target = await targetOf(file.path);
      if (target.isPlain)
        renames.push({
          from: await writeInto(dirname(target.path), target.path, file.content),
          to: target.path,
        });
      else await writeThrough(target.path, file.content);
    }
    for (const { from, to } of renames) {
      await rename(from, to);
      unfinished.delete(from);
    }
  } finally {
    removeUnfinished();
  }
};

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
};

const stopOn = (signal: NodeJS.Signals, code: number): void => {
  process.once(signal, () => {
    removeUnfinished();
    process.exit(code);
  });
};

export const nodeIo = (): Io => {
  stopOn('SIGINT', 130);
  stopOn('SIGTERM', 143);
  const cwd = process.cwd();
  return {
    stdout: terminal(process.stdout),
    stderr: terminal(process.stderr),
    stdin: readStandardInput,
    fileSize: async (path) => (await stat(resolve(cwd, path))).size,
    readFile: (path) => readFile(resolve(cwd, path)),
    writeFiles: (files) =>
      writeFiles(files.map(({ path, content }) => ({ path: resolve(cwd, path), content }))),
    cwd,
    env: process.env,
    version: readVersion,
    machine: nodeMachine,
  };
};
