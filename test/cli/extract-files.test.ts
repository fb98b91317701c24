import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extraction, extractionSchema } from '../../src/model/extraction.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { countRows, fixtureLetterTexts, keepFiles, sheetsOf } from '../support/data-files.ts';
import { query } from '../support/duckdb.ts';
import { laterReport } from '../support/report-from-text.ts';
import { type Run, run } from './memory-io.ts';

let folder: ScratchFolder;
let extracted: Run;
let extraction: Extraction;

const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await scratchFolder({ 'letters/empty.txt': '', 'report.txt': laterReport() });
  extracted = await run(
    [
      'extract',
      fixtureLetterTexts,
      ...['letters/empty.txt', 'report.txt'],
      ...[
        '-o',
        'letters.xlsx',
        '-o',
        'letters.duckdb',
        '-o',
        'findings.parquet',
        '-o',
        'findings.csv',
      ],
      ...['-o', 'measures-parquet=measures.parquet', '-o', 'measures-csv=measures.csv'],
      ...['-o', 'letters-parquet=letters.parquet', '-o', 'letters-csv=letters.csv'],
      ...['-o', 'reports-parquet=reports.parquet', '-o', 'reports-csv=reports.csv'],
      ...['-o', 'problems-parquet=problems.parquet', '-o', 'problems-csv=problems.csv'],
      ...['-f', 'json'],
    ],
    { cwd: folder.path },
  );
  extraction = extractionSchema.parse(JSON.parse(extracted.stdout));
  await keepFiles(folder, extracted);
});
afterAll(() => folder.remove());

const tables = ['findings', 'measures', 'letters', 'reports', 'problems'];

const countsOfJson = (): Record<string, number> => {
  const { letters, unread } = extraction;
  const sum = (count: (letter: (typeof letters)[number]) => number): number =>
    letters.reduce((total, letter) => total + count(letter), 0);
  return {
    findings: sum(({ findings }) => findings.length),
    measures: sum(({ measures }) => measures.length),
    letters: letters.length,
    reports: letters.filter(({ letter }) => letter.kind === 'inspection-report').length,
    problems: sum(({ problems }) => problems.length) + unread.length,
  };
};

describe('the tables of extract', () => {
  it('have something in them', () => {
    const counts = countsOfJson();
    expect(counts).toMatchObject({ letters: 10, reports: 1 });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });

  it.each(tables)('have as many %s in every format as the JSON has', async (name) => {
    const wanted = countsOfJson()[name];
    const sheet = (await sheetsOf(at('letters.xlsx'))).get(name) ?? [];
    expect({
      xlsx: sheet.length - 1,
      duckdb: await countRows(name, at('letters.duckdb')),
      parquet: await countRows(`'${at(name)}.parquet'`),
      csv: await countRows(`read_csv('${at(name)}.csv', header = true)`),
    }).toEqual({ xlsx: wanted, duckdb: wanted, parquet: wanted, csv: wanted });
  });

  it.each(tables)(
    'have the same columns and values of %s in Parquet as in DuckDB, of the same types',
    async (name) => {
      const parquet = `'${at(name)}.parquet'`;
      const columns = (from: string, database?: string) =>
        query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`, database);
      expect(await columns(parquet)).toEqual(await columns(name, at('letters.duckdb')));
      const difference = `(SELECT * FROM ${name} EXCEPT ALL SELECT * FROM ${parquet})`;
      expect(await countRows(difference, at('letters.duckdb'))).toBe(0);
    },
  );

  it.each(tables)('have the columns of %s in the order of the CSV', async (name) => {
    const [head = ''] = (extracted.written[`${name}.csv`] ?? '').split('\r\n');
    const columns = await query(
      `SELECT column_name FROM (DESCRIBE SELECT * FROM ${name})`,
      at('letters.duckdb'),
    );
    expect(columns.flat().join(',')).toBe(head);
    expect((await sheetsOf(at('letters.xlsx'))).get(name)?.[0]?.join(',')).toBe(head);
  });

  it('hold the figure of the fifth visit to Sunderland, with days as days', async () => {
    const sql =
      "SELECT value, unit, theme, scope, visit_number, visit_end, typeof(visit_end), page FROM measures WHERE path LIKE '%sunderland-2017-11-visit-5.txt' AND theme = 'agency-staff'";
    const wanted = [
      [50, 'percent', 'agency-staff', 'In the assessment team', 5, '2017-10-18', 'DATE', 1],
    ];
    expect(await query(sql, at('letters.duckdb'))).toEqual(wanted);
    expect(await query(sql.replace('FROM measures', `FROM '${at('measures.parquet')}'`))).toEqual(
      wanted,
    );
    // A CSV has no types: DuckDB takes whole numbers for long ones, which come as text.
    const [fromCsv = []] = await query(
      sql.replace('FROM measures', `FROM read_csv('${at('measures.csv')}')`),
    );
    expect(fromCsv.map(String)).toEqual(wanted[0]?.map(String));
    const [head = [], ...rows] = (await sheetsOf(at('letters.xlsx'))).get('measures') ?? [];
    const row = rows.find(
      (cells) =>
        String(cells[0]).endsWith('sunderland-2017-11-visit-5.txt') &&
        cells[head.indexOf('theme')] === 'agency-staff',
    );
    expect(row?.[head.indexOf('value')]).toBe(50);
    expect(row?.[head.indexOf('visit_end')]).toEqual(new Date(Date.UTC(2017, 9, 18)));
    expect(row?.[head.indexOf('letter_date')]).toEqual(new Date(Date.UTC(2017, 10, 16)));
  });

  it('have every quotation of the JSON, cell by cell, in the workbook', async () => {
    const [head = [], ...rows] = (await sheetsOf(at('letters.xlsx'))).get('findings') ?? [];
    const cells = (name: string): unknown[] => rows.map((row) => row[head.indexOf(name)]);
    const findings = extraction.letters.flatMap((letter) => letter.findings);
    expect(cells('quote')).toEqual(findings.map(({ evidence }) => evidence.quote));
    expect(cells('start')).toEqual(findings.map(({ evidence }) => evidence.start));
    expect(cells('anaphoric')).toEqual(findings.map(({ anaphoric }) => anaphoric));
    expect(cells('theme')).toEqual(findings.map(({ theme }) => theme));
  });

  it('name the file that was not read', async () => {
    const wanted = [['letters/empty.txt', false, 'empty-file', 'error']];
    const sql = 'SELECT path, is_read, code, severity FROM problems WHERE NOT is_read';
    expect(await query(sql, at('letters.duckdb'))).toEqual(wanted);
    expect(extracted.code).toBe(2);
  });

  it('say in DuckDB what they and their columns mean', async () => {
    const comments = await query(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'findings' AND column_name = 'start'",
      at('letters.duckdb'),
    );
    expect(String(comments[0])).toMatch(/^First UTF-16 code unit .* Unit: UTF-16 code units/u);
    expect(
      await query(
        "SELECT comment FROM duckdb_tables() WHERE table_name = 'letters'",
        at('letters.duckdb'),
      ),
    ).toEqual([['A row is a letter or report that was read.']]);
  });
});
