import { UsageError } from '../../model/errors.ts';
import { crc32Of } from '../crc32.ts';
import type { PartialFile, Written } from '../letters/growing-file.ts';
import { begunOtherwise } from '../messages.ts';
import { firstDifference, type RunIdentity } from './run-identity.ts';

/** Loaded where an earlier run left something. */
const journalLines = () => import('./journal-lines.ts');

/** The result of a run as it grows, with what it was made of: a run that was stopped is gone on with at the first name that is another now. */
export class RunJournal {
  readonly #file: PartialFile;
  readonly #notes: AsyncGenerator<string, void>;
  #bytes = 0;
  #noteBytes = 0;

  private constructor(file: PartialFile) {
    this.#file = file;
    this.#notes = file.notes();
  }

  /** @throws UsageError where the earlier run was another: its result would not be the same */
  static async open(file: PartialFile, path: string, identity: RunIdentity): Promise<RunJournal> {
    const journal = new RunJournal(file);
    const line = await journal.#next();
    const before = line === '' ? null : (await journalLines()).headIn(line);
    if (before) {
      const difference = firstDifference(before, identity);
      if (difference !== null) throw new UsageError(begunOtherwise(path, difference));
      journal.#noteBytes = Buffer.byteLength(line) + 1;
    } else {
      const head = JSON.stringify({ journal: 2, ...identity });
      await file.keep(0, 0);
      await file.note(head);
      journal.#noteBytes = Buffer.byteLength(head) + 1;
    }
    return journal;
  }

  async #next(): Promise<string> {
    const { value } = await this.#notes.next();
    return value ?? '';
  }

  /** Whether there is nothing yet that would be worth going on with. */
  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  /**
   * The lines that the earlier run wrote for the next name; null where it had not come so far, or where they would be
   * others now. After that `goOn` is to be called.
   *
   * @param input SHA-256 of what is to be read
   * @param expected the lines, where they can be told without reading
   */
  async kept(
    name: string,
    input: string | null,
    expected: Uint8Array | null,
  ): Promise<Uint8Array | null> {
    const line = await this.#next();
    const note = line === '' ? null : (await journalLines()).noteIn(line);
    if (note?.name !== name || note.input !== input || note.end < this.#bytes) return null;
    const bytes = await this.#file.read(this.#bytes, note.end);
    if (crc32Of([bytes]) !== note.output) return null;
    if (expected !== null && Buffer.compare(expected, bytes) !== 0) return null;
    this.#bytes = note.end;
    this.#noteBytes += Buffer.byteLength(line) + 1;
    return bytes;
  }

  /** Drops what comes after the last name that was kept. */
  async goOn(): Promise<void> {
    await this.#notes.return();
    await this.#file.keep(this.#bytes, this.#noteBytes);
  }

  /** Adds the lines for the next name. */
  async add(name: string, input: string | null, lines: Written): Promise<void> {
    const pieces = typeof lines === 'string' ? [Buffer.from(lines)] : lines;
    await this.#file.append(pieces);
    for (const { length } of pieces) this.#bytes += length;
    await this.#file.note(
      JSON.stringify({ name, input, end: this.#bytes, output: crc32Of(pieces) }),
    );
  }
}
