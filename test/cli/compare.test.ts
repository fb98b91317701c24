import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/model/comparison.ts';
import { themeComparisonSchema } from '../../src/model/theme-comparison.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { run } from './memory-io.ts';
import { asLines, fifth, fourth, readingSecond } from './saved-records.ts';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'all.jsonl': asLines(fifth, readingSecond, fourth),
    'one.json': JSON.stringify(fifth),
    'two.json': JSON.stringify([readingSecond, fourth]),
    'empty.txt': '',
  });
});
afterAll(() => folder.remove());

const compare = (...argv: string[]) => run(['compare', ...argv], { cwd: folder.path });
const parsed = async (...argv: string[]) =>
  comparisonSchema.parse(JSON.parse((await compare(...argv, '-f', 'json', '-q')).stdout));

describe('compare', () => {
  it('gives the same bytes for one file of results and for several, in any order', async () => {
    const whole = await compare('all.jsonl', '-f', 'json');
    const parts = await compare('two.json', 'one.json', '-f', 'json');
    expect(whole.code).toBe(0);
    expect(parts.stdout).toBe(whole.stdout);
  });

  it('sets visits of an authority side by side', async () => {
    const { comparisons } = await parsed('all.jsonl');
    expect(
      comparisons.map(({ authority, visits }) => [
        authority?.name,
        visits.map(({ number }) => number),
      ]),
    ).toEqual([
      ['Reading', [2]],
      ['Sunderland', [4, 5]],
    ]);
  });

  it('keeps to the themes and authorities named, and drops the figures of others', async () => {
    const { comparisons } = await parsed('all.jsonl', '-t', 'caseloads', '-a', 'Sunderland');
    expect(comparisons).toHaveLength(1);
    expect(
      comparisons[0]?.themes.map(({ theme, cells }) => [
        theme,
        cells.map(({ position }) => position),
      ]),
    ).toEqual([['caseloads', ['not-mentioned', 'strength']]]);
    expect(comparisons[0]?.measures).toEqual([]);
  });

  it('says in the result what was not read, and exits with 2', async () => {
    const { code, stdout, stderr } = await compare(
      'all.jsonl',
      'empty.txt',
      'gone.pdf',
      '-f',
      'json',
      '-q',
    );
    const { unread, comparisons } = comparisonSchema.parse(JSON.parse(stdout));
    expect([code, comparisons.length]).toEqual([2, 2]);
    expect(unread.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['empty.txt', 'empty-file'],
      ['gone.pdf', 'missing-path'],
    ]);
    expect(stderr.split('\n')).toHaveLength(2 + 1);
  });

  it('shows figures and their quotation with page in the table', async () => {
    const { stdout } = await compare(
      'all.jsonl',
      '-a',
      'Sunderland',
      '-t',
      'agency-staff',
      '--evidence',
    );
    expect(stdout).toContain('50%, in the');
    expect(stdout).toContain('“at 50%”\n      p. 2, letters/sunderland-5.pdf');
    expect(stdout).toContain('“A high number of agency workers is a risk.”');
  });
});

describe('compare of a period, or by theme', () => {
  it('begins with the inspection, of which no report is given, by the month that the letters name', async () => {
    const { period, leftOut } = await parsed('all.jsonl', '--since', 'inspection');
    expect([period.since, leftOut]).toEqual(['inspection', []]);
    const unknown = await compare('all.jsonl', '--since', 'last year');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('inspection');
  });

  it('takes years, months and days, and lists what is left out', async () => {
    const kept = async (...argv: string[]) => {
      const { comparisons, leftOut, period } = await parsed('all.jsonl', ...argv);
      return [
        comparisons.flatMap(({ visits }) => visits.map(({ path }) => path)),
        leftOut.length,
        period,
      ];
    };
    const [r, four, five] = [
      'letters/reading-2.pdf',
      'letters/sunderland-4.pdf',
      'letters/sunderland-5.pdf',
    ];
    expect(await kept('--from', '2017-06')).toEqual([
      [four, five],
      1,
      { from: '2017-06-01', to: null, since: null },
    ]);
    expect(await kept('--to', '2017-06')).toEqual([
      [r, four],
      1,
      { from: null, to: '2017-06-30', since: null },
    ]);
    expect(await kept('--from', '2017', '--to', '2017')).toEqual([
      [r, four, five],
      0,
      { from: '2017-01-01', to: '2017-12-31', since: null },
    ]);
    expect(await kept('--from', '2017-06-15')).toEqual([
      [five],
      2,
      { from: '2017-06-15', to: null, since: null },
    ]);
    expect(await kept('--to', '2016-02')).toEqual([
      [],
      3,
      { from: null, to: '2016-02-29', since: null },
    ]);
  });

  it('sets authorities side by side, in the order of their names', async () => {
    const { stdout, code } = await compare(
      'all.jsonl',
      '--by',
      'theme',
      '-t',
      'agency-staff',
      '-f',
      'json',
    );
    const { themes } = themeComparisonSchema.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(
      themes.map(({ theme, authorities }) => [
        theme,
        authorities.map((each) => each.authority?.name),
      ]),
    ).toEqual([['agency-staff', ['Reading', 'Sunderland']]]);
  });

  it('writes themes and measures as two files, by the name of the format or the extension', async () => {
    const { written, code } = await compare(
      'all.jsonl',
      ...['-o', 'themes.csv', '-o', 'measures-csv=measures.csv', '-o', 'report.md'],
    );
    expect(code).toBe(0);
    expect(written['themes.csv']?.split('\r\n')[0]).toContain(',position,');
    expect(written['measures.csv']?.split('\r\n')[0]).toContain(',value,');
    expect(written['report.md']?.startsWith('## Reading\n')).toBe(true);
  });

  it('marks CSV for Excel where asked to', async () => {
    const start = async (...argv: string[]) =>
      (await compare('all.jsonl', '-f', 'csv', '-q', ...argv)).stdout.slice(0, 10);
    expect(await start()).toBe('authority,');
    expect(await start('--excel')).toBe('\uFEFFauthority');
  });

  it.each([
    [
      ['--from', '2017-13'],
      "--from '2017-13' is not a year, month or day, such as 2017, 2017-06 or 2017-06-14",
    ],
    [
      ['--to', '2017-02-29'],
      "--to '2017-02-29' is not a year, month or day, such as 2017, 2017-06 or 2017-06-14",
    ],
    [
      ['--from', '2018', '--to', '2017'],
      'the period ends (2017-12-31) before it begins (2018-01-01); change --from or --to',
    ],
    [
      ['--by', 'thema'],
      "unknown way to compare 'thema' (did you mean 'theme'?); choose authority, theme",
    ],
  ])('refuses %j', async (argv, message) => {
    expect(await compare('all.jsonl', ...argv)).toEqual({
      code: 2,
      stdout: '',
      stderr: `ofsted-letters: ${message}\n`,
      written: {},
    });
  });
});

describe('compare of letters and saved records', () => {
  const letters = fileURLToPath(new URL('../../fixtures/letters', import.meta.url));
  const inFixtures = (...argv: string[]) => run(argv, { cwd: letters });
  const five = ['1', '2', '3', '4', '5'];
  const sunderland = async (number: string): Promise<string> =>
    (await readdir(letters)).find(
      (name) => name.includes('sunderland') && name.includes(`visit-${number}`),
    ) ?? '';

  it.each(['json', 'csv', 'measures-csv', 'markdown', 'table'])(
    'gives the same bytes as %s, mixed or not, in any order',
    async (format) => {
      const names = await Promise.all(five.map(sunderland));
      const [one = '', two = '', ...rest] = names;
      const saved = await inFixtures('extract', one, '-f', 'json', '-q');
      const lines = await inFixtures('extract', ...rest, '-f', 'jsonl', '-q');
      const records = await scratchFolder({ 'one.json': saved.stdout, 'rest.jsonl': lines.stdout });
      const ask = ['-f', format, '-q', '--evidence'];
      const fresh = await inFixtures('compare', ...names, ...ask);
      const mixed = await inFixtures(
        ...['compare', `${records.path}/rest.jsonl`, two, `${records.path}/one.json`, ...ask],
      );
      await records.remove();
      expect(fresh.code).toBe(0);
      expect(fresh.stdout.length).toBeGreaterThan(500);
      expect(mixed.stdout).toBe(fresh.stdout);
    },
    60_000,
  );

  it('takes a letter given as PDF and as text for one visit', async () => {
    const pdf = await sunderland('5');
    const text = `../letters-text/${pdf.replace('.pdf', '.txt')}`;
    const { stdout } = await inFixtures('compare', pdf, text, '-f', 'json', '-q');
    const [comparison] = comparisonSchema.parse(JSON.parse(stdout)).comparisons;
    expect(
      comparison?.visits.map(({ path, readBecause, letters: all }) => [
        path,
        readBecause,
        all.length,
      ]),
    ).toEqual([[pdf, 'pdf-before-text', 2]]);
  }, 60_000);
});
