import { Buffer } from 'node:buffer';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readStart } from '../../src/cli/io/read-start.ts';
import { wholeLines } from '../../src/cli/io/whole-lines.ts';
import type { Io } from '../../src/cli/io.ts';
import type { GrowingFile, PartialFile, Written } from '../../src/cli/letters/growing-file.ts';
import { lentFile } from '../../src/cli/letters/lent-file.ts';
import { main } from '../../src/cli/main.ts';
import type { FileContent, OutputFile } from '../../src/cli/output-file.ts';

export interface MemoryIoPart {
  stdin?: string;
  cwd?: string;
  env?: Record<string, string>;
  isTTY?: boolean;
  columns?: number;
  /** The error of the file system that writing ends in. */
  writeError?: string;
  /** Called before a file is read, with what was printed so far. */
  beforeRead?: (path: string, printed: string) => void;
}

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  written: Record<string, string>;
  /** Files that are not text. */
  bytes?: Record<string, Uint8Array>;
}

/** A file that is only kept in memory, and that no other run can go on with. */
class MemoryFile implements PartialFile {
  text = '';
  readonly append = (text: Written): Promise<void> => {
    this.text += typeof text === 'string' ? text : Buffer.concat(text).toString('utf8');
    return Promise.resolve();
  };
  readonly finish = () => Promise.resolve(null);
  async *notes(): AsyncGenerator<string, void> {}
  readonly read = () => Promise.resolve(Buffer.from(this.text));
  readonly keep = () => Promise.resolve();
  readonly note = () => Promise.resolve();
  readonly forget = () => Promise.resolve();
  readonly leave = () => Promise.resolve();
  readonly discard = () => Promise.resolve();
}

const fileSystemError = (code: string): Error => Object.assign(new Error(code), { code });

/** What writes its file itself writes it into a folder that is gone afterwards. */
const bytesOf = async (
  content: Exclude<FileContent, string | GrowingFile>,
): Promise<Uint8Array> => {
  if (typeof content !== 'function') return content;
  const folder = await mkdtemp(join(tmpdir(), 'ofsted-letters-'));
  try {
    await content(join(folder, 'file'));
    return await readFile(join(folder, 'file'));
  } finally {
    await rm(folder, { recursive: true });
  }
};

const keep = async ({ path, content }: OutputFile, result: Run): Promise<void> => {
  if (typeof content === 'string') result.written[path] = content;
  else if (content instanceof MemoryFile) result.written[path] = content.text;
  else if ('finish' in content) throw new Error('not one of ours');
  else result.bytes = { ...result.bytes, [path]: await bytesOf(content) };
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
  const send = (text: string | Uint8Array): Promise<boolean> => {
    result.stdout += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return Promise.resolve(true);
  };
  const io: Io = {
    stdout: { ...terminal('stdout'), send },
    stderr: terminal('stderr'),
    stdin: () => Promise.resolve(Buffer.from(part.stdin ?? '')),
    fileSize: async (path) => (await stat(resolve(cwd, path))).size,
    readFile: (path) => {
      part.beforeRead?.(path, result.stdout);
      return readFile(resolve(cwd, path));
    },
    lendFile: async (path, look) => {
      part.beforeRead?.(path, result.stdout);
      const bytes = await readFile(resolve(cwd, path));
      const seen = look(lentFile(bytes));
      // Who kept what was lent would go on with nothing.
      bytes.fill(0);
      return seen;
    },
    readStart: (path, length) => readStart(resolve(cwd, path), length),
    readLines: (path) => wholeLines(resolve(cwd, path)),
    openPartial: () => Promise.resolve(new MemoryFile()),
    writeFiles: async (files: readonly OutputFile[]) => {
      if (part.writeError !== undefined) throw fileSystemError(part.writeError);
      for (const file of files) await keep(file, result);
    },
    cwd,
    env: part.env ?? {},
    version: () => '1.2.3',
  };
  result.code = await main(argv, io);
  return result;
};
