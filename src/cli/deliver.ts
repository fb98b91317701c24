import { UsageError } from '../model/errors.ts';
import type { DataFileTable } from '../report/data-files.ts';
import type { FormatterTable, ReportOptions } from '../report/options.ts';
import type { Io } from './io.ts';
import { cannotWrite, sameOutputTwice } from './messages.ts';
import type { ColorChoice, ReportingOptions } from './options.ts';
import type { FileContent, OutputFile } from './output-file.ts';
import { tellVerbosely } from './tell-verbosely.ts';
import { dataFileContent } from './write-data-file.ts';
import { reasonOf } from './write-error.ts';

const plainWidth = 80;
const narrowest = 40;

/** A value that is set and does not say no. */
const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value);

export const wantsColor = (
  choice: ColorChoice,
  { env, stdout }: Pick<Io, 'env' | 'stdout'>,
): boolean => {
  if (choice !== 'auto') return choice === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return isOn(env['FORCE_COLOR']);
  return stdout.isTTY && env['TERM'] !== 'dumb';
};

export const widthOf = (
  width: number | undefined,
  { env, stdout }: Pick<Io, 'env' | 'stdout'>,
): number => {
  if (width !== undefined) return width;
  const stated = Number(env['COLUMNS']);
  const found = Number.isInteger(stated) && stated > 0 ? stated : stdout.columns;
  return Math.max(narrowest, found ?? plainWidth);
};

export interface DeliveryOptions<Format extends string, FileFormat extends string = never>
  extends ReportingOptions<Format, FileFormat> {
  readonly evidence?: true;
  readonly excel?: true;
  /** What a page needs, by the path it is written to; null is standard output. */
  readonly pageAt?: (path: string | null) => Pick<ReportOptions, 'page' | 'checkPage'>;
}

/** Whether a format is among those to be printed or written. */
export const wants = <Format extends string>(
  wanted: Format,
  { format, output }: ReportingOptions<Format, string>,
): boolean => [format, ...output.map((target) => target.format)].some((each) => each === wanted);

const withPage = (
  options: ReportOptions,
  { pageAt }: Pick<DeliveryOptions<string>, 'pageAt'>,
  path: string | null,
): ReportOptions => ({ ...options, ...pageAt?.(path) });

/** @throws UsageError where a path is named twice */
export const assertNamedOnce = (paths: readonly string[]): void => {
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new UsageError(sameOutputTwice(twice));
};

const write = async (files: readonly OutputFile[], io: Io): Promise<void> => {
  const paths = files.map(({ path }) => path);
  assertNamedOnce(paths);
  try {
    await io.writeFiles(files);
  } catch (error) {
    throw new UsageError(cannotWrite(paths.join(', '), reasonOf(error)), { cause: error });
  }
};

export const has = <Format extends string>(
  table: Readonly<Partial<Record<Format, unknown>>>,
  format: string,
): format is Format => Object.hasOwn(table, format);

/** What a build step has told already: GitHub shows the whole file, and every command of a step writes to it. */
const toldBefore = async (format: string, path: string, io: Io): Promise<string> => {
  if (format !== 'step-summary') return '';
  try {
    return new TextDecoder().decode(await io.readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new UsageError(cannotWrite(path, reasonOf(error)), { cause: error });
  }
};

/** What goes to files beside the report itself. */
export interface BesideReport<Report, FileFormat extends string> {
  /** Formats that are bytes, and go to files only. */
  readonly files?: DataFileTable<Report, FileFormat>;
  /** Files that are no form of the report. */
  readonly others?: readonly OutputFile[];
}

/** Prints the report in the format asked for, and writes the files asked for beside it, and `others` with them. */
export const deliver = async <Report, Format extends string, FileFormat extends string = never>(
  formatters: FormatterTable<Report, Format>,
  report: Report,
  options: DeliveryOptions<NoInfer<Format>, NoInfer<FileFormat>>,
  io: Io,
  { files, others = [] }: BesideReport<Report, FileFormat> = {},
): Promise<void> => {
  const common = { evidence: options.evidence === true, excel: options.excel === true };
  const onScreen: ReportOptions = {
    ...common,
    width: widthOf(options.width, io),
    color: wantsColor(options.color, io),
  };
  // A file is the same whatever the terminal it was made in.
  const inFile: ReportOptions = { ...common, width: options.width ?? plainWidth, color: false };
  const contentOf = async (format: Format | FileFormat, path: string): Promise<FileContent> => {
    if (has(formatters, format)) {
      const text = (await formatters[format]())(report, withPage(inFile, options, path));
      return `${await toldBefore(format, path, io)}${text}`;
    }
    if (!files) throw new Error(`no format ${format}`);
    return dataFileContent((await files[format]())(report));
  };
  const written: OutputFile[] = [...others];
  for (const { format, path } of options.output)
    written.push({ path, content: await contentOf(format, path) });
  io.stdout.write((await formatters[options.format]())(report, withPage(onScreen, options, null)));
  if (written.length > 0) await write(written, io);
  for (const { path } of written) tellVerbosely(path, 'written', options, io);
};
