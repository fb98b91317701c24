import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractionSchema } from '../../src/model/extraction.ts';
import { letterRecordSchema } from '../../src/model/record.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { laterReport } from '../support/report-from-text.ts';
import { type MemoryIoPart, run } from './memory-io.ts';
import { asLines, fifth, fourth, readingSecond } from './saved-records.ts';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'saved.jsonl': asLines(fifth, fourth),
    'reading.json': JSON.stringify({ schemaVersion: '1.0', letters: [readingSecond], unread: [] }),
    'array.json': JSON.stringify([fourth]),
    'empty.pdf': '',
    'shopping.txt': 'Milk and bread.\n',
    'page.pdf': '<!doctype html><html></html>',
    'broken.jsonl': `${JSON.stringify(fifth)}\n{"schemaVersion": \n`,
    'wrong.json': JSON.stringify({ ...fifth, letter: { ...fifth.letter, kind: 'postcard' } }),
    'list.txt': 'saved.jsonl\r\n\r\nreading.json\n',
    'report.txt': laterReport(),
  });
});
afterAll(() => folder.remove());

const extract = (argv: readonly string[], part: MemoryIoPart = {}) =>
  run(['extract', ...argv], { cwd: folder.path, ...part });

const pathsOf = (stdout: string): string[] =>
  extractionSchema.parse(JSON.parse(stdout)).letters.map(({ source }) => source.path);

it('writes the grades of reports, a row a report, from text to CSV', async () => {
  const { code, stdout } = await extract(['report.txt', 'saved.jsonl', '-f', 'reports-csv', '-q']);
  const [header = '', row = '', ...rest] = stdout.split('\r\n');
  const cell = (name: string) => row.split(',')[header.split(',').indexOf(name)];
  expect([code, rest]).toEqual([0, ['']]);
  expect(cell('overall_effectiveness_grade')).toBe('requires improvement');
  expect(cell('care_leavers_grade')).toBe('inadequate');
});

describe('letters that stand in saved results', () => {
  it('prints the records of JSON Lines and JSON in order of path, whatever the order of arguments', async () => {
    const one = await extract(['saved.jsonl', 'reading.json', '-f', 'json']);
    const other = await extract(['reading.json', 'saved.jsonl', '-f', 'json']);
    expect(one.code).toBe(0);
    expect(pathsOf(one.stdout)).toEqual([
      'letters/reading-2.pdf',
      'letters/sunderland-4.pdf',
      'letters/sunderland-5.pdf',
    ]);
    expect(other.stdout).toBe(one.stdout);
  });

  it('gives the same records again, with their keys in the published order', async () => {
    const { stdout } = await extract(['saved.jsonl', '-f', 'jsonl']);
    expect(stdout).toBe(
      asLines(...[fourth, fifth].map((record) => letterRecordSchema.parse(record))),
    );
  });

  it('reads one letter of two results once', async () => {
    const { stdout } = await extract(['saved.jsonl', 'array.json', '-f', 'json']);
    expect(pathsOf(stdout)).toEqual(['letters/sunderland-4.pdf', 'letters/sunderland-5.pdf']);
  });

  it('takes the list of --files-from, from a file or standard input', async () => {
    const fromFile = await extract(['--files-from', 'list.txt', '-f', 'json']);
    const fromInput = await extract(['--files-from', '-', '-f', 'json'], {
      stdin: 'reading.json\nsaved.jsonl',
    });
    expect(pathsOf(fromFile.stdout)).toHaveLength(3);
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it('takes a result on standard input', async () => {
    const { code, stdout } = await extract(['-', '-f', 'json'], { stdin: asLines(fourth) });
    expect([code, pathsOf(stdout)]).toEqual([0, ['letters/sunderland-4.pdf']]);
  });
});

describe('files that cannot be read', () => {
  it.each<[string, string, string]>([
    ['an empty file', 'empty.pdf', 'empty-file'],
    ['a web page', 'page.pdf', 'not-a-pdf'],
    ['a text that is no letter', 'shopping.txt', 'not-a-letter'],
    ['a missing file', 'gone.pdf', 'missing-path'],
    ['a pattern without match', '*.md', 'unmatched-pattern'],
    ['a folder', '.git-is-not-here/', 'missing-path'],
    ['a result that breaks off', 'broken.jsonl', 'not-a-result'],
    ['a result of another form', 'wrong.json', 'not-a-result'],
  ])(
    '%s: one line, exit code 2, and the others are still printed',
    async (_, path, problemCode) => {
      const { code, stdout, stderr } = await extract([path, 'reading.json', '-f', 'json', '-q']);
      expect(code).toBe(2);
      const result = extractionSchema.parse(JSON.parse(stdout));
      expect(result.letters.map(({ source }) => source.path)).toEqual(['letters/reading-2.pdf']);
      expect(result.unread.map((file) => [file.path, file.problem.code])).toEqual([
        [path, problemCode],
      ]);
      const [problem] = result.unread.map((file) => file.problem);
      expect(stderr).toBe(`${path}: ${problem?.message} (${problemCode})\n`);
    },
  );

  it('says where a saved result is wrong', async () => {
    const { stderr } = await extract(['wrong.json', 'broken.jsonl']);
    expect(stderr).toMatch(
      /^broken\.jsonl: not a saved result of extract \(line 2: not valid JSON\)/mu,
    );
    expect(stderr).toMatch(/^wrong\.json: not a saved result of extract \(letter\.kind: /mu);
  });

  it('gives an unread file its own line in JSON Lines, in order of path, and keeps it when read again', async () => {
    const { stdout } = await extract(['empty.pdf', 'reading.json', '-f', 'jsonl', '-q']);
    const paths = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path ?? JSON.parse(line).source.path);
    expect(paths).toEqual(['empty.pdf', 'letters/reading-2.pdf']);
    const again = await extract(['-', '-f', 'jsonl', '-q'], { stdin: stdout });
    expect([again.code, again.stdout]).toEqual([2, stdout]);
  });

  it('prints a valid document where nothing could be read', async () => {
    const { code, stdout } = await extract(['empty.pdf', '-f', 'json']);
    expect([code, pathsOf(stdout)]).toEqual([2, []]);
  });
});

describe('choosing', () => {
  it('keeps the findings of the themes named, with the measures they lean on', async () => {
    const { stdout } = await extract(['saved.jsonl', '--theme', 'caseloads', '-f', 'json']);
    const { letters } = extractionSchema.parse(JSON.parse(stdout));
    expect(
      letters.map(({ findings, measures }) => [
        findings.map(({ theme }) => theme),
        measures.length,
      ]),
    ).toEqual([
      [[], 0],
      [['caseloads'], 0],
    ]);
  });

  it.each(['Reading', 'reading', '80523', 'E06000038'])(
    'keeps the letters to the authority %s',
    async (name) => {
      const { stdout } = await extract(['saved.jsonl', 'reading.json', '-a', name, '-f', 'json']);
      expect(pathsOf(stdout)).toEqual(['letters/reading-2.pdf']);
    },
  );

  it('refuses an authority that no letter is from, and names those there are', async () => {
    const { code, stdout, stderr } = await extract([
      'saved.jsonl',
      'reading.json',
      '-a',
      'Sundrland',
      '-q',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      "ofsted-letters: none of the letters is from 'Sundrland' (did you mean 'Sunderland'?); they are from Reading; Sunderland\n",
    );
  });
});

describe('streams and files', () => {
  it('tells warnings on standard error, unless told to be quiet; they do not change the exit code', async () => {
    const loud = await extract(['reading.json', '-f', 'csv']);
    const quiet = await extract(['reading.json', '-f', 'csv', '--quiet']);
    expect(loud.stderr).toBe(
      'letters/reading-2.pdf, p. 1: warning: no inspector was found in the opening (inspectors-not-stated)\n',
    );
    expect([loud.code, quiet.stderr]).toEqual([0, '']);
    expect(quiet.stdout).toBe(loud.stdout);
  });

  it('writes several files beside what it prints', async () => {
    const { code, stdout, written } = await extract([
      'saved.jsonl',
      '-f',
      'jsonl',
      '-o',
      'a.csv',
      '-o',
      'json=b.txt',
      '-o',
      'out/c.jsonl',
    ]);
    expect([code, Object.keys(written).sort()]).toEqual([0, ['a.csv', 'b.txt', 'out/c.jsonl']]);
    expect(written['out/c.jsonl']).toBe(stdout);
    expect(written['a.csv']?.split('\r\n')).toHaveLength(1 + 3 + 1);
    expect(pathsOf(written['b.txt'] ?? '')).toHaveLength(2);
  });

  it.each([
    ['ENOENT', 'no such folder'],
    ['EACCES', 'permission denied'],
    ['ENOSPC', 'the disk is full'],
  ])('says why nothing was written (%s)', async (writeError, reason) => {
    const { code, stderr } = await extract(['saved.jsonl', '-o', 'x/a.csv'], { writeError });
    expect([code, stderr]).toEqual([
      2,
      `ofsted-letters: cannot write x/a.csv (${reason}); nothing was written\n`,
    ]);
  });

  it('refuses to write two outputs to one file', async () => {
    const { code, stderr } = await extract(['saved.jsonl', '-o', 'a.json', '-o', 'csv=a.json']);
    expect([code, stderr]).toEqual([2, "ofsted-letters: the output 'a.json' is named twice\n"]);
  });
});

const colorCode = '\u001B[';

describe('colour and width', () => {
  it.each<[string, string[], MemoryIoPart, boolean]>([
    ['a terminal', [], { isTTY: true }, true],
    ['a pipe', [], {}, false],
    ['NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['NO_COLOR that is empty says nothing', [], { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', [], { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['a terminal without colour', [], { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['--color always', ['--color', 'always'], { env: { NO_COLOR: '1' } }, true],
    ['--color never', ['--color', 'never'], { isTTY: true, env: { FORCE_COLOR: '1' } }, false],
  ])('%s', async (_, argv, part, isColored) => {
    const { stdout } = await extract(['saved.jsonl', ...argv], part);
    expect(stdout.includes(colorCode)).toBe(isColored);
  });

  it('never colours a file', async () => {
    const { written } = await extract(['saved.jsonl', '--color', 'always', '-o', 'a.txt']);
    expect(written['a.txt']).toContain('Sunderland');
    expect(written['a.txt']).not.toContain(colorCode);
  });

  it.each<[string, string[], MemoryIoPart, number]>([
    ['--width', ['--width', '66'], { columns: 120, env: { COLUMNS: '90' } }, 66],
    ['COLUMNS', [], { columns: 120, env: { COLUMNS: '90' } }, 90],
    ['the terminal', [], { columns: 120 }, 120],
    ['neither', [], {}, 80],
  ])('takes the width of %s', async (_, argv, part, width) => {
    const { stdout } = await extract(['saved.jsonl', ...argv], part);
    expect(stdout.split('\n')[0]).toHaveLength(width);
  });
});
