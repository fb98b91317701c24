import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { givenFile, type LentFile, lentFile } from '../letters/lent-file.ts';

/** Milliseconds a call; a file on a disk of this machine takes a tenth of it. */
const patience = 2;

/** A first call or two may find the disk asleep. */
const allowance = 10;

/** Letters are smaller; what is larger gets memory of its own. */
const usual = 2 * 1024 * 1024;

/**
 * Reads files. One that is near is read in this thread, which takes a third of the time of handing it to others and
 * back. Where each is waited for (a drive in the network), several are read at once; so is what is no plain file, as
 * nobody knows when it ends.
 */
export class LetterFiles {
  #calls = 0;
  #waited = 0;
  readonly #now: () => number;
  /** Read into again and again: the system has to clear what is new to the process first. */
  #own: Uint8Array | undefined;

  /** @param now milliseconds from some moment on */
  constructor(now: () => number) {
    this.#now = now;
  }

  readonly size = async (path: string): Promise<number> => (await this.#stats(path)).size;

  readonly read = async (path: string): Promise<Uint8Array> => {
    const isPlain = (await this.#stats(path)).isFile();
    return isPlain && this.areNear ? this.#timed(() => readFileSync(path)) : readFile(path);
  };

  /** Gives a file to `look`, until it returns. */
  readonly lend = async <Seen>(path: string, look: (file: LentFile) => Seen): Promise<Seen> => {
    const stats = await this.#stats(path);
    const fits = stats.isFile() && this.areNear && stats.size < usual;
    const bytes = fits ? this.#timed(() => this.#readIntoOwn(path)) : null;
    return look(bytes ? lentFile(bytes) : givenFile(await this.read(path)));
  };

  /** Null where the file has grown meanwhile and does not fit. */
  #readIntoOwn(path: string): Uint8Array | null {
    this.#own ??= new Uint8Array(usual);
    const file = openSync(path, 'r');
    try {
      let length = 0;
      let taken: number;
      do {
        taken = readSync(file, this.#own, length, usual - length, null);
        length += taken;
      } while (taken > 0 && length < usual);
      return length < usual ? this.#own.subarray(0, length) : null;
    } finally {
      closeSync(file);
    }
  }

  /** Whether they have been read without much waiting so far. */
  get areNear(): boolean {
    return this.#waited <= patience * this.#calls + allowance;
  }

  async #stats(path: string): Promise<Stats> {
    return this.areNear ? this.#timed(() => statSync(path)) : stat(path);
  }

  #timed<Result>(work: () => Result): Result {
    const begun = this.#now();
    try {
      return work();
    } finally {
      this.#calls += 1;
      this.#waited += this.#now() - begun;
    }
  }
}
