import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LetterFiles } from './io/letter-files.ts';
import { nodeMachine } from './io/machine.ts';
import { openPartialFile } from './io/partial-file.ts';
import { readStart } from './io/read-start.ts';
import { removeUnfinished } from './io/unfinished.ts';
import { wholeLines } from './io/whole-lines.ts';
import { writeFiles } from './io/write-files.ts';
import type { PartialFile } from './letters/growing-file.ts';
import type { LentFile } from './letters/lent-file.ts';
import type { Machine } from './letters/machine.ts';
import { cannotPrint } from './messages.ts';
import type { OutputFile } from './output-file.ts';
import { reasonOf } from './write-error.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

export interface Printer extends Terminal {
  /** Writes, and waits while the reader is behind; false where nobody reads any more. */
  readonly send: (text: string | Uint8Array) => Promise<boolean>;
}

/** Everything that a command may touch outside itself; tests give one of their own. */
export interface Io {
  readonly stdout: Printer;
  readonly stderr: Terminal;
  readonly stdin: () => Promise<Uint8Array>;
  /** Rejects with the error of the file system. */
  readonly fileSize: (path: string) => Promise<number>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Gives a file to `look`, until it returns; rejects as `readFile` does. */
  readonly lendFile: <Seen>(path: string, look: (file: LentFile) => Seen) => Promise<Seen>;
  /** The first bytes of a file, so many at most. */
  readonly readStart: (path: string, length: number) => Promise<Uint8Array>;
  /** The whole lines of a file, without their ends; what follows the last line end is left out. */
  readonly readLines: (path: string) => AsyncIterable<string>;
  /**
   * Begins a file that is written piece by piece; `writeFiles` gives it its name.
   *
   * @param isResumed goes on with what an earlier run left there, if there is anything
   */
  readonly openPartial: (path: string, isResumed: boolean) => Promise<PartialFile>;
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

/** Until the stream takes more, or never will. */
const turn = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'error', 'close'] as const;
    const end = (): void => {
      for (const event of events) stream.off(event, end);
      resolve();
    };
    for (const event of events) stream.on(event, end);
  });

const terminal = (stream: NodeJS.WriteStream): Printer => {
  let isLost = false;
  stream.on('error', (error) => {
    const isFirst = !isLost;
    isLost = true;
    // The reader has what it wanted (`| head`): not an error, and nobody left to tell.
    if (isFirst && !isBrokenPipe(error)) failToPrint(stream, error);
  });
  return {
    write: (text) => void stream.write(text),
    send: async (text) => {
      const isBehind = !stream.write(text);
      if (isBehind && !stream.destroyed && !isLost) await turn(stream);
      return !stream.destroyed && !isLost;
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
};

const readStandardInput = async (): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
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
  const files = new LetterFiles(nodeMachine.now);
  return {
    stdout: terminal(process.stdout),
    stderr: terminal(process.stderr),
    stdin: readStandardInput,
    fileSize: (path) => files.size(resolve(cwd, path)),
    readFile: (path) => files.read(resolve(cwd, path)),
    lendFile: (path, look) => files.lend(resolve(cwd, path), look),
    readStart: (path, length) => readStart(resolve(cwd, path), length),
    readLines: (path) => wholeLines(resolve(cwd, path)),
    openPartial: (path, isResumed) => openPartialFile(resolve(cwd, path), isResumed),
    writeFiles: (files) =>
      writeFiles(files.map(({ path, content }) => ({ path: resolve(cwd, path), content }))),
    cwd,
    env: process.env,
    version: readVersion,
    machine: nodeMachine,
  };
};
