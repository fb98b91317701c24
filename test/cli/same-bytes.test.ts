import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import * as formatters from '../../src/report/formatters.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { command, type Spawned } from '../support/built-command.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(inRoot(folder))
    .filter((name) => /[.](?:pdf|txt)$/u.test(name))
    .map((name) => inRoot(`${folder}/${name}`));

/** More than one thread reads so many. */
const letters = [...filesIn('fixtures/letters'), ...filesIn('fixtures/letters-text')];
const letter = inRoot('fixtures/letters-text/sunderland-2017-11-visit-5.txt');
const articles = ['altered-number.txt', 'claims.txt', 'markdown.md', 'web-page.html']
  .concat('word-file.docx', 'pdf-file.pdf')
  .map((name) => inRoot(`fixtures/articles/${name}`));
const theme = inRoot('src/rules/themes/caseloads.yaml');
const policy = inRoot('docs/example-policy.yaml');

const labels = JSON.stringify({
  key: 'fifth visit',
  sha256: createHash('sha256').update(readFileSync(letter)).digest('hex'),
  sentences: [{ id: 1, text: 'Most plans are not good enough.' }],
  labels: [{ id: 1, labels: [{ theme: 'plans', polarity: 'weakness', direction: 'none' }] }],
});

interface Row {
  readonly command: string;
  /** Files in whatever order. */
  readonly files?: readonly string[];
  readonly rest?: readonly string[];
  readonly table: Readonly<Record<string, unknown>>;
  /** Whether it takes `--concurrency` and `--no-cache`; a letter alone takes the latter. */
  readonly reads?: 'many' | 'one';
  readonly code?: number;
}

const rows: readonly Row[] = [
  {
    ...{ command: 'extract', files: [...letters, '../gone.txt', '../recipe.txt'], code: 2 },
    ...{ rest: ['--coverage', '--evidence', '--excel'] },
    ...{ table: formatters.extractionFormatters, reads: 'many' },
  },
  {
    ...{ command: 'merge', files: ['../shard-1.jsonl', '../shard-2.jsonl'] },
    table: formatters.extractionFormatters,
  },
  { command: 'compare', files: letters, table: formatters.comparisonFormatters, reads: 'many' },
  {
    ...{ command: 'compare', files: letters, rest: ['--by', 'theme', '--evidence'] },
    ...{ table: formatters.themeComparisonFormatters, reads: 'many' },
  },
  {
    ...{ command: 'check', files: articles, rest: ['--fail-on', 'none', '--against', ...letters] },
    ...{ table: formatters.checkFormatters, reads: 'many' },
  },
  {
    ...{ command: 'gate', files: letters, rest: ['--policy', policy, '--evidence'], code: 1 },
    ...{ table: formatters.gateFormatters, reads: 'many' },
  },
  { command: 'verify', rest: ['../saved.jsonl'], table: formatters.verificationFormatters },
  {
    ...{ command: 'eval', rest: ['--disagreements', '../labels', letter] },
    ...{ table: formatters.evaluationFormatters, reads: 'many' },
  },
  {
    command: 'show',
    rest: ['--width', '60', letter],
    table: formatters.showFormatters,
    reads: 'one',
  },
  {
    command: 'text',
    rest: ['--width', '60', letter],
    table: formatters.textFormatters,
    reads: 'one',
  },
  {
    ...{ command: 'explain', rest: ['--all', letter] },
    ...{ table: formatters.explainFormatters, reads: 'one' },
  },
  { command: 'themes', table: formatters.themesFormatters },
  { command: 'themes', rest: ['--test', theme], table: formatters.packTestFormatters },
  { command: 'schema', table: formatters.schemaFormatters },
  { command: 'schema', rest: ['--describe'], table: formatters.dictionaryFormatters },
];

/** What they print is about the machine, or is no report. */
const aboutTheMachine = ['cache', 'completion', 'doctor', 'init'];

const kept = ['--cache-location', '../kept'];
const alone = { one: ['--no-cache'], many: [...kept, '--concurrency', '1'] };
const threads = { one: [], many: ['--concurrency', '2'] };

const formatsOf = ({ table }: Row): readonly string[] =>
  Object.keys(table).filter((format) => format !== 'none');

const outputsOf = (row: Row): readonly string[] =>
  formatsOf(row).flatMap((format) => ['-o', `${format}=out-${format}`]);

let folder: ScratchFolder;

/** In order and by one thread; and in another order, by threads, in another place, with another cache. */
const runBoth = (row: Row): Promise<readonly [Spawned, Spawned]> => {
  const { command: name, files = [], rest = [], reads } = row;
  const here = command(
    [name, ...files, ...rest, ...outputsOf(row), ...(reads ? alone[reads] : [])],
    { cwd: join(folder.path, 'here'), env: { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' } },
  );
  const there = command(
    [name, ...files.toReversed(), ...rest, ...outputsOf(row), ...(reads ? threads[reads] : [])],
    {
      cwd: join(folder.path, 'there'),
      env: {
        ...{ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
        XDG_CACHE_HOME: join(folder.path, 'caches'),
      },
    },
  );
  return Promise.all([here, there]);
};

const written = (place: string, format: string): string =>
  readFileSync(join(folder.path, place, `out-${format}`), 'utf8');

beforeAll(async () => {
  folder = await scratchFolder({ 'labels/one.gold.json': labels, 'recipe.txt': 'Take two eggs.' });
  for (const place of ['here', 'there']) await mkdir(join(folder.path, place));
  await command(['extract', letter, '-o', 'saved.jsonl'], { cwd: folder.path });
  for (const index of [1, 2])
    await command(['extract', ...letters, '--shard', `${index}/2`, '-o', `shard-${index}.jsonl`], {
      cwd: folder.path,
    });
});
afterAll(() => folder.remove());

describe('another run, order of files, number of threads, locale, time zone and folder give the same bytes in every format', () => {
  it.each(rows.map((row) => [`${row.command} ${row.rest?.[0] ?? ''}`, row]))(
    '%s',
    async (_, row) => {
      const [here, there] = await runBoth(row);
      expect([here.code, here.stdout === '']).toEqual([row.code ?? 0, false]);
      expect(there).toEqual(here);
      for (const format of formatsOf(row)) {
        const text = written('here', format);
        expect(text.length, format).toBeGreaterThan(30);
        expect(written('there', format) === text, format).toBe(true);
      }
    },
    120_000,
  );

  it('has every command that makes a report', () => {
    const program = createProgram(nodeIo(), () => undefined);
    const names = program.commands
      .filter((each) => each.description() !== '')
      .map((each) => each.name());
    const tried = [...rows.map((row) => row.command), ...aboutTheMachine, 'help'];
    expect(names.filter((name) => !tried.includes(name))).toEqual([]);
  });
});
