import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../model/errors.ts';
import { withoutDuckdb } from './messages.ts';

type Duckdb = typeof import('@duckdb/node-api');

/** No threads, so that rows are written in one order; nothing is fetched, and nothing is written beside the file. */
const settings = {
  threads: '1',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  temp_directory: '',
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const isNotInstalled = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(codeOf(error)));

/**
 * The optional library that writes Parquet and DuckDB files.
 *
 * @throws UsageError where it is not installed, or not for this machine
 */
export const loadDuckdb = async (
  load: () => Promise<Duckdb> = () => import('@duckdb/node-api'),
): Promise<Duckdb> => {
  try {
    return await load();
  } catch (error) {
    const reason = isNotInstalled(error) ? 'is not installed' : 'does not run on this machine';
    throw new UsageError(withoutDuckdb(reason), { cause: error });
  }
};

/** The words of the library for what the file system says with a code. */
const fileErrors: ReadonlyArray<readonly [RegExp, string]> = [
  [/No space left on device|out of disk space/iu, 'ENOSPC'],
  [/No such file or directory/iu, 'ENOENT'],
  [/Permission denied/iu, 'EACCES'],
  [/Is a directory/iu, 'EISDIR'],
  [/Read-only file system/iu, 'EROFS'],
];

/** The same error with a code, as every other error of writing has one; some come wrapped in what was being done. */
const asFileError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const [, code] = fileErrors.find(([words]) => words.test(message)) ?? [];
  if (code === undefined && !/^IO Error/u.test(message)) return error;
  return Object.assign(new Error(message, { cause: error }), { code: code ?? message });
};

/** Works with a database in memory, and closes it whatever happens. */
export const withDatabase = async (
  work: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> => {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  try {
    await work(connection);
  } catch (error) {
    throw asFileError(error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

const quoted = (text: string, mark: string): string =>
  `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;

export const sqlText = (text: string): string => quoted(text, "'");
export const sqlName = (name: string): string => quoted(name, '"');
