import { readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Milliseconds a call; a file on a disk of this machine takes a tenth of it. */
const patience = 2;

/** A first call or two may find the disk asleep. */
const allowance = 10;

/**
 * Reads files. One that is near is read in this thread, which takes a third of the time of handing it to others and
 * back. Where each is waited for (a drive in the network), several are read at once; so is what is no plain file, as
 * nobody knows when it ends.
 */
export class LetterFiles {
  #calls = 0;
  #waited = 0;
  readonly #now: () => number;

  /** @param now milliseconds from some moment on */
  constructor(now: () => number) {
    this.#now = now;
  }

  readonly size = async (path: string): Promise<number> => (await this.#stats(path)).size;

  readonly read = async (path: string): Promise<Uint8Array> => {
    const isPlain = (await this.#stats(path)).isFile();
    return isPlain && this.areNear ? this.#timed(() => readFileSync(path)) : readFile(path);
  };

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
