import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../../src/cli/io.ts';
import { createProgram } from '../../../src/cli/program.ts';
import type { ScratchFolder } from '../../scratch-folder.ts';
import { type ExitCase, readTable } from './exit-case.ts';
import { exitCodeFiles } from './files.ts';
import { type Ended, runCase } from './run-case.ts';

const program = createProgram(nodeIo(), () => undefined);
const names = program.commands
  .filter((command) => command.description() !== '')
  .map((command) => command.name());

/** What holds for every command, also for one that is added tomorrow. */
const common: readonly ExitCase[] = names.flatMap((name): ExitCase[] => [
  {
    case: 'help',
    run: `${name} --help`,
    code: 0,
    prints: `Examples:\n  $ ofsted-letters ${name}`,
  },
  {
    case: 'an unknown flag',
    run: `${name} --no-such-flag`,
    code: 2,
    prints: '',
    tells: 'ofsted-letters: ',
  },
]);

/** A command that is added brings rows of its own: a file here, or lines in one. */
const rows = ['usage', 'output', 'data-files', 'letters', 'gate', 'others'].flatMap(readTable);
const table = [...common, ...rows];

const together = 4;

/** A few at a time: most of a run is the start of a process. */
const runAll = async (folder: string): Promise<ReadonlyMap<ExitCase, Ended>> => {
  const ended = new Map<ExitCase, Ended>();
  const waiting = [...table];
  const worker = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift())
      ended.set(row, await runCase(row, folder));
  };
  await Promise.all(Array.from({ length: together }, worker));
  return ended;
};

let folder: ScratchFolder;
let results: ReadonlyMap<ExitCase, Ended>;
beforeAll(async () => {
  folder = await exitCodeFiles();
  const extract: ExitCase = { case: '', run: 'extract letter.txt -q -f jsonl', code: 0 };
  const { stdout } = await runCase(extract, folder.path);
  const files = {
    'saved.jsonl': stdout,
    'changed.jsonl': stdout.replaceAll('50%', '15%'),
    'stale.jsonl': stdout.replace(/"textSha256":"[0-9a-f]+"/u, `"textSha256":"${'a'.repeat(64)}"`),
    'piped.jsonl': stdout.replaceAll('letter.txt', '-'),
    'orphan.jsonl': stdout.replaceAll('letter.txt', 'lost.txt'),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, name), text);
  const baseline = 'gate letter.txt --policy policy.yaml -q --write-baseline known.json';
  await runCase({ case: '', run: baseline, code: 1 }, folder.path);
  const claims = 'check altered.txt --against letters -q --write-baseline known-claims.json';
  await runCase({ case: '', run: claims, code: 1 }, folder.path);
  results = await runAll(folder.path);
}, 600_000);
afterAll(() => folder.remove());

describe('exit codes', () => {
  it.each(table)('$code: $run ($case)', (row) => {
    const ended = results.get(row);
    expect(ended?.code, ended?.stderr).toBe(row.code);
    if (row.tells === undefined) expect(ended?.stderr).toBe('');
    else expect(ended?.stderr).toContain(row.tells);
    if (row.prints === '') expect(ended?.stdout).toBe('');
    else expect(ended?.stdout).toContain(row.prints ?? '');
    expect(ended?.stderr).not.toMatch(/a mistake in the program|^\s+at /mu);
  });

  it('have at least 60 rows, besides what holds for every command', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(names)('have rows for %s: done, and refused', (name) => {
    const codes = rows.filter(({ run }) => run.split(' ')[0] === name).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([0, 2]));
  });

  it('have no row twice', () => {
    expect(new Set(table.map((row) => JSON.stringify(row))).size).toBe(table.length);
  });
});
