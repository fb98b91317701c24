import { Buffer } from 'node:buffer';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FileContent, Io, OutputFile } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export interface MemoryIoPart {
  stdin?: string;
  cwd?: string;
  env?: Record<string, string>;
  isTTY?: boolean;
  columns?: number;
  /** The error of the file system that writing ends in. */
  writeError?: string;
}

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  written: Record<string, string>;
  /** Files that are not text. */
  bytes?: Record<string, Uint8Array>;
}

const fileSystemError = (code: string): Error => Object.assign(new Error(code), { code });

/** What writes its file itself writes it into a folder that is gone afterwards. */
const bytesOf = async (content: Exclude<FileContent, string>): Promise<Uint8Array> => {
  if (typeof content !== 'function') return content;
  const folder = await mkdtemp(join(tmpdir(), 'ofsted-letters-'));
  try {
    await content(join(folder, 'file'));
    return await readFile(join(folder, 'file'));
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Runs one command line in this process: it reads real files and keeps what it writes. */
export const run = async (argv: readonly string[], part: MemoryIoPart = {}): Promise<Run> => {
  const cwd = part.cwd ?? process.cwd();
  const result: Run = { code: 0, stdout: '', stderr: '', written: {} };
  const terminal = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      result[stream] += text;
    },
    isTTY: part.isTTY ?? false,
    columns: part.columns,
  });
  const io: Io = {
    stdout: terminal('stdout'),
    stderr: terminal('stderr'),
    stdin: () => Promise.resolve(Buffer.from(part.stdin ?? '')),
    fileSize: async (path) => (await stat(resolve(cwd, path))).size,
    readFile: (path) => readFile(resolve(cwd, path)),
    writeFiles: async (files: readonly OutputFile[]) => {
      if (part.writeError !== undefined) throw fileSystemError(part.writeError);
      for (const { path, content } of files)
        if (typeof content === 'string') result.written[path] = content;
        else result.bytes = { ...result.bytes, [path]: await bytesOf(content) };
    },
    cwd,
    env: part.env ?? {},
    version: () => '1.2.3',
  };
  result.code = await main(argv, io);
  return result;
};
