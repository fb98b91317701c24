import { UsageError } from '../../model/errors.ts';
import type { Extraction } from '../../model/extraction.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import { extractionFiles } from '../../report/data-files.ts';
import { extractionFormatters } from '../../report/formatters.ts';
import { assertNamedOnce, deliver } from '../deliver.ts';
import type { Io } from '../io.ts';
import type { PartialFile } from '../letters/growing-file.ts';
import { resumeWithoutLines } from '../messages.ts';
import type { ResultPart } from './result-part.ts';
import {
  type ExtractDelivery,
  FileStream,
  isStreamed,
  orCannotWrite,
  PrintStream,
  type ResultStream,
} from './result-streams.ts';
import type { RunIdentity } from './run-identity.ts';
import { RunJournal } from './run-journal.ts';

const openJournal = async (
  file: PartialFile,
  path: string,
  identity: RunIdentity,
): Promise<RunJournal> => {
  try {
    return await orCannotWrite(path, () => RunJournal.open(file, path, identity));
  } catch (error) {
    await file.leave();
    throw error;
  }
};

export interface ResultsPlan {
  /** Null where nothing is to be gone on with. */
  readonly identity: RunIdentity | null;
  readonly isResumed: boolean;
  /** Whether it may turn out at the end that nothing is to be printed. */
  readonly isHeld: boolean;
}

/** The results of one run: written as they come where the format allows it, and otherwise gathered and written at the end. */
export class ExtractionResults {
  readonly #options: ExtractDelivery;
  readonly #io: Io;
  readonly #files: FileStream[] = [];
  #print: PrintStream | null = null;
  #journal: RunJournal | null = null;
  readonly #gathered: Pick<Extraction, 'letters' | 'unread'> = { letters: [], unread: [] };

  private constructor(options: ExtractDelivery, io: Io) {
    this.#options = options;
    this.#io = io;
  }

  /** @throws UsageError where a file cannot be written, or not be gone on with */
  static async open(
    options: ExtractDelivery,
    plan: ResultsPlan,
    io: Io,
  ): Promise<ExtractionResults> {
    assertNamedOnce(options.output.map(({ path }) => path));
    if (plan.isResumed && !options.output.some(({ format }) => format === 'jsonl'))
      throw new UsageError(resumeWithoutLines);
    const results = new ExtractionResults(options, io);
    try {
      await results.#open(plan);
      return results;
    } catch (error) {
      await results.abandon();
      throw error;
    }
  }

  async #open({ identity, isResumed, isHeld }: ResultsPlan): Promise<void> {
    const { format, output } = this.#options;
    for (const target of output)
      if (isStreamed(target.format))
        this.#files.push(
          await this.#openFile({ ...target, format: target.format }, identity, isResumed),
        );
    if (isStreamed(format))
      this.#print = await PrintStream.open(format, this.#options, this.#io, isHeld);
  }

  async #openFile(
    target: Parameters<typeof FileStream.open>[0],
    identity: RunIdentity | null,
    isResumed: boolean,
  ): Promise<FileStream> {
    // One journal is enough: whatever else is written is made of the same lines.
    const hasJournal = identity !== null && target.format === 'jsonl' && !this.#journal;
    const { path } = target;
    const file = await orCannotWrite(path, () =>
      this.#io.openPartial(path, isResumed && hasJournal),
    );
    if (hasJournal) this.#journal = await openJournal(file, path, identity);
    const journal = hasJournal ? this.#journal : null;
    return FileStream.open(target, file, journal, this.#options);
  }

  get journal(): RunJournal | null {
    return this.#journal;
  }

  /** False where nobody would see any more of it. */
  get isWanted(): boolean {
    return this.#options.output.length > 0 || this.#print === null || this.#print.isRead;
  }

  get #streams(): readonly ResultStream[] {
    return this.#print ? [...this.#files, this.#print] : this.#files;
  }

  get #isGathered(): boolean {
    const { format, output } = this.#options;
    return [format, ...output.map((each) => each.format)].some(
      (each) => !isStreamed(each) && each !== 'none',
    );
  }

  /**
   * The next part of the result.
   *
   * @param lines what it makes as lines of JSON, where that is at hand
   */
  async take(part: ResultPart, extraction: Extraction, lines: ResultPart['lines']): Promise<void> {
    for (const stream of this.#streams) await stream.take(part, extraction, lines);
    if (!this.#isGathered) return;
    this.#gathered.letters.push(...extraction.letters);
    this.#gathered.unread.push(...extraction.unread);
  }

  /**
   * Ends and writes everything.
   *
   * @param lastLine of JSON Lines
   */
  async end(lastLine: string): Promise<void> {
    for (const stream of this.#streams) await stream.end(lastLine);
    const { format, output } = this.#options;
    const rest: ExtractDelivery = {
      ...this.#options,
      format: isStreamed(format) ? 'none' : format,
      output: output.filter((target) => !isStreamed(target.format)),
    };
    const others = this.#files.map(({ path, file }) => ({ path, content: file }));
    const extraction: Extraction = { schemaVersion, ...this.#gathered };
    await deliver(extractionFormatters, extraction, rest, this.#io, {
      files: extractionFiles,
      others,
    });
    for (const { file } of this.#files) await file.forget();
  }

  /** Takes away what is of no use to a later run. */
  async abandon(): Promise<void> {
    for (const file of this.#files) await file.abandon();
  }

  /** Takes everything away. */
  async discard(): Promise<void> {
    for (const { file } of this.#files) await file.discard();
  }
}
