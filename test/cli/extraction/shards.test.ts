import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfShard } from '../../../src/cli/extraction/shard.ts';
import { sha256Of } from '../../../src/cli/sha256.ts';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { letterCopies } from '../../support/letter-copies.ts';
import { type Run, run } from '../memory-io.ts';

/** Every way in which a file gives no record. */
const troubled = {
  'letters/a-empty.txt': '',
  'letters/none.md': 'Milk and bread.\n',
  'letters/z-broken.pdf': '%PDF-1.7\nbroken',
};
const inputs = ['letters', 'gone.pdf', 'nothing-*.pdf'];

let folder: ScratchFolder;
let whole: Run;
const inFolder = (...argv: readonly string[]): Promise<Run> => run(argv, { cwd: folder.path });

beforeAll(async () => {
  const copies = Object.entries(letterCopies(1)).map(([name, text]) => [`letters/${name}`, text]);
  folder = await scratchFolder({ ...Object.fromEntries(copies), ...troubled });
  whole = await inFolder('extract', ...inputs, '-f', 'jsonl');
  // Shards are made of the saved result where reading is not what is looked at.
  await writeFile(join(folder.path, 'whole.jsonl'), whole.stdout);
});
afterAll(() => folder.remove());

/** The files of all shards, in an order that is no order. */
const makeShards = async (count: number, of: readonly string[]): Promise<string[]> => {
  const paths: string[] = [];
  for (let index = count; index >= 1; index -= 1) {
    const path = `shard-${index}-of-${count}.jsonl`;
    const { stdout } = await inFolder(
      'extract',
      ...of,
      '-f',
      'jsonl',
      '--shard',
      `${index}/${count}`,
    );
    await writeFile(join(folder.path, path), stdout);
    paths.push(path);
  }
  return paths;
};

const linesOf = async (path: string): Promise<string[]> =>
  (await readFile(join(folder.path, path), 'utf8')).trim().split('\n').slice(0, -1);

describe('shards', () => {
  it('depend on the content alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (content, count) => {
        const digest = sha256Of(content);
        const own = Array.from({ length: count }, (_, at) => at + 1).filter((index) =>
          isOfShard(digest, { index, count }),
        );
        expect(own).toHaveLength(1);
      }),
    );
  });

  it('are of like size', () => {
    const sizes = Array.from({ length: 4 }, (_, at) => {
      const shard = { index: at + 1, count: 4 };
      return Array.from({ length: 4000 }, (__, letter) => sha256Of(`letter ${letter}`)).filter(
        (digest) => isOfShard(digest, shard),
      ).length;
    });
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(150);
  });

  it('give, merged, the bytes, problems and exit code of one run; each file is told of once', async () => {
    const shards = await makeShards(3, inputs);
    const merged = await inFolder('merge', ...shards);
    expect(merged).toEqual(whole);
    expect(whole.code).toBe(2);
    expect(whole.stdout.trim().split('\n')).toHaveLength(9 + 3 + 2);
    const lines = (await Promise.all(shards.map(linesOf))).flat();
    expect(lines.sort()).toEqual(whole.stdout.trim().split('\n').sort());
  });

  it('have the same letter wherever it stands and whatever else is read', async () => {
    await mkdir(join(folder.path, 'elsewhere'));
    const name = 'sunderland-2017-11-visit-5-copy-0.txt';
    await cp(join(folder.path, 'letters', name), join(folder.path, 'elsewhere', 'moved.txt'));
    for (const index of [1, 2, 3]) {
      const { stdout } = await inFolder(
        'extract',
        'elsewhere',
        '-f',
        'jsonl',
        '--shard',
        `${index}/3`,
      );
      const own = await linesOf(`shard-${index}-of-3.jsonl`);
      expect(stdout.includes('elsewhere/moved.txt')).toBe(own.some((line) => line.includes(name)));
    }
    await rm(join(folder.path, 'elsewhere'), { recursive: true });
  });

  it('give, merged, the bytes of the whole, however many they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (count) => {
        const merged = await inFolder('merge', ...(await makeShards(count, ['whole.jsonl'])));
        expect(merged).toEqual(whole);
      }),
      { numRuns: 6, examples: [[1], [2]] },
    );
  });

  it('are merged in every form that extract has', async () => {
    const shards = await makeShards(2, ['whole.jsonl']);
    for (const format of ['csv', 'json', 'table', 'problems-csv'])
      expect(await inFolder('merge', ...shards, '-f', format)).toEqual(
        await inFolder('extract', ...inputs, '-f', format),
      );
    const { written, stdout } = await inFolder(
      ...['merge', ...shards, '-f', 'none', '-o', 'all.jsonl', '-o', 'all.csv'],
    );
    expect([stdout, written['all.jsonl'], written['all.csv']]).toEqual([
      '',
      whole.stdout,
      (await inFolder('extract', ...inputs, '-f', 'csv')).stdout,
    ]);
  });

  it('can stand where other results can', async () => {
    const shards = await makeShards(2, ['whole.jsonl']);
    const { stdout } = await inFolder('compare', ...shards, '-f', 'json', '-q');
    expect(stdout).toBe((await inFolder('compare', ...inputs, '-f', 'json', '-q')).stdout);
    expect((await inFolder('verify', ...shards)).stdout).toMatch(
      /^Everything holds, in 9 letters/u,
    );
  });

  it('say nothing of an authority whose letters are all in other shards', async () => {
    const codes = [1, 2, 3, 4].map(
      async (index) =>
        (
          await inFolder(
            ...['extract', 'letters/reading-2017-03-visit-2-copy-0.txt', '-a', 'Reading'],
            ...['--shard', `${index}/4`, '-f', 'jsonl'],
          )
        ).code,
    );
    expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
  });
});

describe('merge refuses, with one line and exit code 2,', () => {
  let one: string;
  let two: string;
  beforeAll(async () => {
    [two = '', one = ''] = await makeShards(2, ['whole.jsonl']);
  });

  const refusal = async (...paths: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await inFolder('merge', ...paths);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    return stderr;
  };

  /** A shard of which something is another. */
  const changed = async (path: string, change: (text: string) => string): Promise<string> => {
    const text = await readFile(join(folder.path, path), 'utf8');
    await writeFile(join(folder.path, 'changed.jsonl'), change(text));
    expect(change(text)).not.toBe(text);
    return 'changed.jsonl';
  };

  it('a missing shard', async () => {
    expect(await refusal(one)).toContain('missing of the shards: 2/2; make and name them too');
  });

  it('a shard named twice', async () => {
    expect(await refusal(one, two, one)).toContain(
      `it is shard 1/2, and so is ${one}; leave one out`,
    );
  });

  it('none at all, or one that is not there', async () => {
    expect(await refusal()).toContain('no results of shards named');
    expect(await refusal(one, 'nowhere.jsonl')).toContain(
      'the shard nowhere.jsonl: no such file or folder; check the path',
    );
  });

  it('what is no shard, or is cut short', async () => {
    expect(await refusal(one, 'whole.jsonl')).toContain('it does not end with the line');
    const cut = await changed(two, (text) => text.slice(0, -20));
    expect(await refusal(one, cut)).toContain('it does not end with the line');
  });

  it('lines that are not those that were written', async () => {
    const other = await changed(two, (text) => text.replace('"weakness"', '"strength"'));
    expect(await refusal(one, other)).toContain('its lines are not those');
    const fewer = await changed(two, (text) => text.slice(text.indexOf('\n') + 1));
    expect(await refusal(one, fewer)).toContain('its lines are not those');
  });

  it.each([
    ['version', /"version":"[^"]*"/u, '"version":"9.9.9"', 'with version 9.9.9 of the program'],
    ['rules', /"rules":"[^"]*"/u, `"rules":"${'0'.repeat(64)}"`, 'with other rules'],
    ['options', /"options":"[^"]*"/u, `"options":"${'0'.repeat(64)}"`, 'with other options'],
    ['letters', /"inputs":"[^"]*"/u, `"inputs":"${'0'.repeat(64)}"`, 'made of other letters'],
    ['count', /"count":2/u, '"count":3', '3 shards and not 2'],
  ])('a shard of another %s', async (_, from, to, reason) => {
    const other = await changed(two, (text) => text.replace(from, to));
    expect(await refusal(one, other)).toContain(reason);
  });
});

it.each(['0/4', '5/4', '4', 'a/b', '1/0', '-1/2'])('--shard %s is refused', async (given) => {
  const { code, stderr } = await inFolder('extract', 'letters', `--shard=${given}`);
  expect([code, stderr]).toEqual([
    2,
    `ofsted-letters: --shard '${given}' is not one of so many shards, such as 2/8\n`,
  ]);
});
