import { Buffer } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io, OutputFile } from '../../src/cli/io.ts';
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
}

const fileSystemError = (code: string): Error => Object.assign(new Error(code), { code });

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
    writeFiles: (files: readonly OutputFile[]) => {
      if (part.writeError !== undefined) return Promise.reject(fileSystemError(part.writeError));
      for (const { path, text } of files) result.written[path] = text;
      return Promise.resolve();
    },
    cwd,
    env: part.env ?? {},
    version: () => '1.2.3',
  };
  result.code = await main(argv, io);
  return result;
};
