import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthorityComparison, comparisonSchema } from '../../src/model/comparison.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { countRows, fixtureLetterTexts, keepFiles, sheetsOf } from '../support/data-files.ts';
import { query } from '../support/duckdb.ts';
import { type Run, run } from './memory-io.ts';

let folder: ScratchFolder;
let compared: Run;

const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await scratchFolder({ 'empty.txt': '' });
  compared = await run(
    [
      'compare',
      fixtureLetterTexts,
      ...['-o', 'comparison.xlsx', '-o', 'comparison.duckdb', '-o', 'positions.parquet'],
      ...['-o', 'measures-parquet=series.parquet', '-o', 'positions.csv', '-f', 'json'],
    ],
    { cwd: folder.path },
  );
  await keepFiles(folder, compared);
});
afterAll(() => folder.remove());

describe('the tables of compare', () => {
  it('have a position for each authority, theme and visit', async () => {
    const { comparisons } = JSON.parse(compared.stdout);
    const wanted = comparisons.reduce(
      (sum: number, each: { visits: unknown[]; themes: unknown[] }) =>
        sum + each.visits.length * each.themes.length,
      0,
    );
    const sheets = await sheetsOf(at('comparison.xlsx'));
    expect([...sheets.keys()]).toEqual([
      ...['positions', 'measures', 'findings', 'visits', 'remarks', 'left_out', 'problems'],
      'dictionary',
    ]);
    expect({
      xlsx: (sheets.get('positions')?.length ?? 0) - 1,
      duckdb: await countRows('positions', at('comparison.duckdb')),
      parquet: await countRows(`'${at('positions.parquet')}'`),
      csv: await countRows(`read_csv('${at('positions.csv')}')`),
    }).toEqual({ xlsx: wanted, duckdb: wanted, parquet: wanted, csv: wanted });
  });

  it('have as many rows of everything as the JSON has, what was left out and not read among them', async () => {
    const files = [
      '-o',
      'since.xlsx',
      '-o',
      'since.duckdb',
      '-o',
      'measures-parquet=since.parquet',
    ];
    const since = await run(
      [
        ...['compare', fixtureLetterTexts, 'empty.txt', '--from', '2017', ...files],
        ...['-o', 'measures-csv=since.csv', '-f', 'json'],
      ],
      { cwd: folder.path },
    );
    await keepFiles(folder, since);
    const { comparisons, leftOut, problems, unread } = comparisonSchema.parse(
      JSON.parse(since.stdout),
    );
    const sum = (count: (each: AuthorityComparison) => number): number =>
      comparisons.reduce((total, each) => total + count(each), 0);
    const cells = comparisons.flatMap(({ themes }) => themes.flatMap((row) => row.cells));
    const wanted = {
      positions: cells.length,
      measures: sum(({ measures }) => measures.flatMap(({ points }) => points).length),
      findings:
        cells.flatMap(({ findings }) => findings).length + sum(({ unthemed }) => unthemed.length),
      visits: sum(({ visits }) => visits.length),
      remarks: sum(({ remarks }) => remarks.length),
      left_out: leftOut.length,
      problems: problems.length + unread.length,
    };
    expect(wanted).toMatchObject({ visits: 7, left_out: 2, problems: 1 });
    expect(Math.min(...Object.values(wanted))).toBeGreaterThan(0);
    const sheets = await sheetsOf(at('since.xlsx'));
    for (const [name, rows] of Object.entries(wanted)) {
      expect((sheets.get(name)?.length ?? 0) - 1, `sheet ${name}`).toBe(rows);
      expect(await countRows(name, at('since.duckdb')), `table ${name}`).toBe(rows);
    }
    expect(await countRows(`'${at('since.parquet')}'`)).toBe(wanted.measures);
    expect(await countRows(`read_csv('${at('since.csv')}')`)).toBe(wanted.measures);
  });

  it('have each finding behind a position as a row of its own', async () => {
    const counted = await query('SELECT sum(findings) FROM positions', at('comparison.duckdb'));
    const joined = await query(
      'SELECT count(*) FROM findings WHERE theme IS NOT NULL',
      at('comparison.duckdb'),
    );
    expect(Number(joined[0]?.[0])).toBe(Number(counted[0]?.[0]));
  });

  it('say that agency staff stayed a weakness at the fifth visit to Sunderland', async () =>
    expect(
      await query(
        "SELECT position, stated_change, trajectory, visit_start FROM positions WHERE authority = 'Sunderland' AND theme = 'agency-staff' AND visit_number = 5",
        at('comparison.duckdb'),
      ),
    ).toEqual([['weakness', 'unchanged', 'persisting-weakness', '2017-10-17']]));

  it('hold the same by theme, in another order', async () => {
    const byTheme = await run(
      ['compare', fixtureLetterTexts, '--by', 'theme', '-o', 'themes.duckdb', '-o', 'themes.xlsx'],
      { cwd: folder.path },
    );
    await keepFiles(folder, byTheme);
    for (const table of ['positions', 'visits', 'remarks'])
      expect(await countRows(table, at('themes.duckdb'))).toBe(
        await countRows(table, at('comparison.duckdb')),
      );
    expect(await query('SELECT theme FROM positions LIMIT 9', at('themes.duckdb'))).toEqual(
      Array.from({ length: 9 }, () => ['agency-staff']),
    );
  });
});
