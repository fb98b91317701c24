import { UsageError } from '../model/errors.ts';
import type { DataFile } from '../report/data-files.ts';
import type { FilledTable } from '../report/tables/table.ts';
import { tooManyRows } from './messages.ts';
import type { FileContent } from './output-file.ts';

/** The database keeps this name, and not that of the file: so the bytes are the same wherever it is written. */
const databaseName = 'ofsted_letters';

const writeDatabase =
  (tables: readonly FilledTable[]) =>
  async (path: string): Promise<void> => {
    const [{ withDatabase, sqlText, sqlName }, { addTable }] = await Promise.all([
      import('./duckdb.ts'),
      import('./duckdb-tables.ts'),
    ]);
    await withDatabase(async (connection) => {
      await connection.run(`ATTACH ${sqlText(path)} AS ${sqlName(databaseName)}`);
      for (const table of tables) await addTable(table, connection, databaseName);
      await connection.run(`DETACH ${sqlName(databaseName)}`);
    });
  };

const writeParquet =
  (table: FilledTable) =>
  async (path: string): Promise<void> => {
    const [{ withDatabase, sqlText, sqlName }, { addTable }] = await Promise.all([
      import('./duckdb.ts'),
      import('./duckdb-tables.ts'),
    ]);
    await withDatabase(async (connection) => {
      await addTable(table, connection, 'memory');
      await connection.run(`COPY ${sqlName(table.name)} TO ${sqlText(path)} (FORMAT parquet)`);
    });
  };

/** What goes into the file; Parquet and DuckDB write it themselves, to the path that they are given. */
export const dataFileContent = async (file: DataFile): Promise<FileContent> => {
  if (file.kind === 'parquet') return writeParquet(file.table);
  if (file.kind === 'database') return writeDatabase(file.tables);
  const { workbookOf, tooLongForSheet } = await import('../report/workbook.ts');
  const tooLong = tooLongForSheet(file.tables);
  if (tooLong) throw new UsageError(tooManyRows(tooLong.name, tooLong.rows.length));
  return workbookOf(file.tables);
};

const needsDuckdb = (format: string): boolean => format === 'duckdb' || format.endsWith('parquet');

/**
 * Before letters are read: whether the formats asked for can be written here.
 *
 * @throws UsageError where a library is missing
 */
export const assertCanWrite = async (
  output: ReadonlyArray<{ readonly format: string }>,
): Promise<void> => {
  if (!output.some(({ format }) => needsDuckdb(format))) return;
  const { loadDuckdb } = await import('./duckdb.ts');
  await loadDuckdb();
};
