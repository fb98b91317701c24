import { UsageError } from '../../model/errors.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { extractionFiles } from '../../report/data-files.ts';
import { type extractionFormatters, extractionPartFormatters } from '../../report/formatters.ts';
import type { PartFormatter } from '../../report/in-parts.ts';
import type { ReportOptions } from '../../report/options.ts';
import { type DeliveryOptions, has } from '../deliver.ts';
import type { Io } from '../io.ts';
import type { PartialFile, Written } from '../letters/growing-file.ts';
import { cannotWrite } from '../messages.ts';
import { reasonOf } from '../write-error.ts';
import type { ResultPart } from './result-part.ts';
import type { RunJournal } from './run-journal.ts';

export type ExtractFormat = keyof typeof extractionFormatters;
export type ExtractDelivery = DeliveryOptions<ExtractFormat, keyof typeof extractionFiles>;

/** A result that is written as it comes. */
export interface ResultStream {
  /** @param lines what it makes as lines of JSON, where that is at hand */
  readonly take: (
    part: ResultPart,
    extraction: Extraction,
    lines: ResultPart['lines'],
  ) => Promise<void>;
  /** @param lastLine of JSON Lines */
  readonly end: (lastLine: string) => Promise<void>;
}

const plain: ReportOptions = { width: 80, color: false, evidence: false, excel: false };

/** Says of a file that cannot be written what is the matter. */
export const orCannotWrite = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(cannotWrite(path, reasonOf(error)), { cause: error });
  }
};

/** Whether a format can be written as it comes. */
export const isStreamed = (format: string): format is keyof typeof extractionPartFormatters =>
  has(extractionPartFormatters, format);

interface StreamFormat {
  readonly isLines: boolean;
  readonly formatter: PartFormatter<Extraction>;
  readonly options: ReportOptions;
}

const textOf = (
  { isLines, formatter, options }: StreamFormat,
  extraction: Extraction,
  lines: ResultPart['lines'],
): Written => (isLines && lines !== null ? lines : formatter.part(extraction, options));

const formatOf = async (
  format: keyof typeof extractionPartFormatters,
  { excel }: ExtractDelivery,
): Promise<StreamFormat> => ({
  isLines: format === 'jsonl',
  formatter: await extractionPartFormatters[format](),
  options: { ...plain, excel: excel === true },
});

/** A file of any such format; where there is a journal, it has the last word on what is there already. */
export class FileStream implements ResultStream {
  readonly path: string;
  readonly file: PartialFile;
  readonly #format: StreamFormat;
  readonly #journal: RunJournal | null;

  private constructor(
    path: string,
    file: PartialFile,
    format: StreamFormat,
    journal: RunJournal | null,
  ) {
    this.path = path;
    this.file = file;
    this.#format = format;
    this.#journal = journal;
  }

  static async open(
    {
      format,
      path,
    }: { readonly format: keyof typeof extractionPartFormatters; readonly path: string },
    file: PartialFile,
    journal: RunJournal | null,
    options: ExtractDelivery,
  ): Promise<FileStream> {
    const stream = new FileStream(path, file, await formatOf(format, options), journal);
    if (!journal) await stream.#append(stream.#format.formatter.head(stream.#format.options));
    return stream;
  }

  readonly take = async (
    part: ResultPart,
    extraction: Extraction,
    lines: ResultPart['lines'],
  ): Promise<void> => {
    if (this.#journal && (part.isKept || !part.isOwn)) return;
    const text = textOf(this.#format, extraction, lines);
    const { name, sha256 } = part;
    if (this.#journal)
      await orCannotWrite(this.path, async () => this.#journal?.add(name, sha256, text));
    else await this.#append(text);
  };

  readonly end = async (lastLine: string): Promise<void> => {
    if (this.#format.isLines) await this.#append(lastLine);
  };

  /** Takes away what is of no use to a later run. */
  readonly abandon = (): Promise<void> =>
    this.#journal === null || this.#journal.isEmpty ? this.file.discard() : this.file.leave();

  #append(text: Written): Promise<void> {
    return orCannotWrite(this.path, () => this.file.append(text));
  }
}

/** Standard output. */
export class PrintStream implements ResultStream {
  readonly #format: StreamFormat;
  readonly #send: Io['stdout']['send'];
  #held: Written[] | null;
  #isRead = true;

  private constructor(format: StreamFormat, io: Io, isHeld: boolean) {
    this.#format = format;
    this.#send = io.stdout.send;
    this.#held = isHeld ? [] : null;
  }

  /** @param isHeld until the end, where it may turn out that nothing is to be printed */
  static async open(
    format: keyof typeof extractionPartFormatters,
    options: ExtractDelivery,
    io: Io,
    isHeld: boolean,
  ): Promise<PrintStream> {
    const stream = new PrintStream(await formatOf(format, options), io, isHeld);
    await stream.#write(stream.#format.formatter.head(stream.#format.options));
    return stream;
  }

  /** False where nobody reads any more. */
  get isRead(): boolean {
    return this.#isRead;
  }

  readonly take = (
    _: ResultPart,
    extraction: Extraction,
    lines: ResultPart['lines'],
  ): Promise<void> => this.#write(textOf(this.#format, extraction, lines));

  readonly end = async (lastLine: string): Promise<void> => {
    if (this.#format.isLines) await this.#write(lastLine);
    const held = this.#held ?? [];
    this.#held = null;
    for (const text of held) await this.#write(text);
  };

  async #write(text: Written): Promise<void> {
    if (this.#held) this.#held.push(text);
    else if (this.#isRead && text.length > 0)
      this.#isRead = await this.#send(typeof text === 'string' ? text : Buffer.concat(text));
  }
}
