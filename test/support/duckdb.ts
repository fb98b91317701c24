import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB itself answers: rows as arrays, with dates and long numbers as text. */
export const query = async (sql: string, database = ':memory:'): Promise<unknown[][]> => {
  const settings = database === ':memory:' ? {} : { access_mode: 'READ_ONLY' };
  const instance = await DuckDBInstance.create(database, settings);
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};
