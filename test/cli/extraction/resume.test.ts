import { readdir, readFile, rm, stat, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { command, type Spawned, startCommand } from '../../support/built-command.ts';
import { letterCopies } from '../../support/letter-copies.ts';

/** Files that give no record stand at the beginning, in the middle and at the end. */
const troubled = {
  'letters/a-empty.txt': '',
  'letters/reading-none.txt': 'Milk and bread.\n',
  'letters/z-broken.pdf': '%PDF-1.7\nbroken',
};
const letters = Object.fromEntries(
  Object.entries(letterCopies(3)).map(([name, text]) => [`letters/${name}`, text]),
);

const outputs = ['-o', 'all.jsonl', '-o', 'findings.csv', '-o', 'problems-csv=problems.csv'];
const extract = ['extract', 'letters', 'gone.pdf', '-f', 'jsonl', ...outputs];
/** Slow enough to be killed on the way. */
const slowly = [...extract, '--no-cache'];
const run = [...extract, '--cache-location', 'cache'];
const resumed = [...run, '--resume'];

let folder: ScratchFolder;
let undisturbed: Spawned;
let wanted: string[];
/** What a run leaves that was killed after twelve names. */
let left: { partial: string; journal: string };

const results = ['all.jsonl', 'findings.csv', 'problems.csv'];
const read = (): Promise<string[]> =>
  Promise.all(results.map((name) => readFile(join(folder.path, name), 'utf8')));
const at = (name: string): string => join(folder.path, name);
const inFolder = (...argv: readonly string[]): Promise<Spawned> =>
  command(argv, { cwd: folder.path });

beforeAll(async () => {
  folder = await scratchFolder({ ...letters, ...troubled });
  undisturbed = await inFolder(...run);
  wanted = await read();
  await killAfter(12);
  left = {
    partial: await readFile(at('all.jsonl.partial'), 'utf8'),
    journal: await readFile(at('all.jsonl.journal'), 'utf8'),
  };
});
afterAll(() => folder.remove());
beforeEach(async () => {
  for (const name of await readdir(folder.path))
    if (name !== 'letters' && name !== 'cache') await rm(at(name), { force: true });
});

/** How many names are done. */
const notesWritten = async (): Promise<number> => {
  const text = await readFile(at('all.jsonl.journal'), 'utf8').catch(() => '');
  return Math.max(0, text.split('\n').length - 2);
};

/** Kills the command as soon as so many names are done. */
const killAfter = async (
  names: number,
  argv: readonly string[] = slowly,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<void> => {
  const watching = new AbortController();
  const changes = watch(folder.path, { signal: watching.signal });
  const { child, ended } = startCommand(argv, { cwd: folder.path });
  const waiting = ended.then(() => watching.abort());
  try {
    for await (const _ of changes)
      if (!child.killed && (await notesWritten()) >= names) child.kill(signal);
  } catch (error) {
    if (!watching.signal.aborted) throw error;
  }
  await waiting;
  // The other signals are heard, and end the command with a code.
  if (signal === 'SIGKILL') expect(child.signalCode).toBe(signal);
  else expect(child.exitCode).toBe(143);
};

/** Puts what a killed run leaves where it would lie. */
const leave = async (changed: Partial<typeof left> = {}): Promise<void> => {
  const { partial, journal } = { ...left, ...changed };
  await writeFile(at('all.jsonl.partial'), partial);
  await writeFile(at('all.jsonl.journal'), journal);
};

const expectSame = async (again: Spawned): Promise<void> => {
  expect(again).toEqual(undisturbed);
  expect(await read()).toEqual(wanted);
  expect((await readdir(folder.path)).sort()).toEqual(['cache', 'letters', ...results].sort());
};

describe('a run that nothing disturbs', () => {
  it('tells of every file that gave no record, and leaves nothing but its results', async () => {
    expect(undisturbed.code).toBe(2);
    expect(undisturbed.stdout.trim().split('\n')).toHaveLength(27 + 4);
    expect(undisturbed.stderr.match(/^\S+(?=: .*\))/gmu)).toEqual([
      'gone.pdf',
      'letters/a-empty.txt',
      'letters/reading-none.txt',
      'letters/z-broken.pdf',
    ]);
    await expectSame(await inFolder(...run));
  });
});

describe('a run that was killed', () => {
  it.each([1, 25])('after %i names has no result, and goes on to the same bytes', async (count) => {
    await killAfter(count);
    const names = await readdir(folder.path);
    expect(names).toEqual(expect.arrayContaining(['all.jsonl.partial', 'all.jsonl.journal']));
    expect(results.filter((name) => names.includes(name))).toEqual([]);
    await expectSame(await inFolder(...resumed));
  });

  it('is killed while it goes on, and goes on again', async () => {
    await killAfter(5);
    await killAfter(15, [...slowly, '--resume']);
    await expectSame(await inFolder(...resumed));
  });

  it('leaves, where it is told to end, only what it can go on with', async () => {
    await killAfter(5, slowly, 'SIGTERM');
    expect((await readdir(folder.path)).sort()).toEqual([
      'all.jsonl.journal',
      'all.jsonl.partial',
      'cache',
      'letters',
    ]);
    await expectSame(await inFolder(...resumed));
  });

  it('is gone on with in a shard too', async () => {
    const shard = ['--shard', '1/2', '-f', 'none'];
    const alone = await inFolder(...run, ...shard);
    const [lines] = await read();
    expect(lines?.split('\n').length).toBeGreaterThan(8);
    await killAfter(6, [...slowly, ...shard]);
    expect(await inFolder(...resumed, ...shard)).toEqual(alone);
    expect((await read())[0]).toBe(lines);
  });

  it('goes on in the very file that it had begun', async () => {
    await leave();
    const { ino } = await stat(at('all.jsonl.partial'));
    await expectSame(await inFolder(...resumed));
    expect((await stat(at('all.jsonl'))).ino).toBe(ino);
  });

  it('drops what was not written to its end', async () => {
    await leave({ partial: left.partial.slice(0, -100) });
    await expectSame(await inFolder(...resumed));
    await leave({ partial: `${left.partial}{"schemaVersion":"1.0","sour` });
    await expectSame(await inFolder(...resumed));
    await leave({ journal: left.journal.slice(0, -10) });
    await expectSame(await inFolder(...resumed));
    await leave({ journal: left.journal.slice(0, 30) });
    await expectSame(await inFolder(...resumed));
  });

  it('reads again from where what it wrote is damaged', async () => {
    await leave({ partial: left.partial.replace('agency', 'agenty') });
    await expectSame(await inFolder(...resumed));
  });

  it('begins anew without --resume, whatever lies there', async () => {
    await leave({ partial: left.partial.replaceAll('agency', 'agenty') });
    await expectSame(await inFolder(...run));
  });

  it('has --resume from its first run on, where nothing lies there yet', async () => {
    await expectSame(await inFolder(...resumed));
  });

  it('reads a letter again that has changed since, and all after it', async () => {
    const name = 'letters/reading-2017-03-visit-2-copy-1.txt';
    const text = await readFile(at(name), 'utf8');
    await leave();
    await writeFile(at(name), `${text}One more line.\n`);
    const again = await inFolder(...resumed);
    const [lines] = await read();
    expect(again).toEqual(await inFolder(...run));
    expect(await readFile(at('all.jsonl'), 'utf8')).toBe(lines);
    expect(lines).not.toBe(wanted[0]);
    await writeFile(at(name), text);
  });

  it('reads a letter that has come since', async () => {
    await leave();
    await writeFile(at('letters/b-new.txt'), 'Bread and milk.\n');
    const again = await inFolder(...resumed);
    expect(again).toEqual(await inFolder(...run));
    expect(again.stderr).toContain('letters/b-new.txt');
    await rm(at('letters/b-new.txt'));
  });

  it.each([
    ['other themes', ['--theme', 'agency-staff'], 'other options or themes', {}],
    ['sentences counted', ['--coverage'], 'other options or themes', {}],
    ['another version', [], 'version 0.0.9 of the program', { version: '0.0.9' }],
    ['other rules', [], 'other rules', { rules: '0'.repeat(64) }],
    ['another Node', [], 'another build of the program, or another Node,', { edition: 'x' }],
  ])('is not gone on with by %s', async (_, more, difference, then) => {
    const [head = '', ...notes] = left.journal.split('\n');
    const journal = [JSON.stringify({ ...JSON.parse(head), ...then }), ...notes].join('\n');
    await leave({ journal });
    expect(await inFolder(...resumed, ...more)).toEqual({
      code: 2,
      stdout: '',
      stderr: `ofsted-letters: the run that all.jsonl.partial is left of had ${difference}; finish it with those, or leave --resume out to begin anew\n`,
    });
    expect(await readFile(at('all.jsonl.partial'), 'utf8')).toBe(left.partial);
    expect(await readFile(at('all.jsonl.journal'), 'utf8')).toBe(journal);
  });
});

describe('--resume', () => {
  it('needs a JSON Lines file', async () => {
    expect(await inFolder('extract', 'letters', '--resume', '-o', 'findings.csv')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'ofsted-letters: --resume goes on with a JSON Lines file that a run was writing; name it with --output FILE.jsonl\n',
    });
  });
});
