import { describe, expect, it } from 'vitest';
import { loadDuckdb, withDatabase } from '../../src/cli/duckdb.ts';
import { UsageError } from '../../src/model/errors.ts';

const failing = (message: string, code?: string) => () =>
  Promise.reject(Object.assign(new Error(message), code === undefined ? {} : { code }));

describe('the optional library for Parquet and DuckDB', () => {
  it.each([
    ['is not installed', failing("Cannot find package '@duckdb/node-api'", 'ERR_MODULE_NOT_FOUND')],
    ['is not installed', failing("Cannot find module 'duckdb.node'", 'MODULE_NOT_FOUND')],
    ['does not run on this machine', failing('GLIBC_2.34 not found', 'ERR_DLOPEN_FAILED')],
  ])('is asked for in one line where it %s', async (reason, load) => {
    const error: unknown = await loadDuckdb(load).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(`@duckdb/node-api, which ${reason}; run npm install`);
    expect(String(error)).not.toContain('\n');
  });

  it.each([
    ['/nosuch/folder/x.parquet', 'ENOENT'],
    ['/tmp', 'EISDIR'],
  ])('tells with a code that %s cannot be written', async (path, code) => {
    const written = withDatabase(async (connection) => {
      await connection.run(`COPY (SELECT 1) TO '${path}' (FORMAT parquet)`);
    });
    await expect(written).rejects.toMatchObject({ code });
  });
});
