import { writevSync } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import type { PartialFile, Renaming, Written } from '../letters/growing-file.ts';
import { type Target, targetOf } from './target.ts';
import { unfinished } from './unfinished.ts';
import { wholeLines } from './whole-lines.ts';

const asPieces = (text: Written): readonly Uint8Array[] =>
  typeof text === 'string' ? [Buffer.from(text)] : text;

/** What is left of pieces when so many of their bytes are done. */
const restOf = (pieces: readonly Uint8Array[], bytes: number): readonly Uint8Array[] => {
  let done = bytes;
  return pieces.flatMap((piece) => {
    const rest = piece.subarray(done);
    done = Math.max(0, done - piece.length);
    return rest.length > 0 ? [rest] : [];
  });
};

/**
 * Written at their place and not at the end, so that two runs by mistake at once write the same bytes; and in this
 * thread, as a line is written sooner than it is handed to another one.
 */
class PlacedFile {
  readonly #handle: FileHandle;
  size: number;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  append(text: Written): void {
    for (let left = restOf(asPieces(text), 0); left.length > 0; ) {
      const written = writevSync(this.#handle.fd, left, this.size);
      left = restOf(left, written);
      this.size += written;
    }
  }

  async cut(size: number): Promise<void> {
    await this.#handle.truncate(size);
    this.size = size;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const { buffer, bytesRead } = await this.#handle.read(
      new Uint8Array(end - start),
      0,
      end - start,
      start,
    );
    return buffer.subarray(0, bytesRead);
  }

  /** Puts all of it on the disk and closes it; resolves whether it is what lies at the path. */
  async finish(path: string): Promise<boolean> {
    await this.#handle.sync();
    const [own, there] = [await this.#handle.stat(), await stat(path).catch(() => null)];
    await this.#handle.close();
    return there?.ino === own.ino && there.size === this.size;
  }

  close(): Promise<void> {
    return this.#handle.close().catch(() => undefined);
  }
}

/** A new file, also where one stands: who writes that one goes on with it, and finds it gone. */
const begin = async (path: string): Promise<PlacedFile> => {
  await rm(path, { force: true });
  return new PlacedFile(await open(path, 'wx+'), 0);
};

const goOn = async (path: string): Promise<PlacedFile> => {
  const handle = await open(path, 'r+');
  return new PlacedFile(handle, (await handle.stat()).size);
};

class NodePartialFile implements PartialFile {
  readonly #to: string;
  readonly #path: string;
  readonly #journalPath: string;
  #file: PlacedFile | undefined;
  #journal: PlacedFile | undefined;
  /** What lies there now is another run's. */
  #isLost = false;

  constructor(to: string) {
    this.#to = to;
    this.#path = `${to}.partial`;
    this.#journalPath = `${to}.journal`;
  }

  /** Nothing can be gone on with where one of the two files is not there. */
  async open(isResumed: boolean): Promise<void> {
    const there = await Promise.all(
      [this.#path, this.#journalPath].map((path) => stat(path).catch(() => null)),
    );
    const goesOn = isResumed && there.every((each) => each?.isFile());
    this.#file = await (goesOn ? goOn : begin)(this.#path);
    if (goesOn) this.#journal = await goOn(this.#journalPath);
    else {
      unfinished.add(this.#path);
      await rm(this.#journalPath, { force: true });
    }
  }

  get #opened(): PlacedFile {
    if (!this.#file) throw new Error('the file is not open');
    return this.#file;
  }

  async *notes(): AsyncGenerator<string, void> {
    if (this.#journal) yield* wholeLines(this.#journalPath);
  }

  readonly read = (start: number, end: number): Promise<Uint8Array> =>
    this.#opened.read(start, end);

  readonly keep = async (bytes: number, notes: number): Promise<void> => {
    await this.#opened.cut(bytes);
    await this.#journal?.cut(notes);
  };

  readonly append = async (text: Written): Promise<void> => this.#opened.append(text);

  readonly note = async (line: string): Promise<void> => {
    // From now on it is worth keeping, however this run ends.
    unfinished.delete(this.#path);
    this.#journal ??= await begin(this.#journalPath);
    this.#journal.append(`${line}\n`);
  };

  readonly finish = async (): Promise<Renaming> => {
    if (!(await this.#opened.finish(this.#path))) {
      this.#isLost = true;
      unfinished.delete(this.#path);
      throw Object.assign(new Error(this.#path), { code: 'ANOTHER_RUN' });
    }
    return { from: this.#path, to: this.#to };
  };

  readonly forget = async (): Promise<void> => {
    await this.#journal?.close();
    await rm(this.#journalPath, { force: true });
  };

  readonly leave = async (): Promise<void> => {
    await this.#file?.close();
    await this.#journal?.close();
  };

  readonly discard = async (): Promise<void> => {
    await this.leave();
    if (this.#isLost) return;
    await rm(this.#path, { force: true });
    unfinished.delete(this.#path);
    await this.forget();
  };
}

/** A device or a pipe takes what it is given, and nothing of it can be taken up again. */
class ThroughFile implements PartialFile {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  readonly append = (text: Written): Promise<void> =>
    this.#handle.writeFile(Buffer.concat(asPieces(text)));
  readonly finish = async (): Promise<null> => {
    await this.#handle.close();
    return null;
  };
  readonly leave = (): Promise<void> => this.#handle.close().catch(() => undefined);
  readonly discard = this.leave;
  async *notes(): AsyncGenerator<string, void> {}
  readonly read = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
  readonly keep = (): Promise<void> => Promise.resolve();
  readonly note = (): Promise<void> => Promise.resolve();
  readonly forget = (): Promise<void> => Promise.resolve();
}

const openTarget = async ({ path, isPlain }: Target, isResumed: boolean): Promise<PartialFile> => {
  if (!isPlain) return new ThroughFile(await open(path, 'w'));
  const file = new NodePartialFile(path);
  await file.open(isResumed);
  return file;
};

/** Begins a file, or goes on with it where an earlier run left one and its journal. */
export const openPartialFile = async (path: string, isResumed: boolean): Promise<PartialFile> =>
  openTarget(await targetOf(path), isResumed);
