import { type ExpandedInputs, standardInput, unreadFile } from '../ingest/expand-inputs.ts';
import { InputError, UsageError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import type { LetterRecord, UnreadFile } from '../model/record.ts';
import type { LetterText } from '../report/html/page-material.ts';
import type { Theme } from '../rules/schema.ts';
import type { Io } from './io.ts';
import { inOrder } from './letters/in-order.ts';
import { hasProblems, recordLine } from './letters/letter-json.ts';
import type { LetterFile, LetterReader } from './letters/letter-reader.ts';
import { withReader } from './letters/open-reader.ts';
import { cannotReadList, noLetters, noStandardInput, standardInputTwice } from './messages.ts';
import { namedFiles } from './named-files.ts';
import type { ReadingOptions, RunOptions } from './options.ts';
import { startProgress } from './progress/progress.ts';
import { lookAtFile, readBytes } from './read-bytes.ts';
import { isSavedResult, type SavedResult } from './saved-result.ts';
import { tellVerbosely } from './tell-verbosely.ts';

export interface ReadLetters {
  readonly records: readonly LetterRecord[];
  readonly unread: readonly UnreadFile[];
}

const listedPaths = async (list: string, io: Io): Promise<string[]> => {
  try {
    const text = new TextDecoder().decode(await readBytes(list, io));
    return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(cannotReadList(list, error.message), { cause: error });
    throw error;
  }
};

/** All paths that the command line names, itself or in a list. */
export const namedPaths = async (
  given: readonly string[],
  { filesFrom, stdinFilename }: ReadingOptions,
  io: Io,
): Promise<readonly string[]> => {
  if (filesFrom === standardInput && given.includes(standardInput))
    throw new UsageError(standardInputTwice);
  const paths = filesFrom === undefined ? given : [...given, ...(await listedPaths(filesFrom, io))];
  if (paths.length === 0) throw new UsageError(noLetters);
  if (stdinFilename !== undefined && !paths.includes(standardInput))
    throw new UsageError(noStandardInput);
  return paths;
};

/** How letters are to be analysed; a saved result is taken as it is. */
export interface AnalysisOptions extends RunOptions {
  readonly ownThemes: readonly Theme[];
  /** With what became of each sentence, counted. */
  readonly coverage?: true;
  /** Takes the canonical texts of the letters that are read, by their hash. */
  readonly texts?: Map<string, LetterText>;
}

export type LettersOptions = ReadingOptions & AnalysisOptions;

/** The name under which a file goes. */
export const nameOf = (
  path: string,
  { stdinFilename }: Pick<ReadingOptions, 'stdinFilename'>,
): string => (path === standardInput ? (stdinFilename ?? path) : path);

/** A saved record may hold a count that nobody asked for. */
export const withoutCoverage = ({ coverage: _, ...record }: LetterRecord): LetterRecord => record;

/** What came of a letter; its record is read from its line where it is asked for. */
export interface LetterResult extends SavedResult {
  readonly lines: readonly Uint8Array[];
  /** Whether something in it reads oddly. */
  readonly hasProblems: boolean;
}

/** @throws InputError for a file that cannot be read well, or is no letter */
export const analyse = async (
  file: LetterFile,
  { coverage, texts }: AnalysisOptions,
  reader: LetterReader,
): Promise<LetterResult> => {
  const letter = await reader.analyse(file);
  const { document, json } = letter;
  if (document)
    texts?.set(letter.record.source.textSha256, {
      text: document.text,
      paragraphs: document.paragraphs,
    });
  return {
    get records() {
      return [coverage === true ? letter.record : withoutCoverage(letter.record)];
    },
    unread: [],
    lines: recordLine(json, file.name, coverage === true),
    hasProblems: hasProblems(json),
  };
};

const readOne = async (
  path: string,
  options: LettersOptions,
  reader: LetterReader,
  io: Io,
): Promise<SavedResult> => {
  const name = nameOf(path, options);
  try {
    const wantsText = options.texts !== undefined;
    const opened = await lookAtFile(path, io, (lent) =>
      isSavedResult(lent.bytes, name)
        ? { result: lent.keep() }
        : { file: reader.look(lent, name, wantsText) },
    );
    if ('result' in opened)
      return (await import('./read-saved-result.ts')).readSavedResult(opened.result);
    const { records, unread } = await analyse(opened.file, options, reader);
    return { records, unread };
  } catch (error) {
    if (error instanceof InputError) return { records: [], unread: [unreadFile(name, error)] };
    throw error;
  }
};

/** For `--verbose`. */
export const readInWords = ({ records }: SavedResult = { records: [], unread: [] }): string => {
  const count = (what: 'findings' | 'measures'): number =>
    records.reduce((sum, record) => sum + record[what].length, 0);
  return `read: letters ${records.length}, findings ${count('findings')}, figures ${count('measures')}`;
};

/** Of values with the same key the last stays, in the place of the first. */
const withoutRepeats = <Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): Value[] => [...new Map(values.map((value) => [key(value), value])).values()];

const readAll = async (
  files: readonly string[],
  options: LettersOptions,
  reader: LetterReader,
  io: Io,
): Promise<SavedResult[]> => {
  const progress = startProgress(files.length, options, io);
  const results: SavedResult[] = [];
  try {
    const read = (path: string) => readOne(path, options, reader, io);
    for await (const result of inOrder(files, reader.window, read)) {
      results.push(result);
      progress.step(result.unread.length > 0);
    }
  } finally {
    progress.end();
  }
  return results;
};

/** Each letter and each file that gave none once, in order of paths. */
export const inResultOrder = ({ records, unread }: ReadLetters): ReadLetters => ({
  records: withoutRepeats(records, ({ source }) => `${source.path}\n${source.sha256}`).sort(
    (one, other) =>
      byKeys([one.source.path, one.source.sha256], [other.source.path, other.source.sha256]),
  ),
  unread: withoutRepeats(unread, ({ path }) => path).sort((one, other) =>
    byKeys([one.path], [other.path]),
  ),
});

/** Reads every letter named. A bad one stops nothing and is never passed over: it comes back among the unread. */
export const readLetters = async (
  { files, unread: notFound }: Pick<ExpandedInputs, 'files' | 'unread'>,
  options: LettersOptions,
  io: Io,
): Promise<ReadLetters> => {
  const results = await withReader(files.length, options, io, (reader) =>
    readAll(files, options, reader, io),
  );
  for (const [index, path] of files.entries())
    tellVerbosely(nameOf(path, options), readInWords(results[index]), options, io);
  return inResultOrder({
    records: results.flatMap((result) => result.records),
    unread: [...notFound, ...results.flatMap((result) => result.unread)],
  });
};

export const readNamedLetters = async (
  given: readonly string[],
  options: LettersOptions,
  io: Io,
): Promise<ReadLetters> =>
  readLetters(await namedFiles(await namedPaths(given, options, io), options, io), options, io);
