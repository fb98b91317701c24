import type { Knowledge } from '../extract/knowledge.ts';
import { type ExpandedInputs, standardInput, unreadFile } from '../ingest/expand-inputs.ts';
import type { CanonicalDocument } from '../model/document.ts';
import { InputError, UsageError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import { type LetterRecord, letterRecordSchema, type UnreadFile } from '../model/record.ts';
import type { LetterText } from '../report/html/page-material.ts';
import type { Theme } from '../rules/schema.ts';
import type { Io } from './io.ts';
import { cannotReadList, noLetters, noStandardInput, standardInputTwice } from './messages.ts';
import { namedFiles } from './named-files.ts';
import type { ReadingOptions } from './options.ts';
import { readBytes } from './read-bytes.ts';
import { refusalOf } from './refusal.ts';
import { isSavedResult, readSavedResult, type SavedResult } from './saved-result.ts';
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

/** Reads one letter into its canonical text; the modules that read PDF are loaded here, when there is one to read. */
export const openLetter = async (bytes: Uint8Array, path: string): Promise<CanonicalDocument> => {
  const [{ readSource }, { cleanDocument }] = await Promise.all([
    import('../ingest/read-source.ts'),
    import('../text/clean.ts'),
  ]);
  return cleanDocument(await readSource(bytes, path));
};

/** How letters are to be analysed; a saved result is taken as it is. */
export interface AnalysisOptions {
  readonly ownThemes: readonly Theme[];
  /** With what became of each sentence, counted. */
  readonly coverage?: true;
  /** Takes the canonical texts of the letters that are read, by their hash. */
  readonly texts?: Map<string, LetterText>;
}

type Analyse = (bytes: Uint8Array, path: string) => Promise<SavedResult>;

const analyserFor = ({ ownThemes, coverage, texts }: AnalysisOptions): Analyse => {
  let loading: Promise<Knowledge> | undefined;
  const load = async (): Promise<Knowledge> =>
    (await import('../ingest/load-knowledge.ts')).loadKnowledge(ownThemes);
  return async (bytes, path) => {
    const canonical = await openLetter(bytes, path);
    // Loaded with the first letter: saved results need no rules.
    loading ??= load();
    const result = await analyse(canonical, await loading, coverage === true);
    for (const { source } of result.records)
      texts?.set(source.textSha256, { text: canonical.text, paragraphs: canonical.paragraphs });
    return result;
  };
};

const analyse = async (
  canonical: CanonicalDocument,
  knowledge: Knowledge,
  wantsCoverage: boolean,
): Promise<SavedResult> => {
  const [{ explainLetter }, { coverageOf }] = await Promise.all([
    import('../extract/analyse-letter.ts'),
    import('../extract/coverage.ts'),
  ]);
  const { record: made, outcomes } = explainLetter(canonical, knowledge);
  // Checked against the published form, which also fixes the order of keys: fresh or saved, the bytes are the same.
  const record = letterRecordSchema.parse(
    wantsCoverage ? { ...made, coverage: coverageOf(outcomes) } : made,
  );
  const { path } = canonical.source;
  const problem = refusalOf(record);
  if (problem === null) return { records: [record], unread: [] };
  return { records: [], unread: [{ schemaVersion: record.schemaVersion, path, problem }] };
};

const readOne = async (
  path: string,
  name: string,
  analyseBytes: Analyse,
  io: Io,
): Promise<SavedResult> => {
  try {
    const bytes = await readBytes(path, io);
    return isSavedResult(bytes, name) ? readSavedResult(bytes) : await analyseBytes(bytes, name);
  } catch (error) {
    if (error instanceof InputError) return { records: [], unread: [unreadFile(name, error)] };
    throw error;
  }
};

const readInWords = ({ records }: SavedResult): string => {
  const count = (what: 'findings' | 'measures'): number =>
    records.reduce((sum, record) => sum + record[what].length, 0);
  return `read: letters ${records.length}, findings ${count('findings')}, figures ${count('measures')}`;
};

const withoutRepeats = <Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): Value[] => [...new Map(values.map((value) => [key(value), value])).values()];

/** Reads every letter named. A bad one stops nothing and is never passed over: it comes back among the unread. */
export const readLetters = async (
  { files, unread: notFound }: Pick<ExpandedInputs, 'files' | 'unread'>,
  options: ReadingOptions & AnalysisOptions,
  io: Io,
): Promise<ReadLetters> => {
  const analyseBytes = analyserFor(options);
  const records: LetterRecord[] = [];
  const unread: UnreadFile[] = [...notFound];
  for (const path of files) {
    const name = path === standardInput ? (options.stdinFilename ?? path) : path;
    const result = await readOne(path, name, analyseBytes, io);
    tellVerbosely(name, readInWords(result), options, io);
    records.push(...result.records);
    unread.push(...result.unread);
  }
  return {
    records: withoutRepeats(records, ({ source }) => `${source.path}\n${source.sha256}`).sort(
      (one, other) =>
        byKeys([one.source.path, one.source.sha256], [other.source.path, other.source.sha256]),
    ),
    unread: withoutRepeats(unread, ({ path }) => path).sort((one, other) =>
      byKeys([one.path], [other.path]),
    ),
  };
};

export const readNamedLetters = async (
  given: readonly string[],
  options: ReadingOptions & AnalysisOptions,
  io: Io,
): Promise<ReadLetters> =>
  readLetters(await namedFiles(await namedPaths(given, options, io), options, io), options, io);
