import { expandInputs, standardInput, unreadFile } from '../ingest/expand-inputs.ts';
import { InputError } from '../model/errors.ts';
import type { UnreadFile } from '../model/record.ts';
import type { CitedSource } from '../verify/cited-letter.ts';
import type { Io } from './io.ts';
import { lookAtFile, readBytes } from './read-bytes.ts';
import { sha256Of } from './sha256.ts';

/** A letter's file as it is now. */
export interface FoundSource {
  readonly bytes: Uint8Array;
  readonly readFrom: string;
}

/** Finds the files of letters: at the path that a result notes, or by their bytes in the places that the user names. */
export class LetterSources {
  readonly #places: readonly string[];
  readonly #io: Io;
  #bySha256: Promise<ReadonlyMap<string, string>> | undefined;
  /** What the user named and could not be opened. */
  readonly unread: UnreadFile[] = [];

  private constructor(files: readonly string[], unread: readonly UnreadFile[], io: Io) {
    this.#places = files;
    this.unread.push(...unread);
    this.#io = io;
  }

  static async open(named: readonly string[], io: Io): Promise<LetterSources> {
    const { files, unread } = await expandInputs(named, io.cwd);
    return new LetterSources(files, unread, io);
  }

  /**
   * The file with the bytes that the result notes, else the one at its path whatever it holds now.
   *
   * @throws InputError where there is neither
   */
  async find({ path, sha256 }: CitedSource): Promise<FoundSource> {
    const atPath = await this.#read(path);
    if (!(atPath instanceof InputError) && sha256Of(atPath.bytes) === sha256) return atPath;
    const elsewhere = (await this.#index()).get(sha256);
    if (elsewhere !== undefined)
      return { bytes: await readBytes(elsewhere, this.#io), readFrom: elsewhere };
    if (atPath instanceof InputError) throw atPath;
    return atPath;
  }

  async #read(path: string): Promise<FoundSource | InputError> {
    if (path === standardInput) return new InputError('source-not-kept');
    try {
      return { bytes: await readBytes(path, this.#io), readFrom: path };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.problem.code === 'missing-path' ? new InputError('missing-source') : error;
    }
  }

  /** Made when the first letter is not at its path: most often none is needed. */
  #index(): Promise<ReadonlyMap<string, string>> {
    this.#bySha256 ??= this.#hashPlaces();
    return this.#bySha256;
  }

  async #hashPlaces(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const path of this.#places) {
      try {
        const sha256 = await lookAtFile(path, this.#io, ({ bytes }) => sha256Of(bytes));
        if (!found.has(sha256)) found.set(sha256, path);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.unread.push(unreadFile(path, error));
      }
    }
    return found;
  }
}
