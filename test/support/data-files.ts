import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readExcelFile from 'read-excel-file/node';
import type { Run } from '../cli/memory-io.ts';
import type { ScratchFolder } from '../scratch-folder.ts';
import { query } from './duckdb.ts';

export const fixtureLetterTexts = fileURLToPath(
  new URL('../../fixtures/letters-text', import.meta.url),
);

/** Writes what a run wrote into a folder, for readers that want files. */
export const keepFiles = async (
  { path }: ScratchFolder,
  { bytes, written }: Run,
): Promise<void> => {
  for (const [name, content] of Object.entries({ ...bytes, ...written }))
    await writeFile(join(path, name), content);
};

/** The sheets of a workbook, by name, as another library reads them. */
export const sheetsOf = async (
  file: string,
): Promise<Map<string, readonly (readonly unknown[])[]>> =>
  new Map((await readExcelFile(file)).map(({ sheet, data }) => [sheet, data]));

export const countRows = async (from: string, database?: string): Promise<number> =>
  Number((await query(`SELECT count(*) FROM ${from}`, database))[0]?.[0]);
