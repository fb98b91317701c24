import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import { run } from './memory-io.ts';

const commands = createProgram(nodeIo(), () => undefined)
  .commands.filter((command) => command.description() !== '')
  .map((command) => command.name());

describe('help and version', () => {
  it('prints help on standard error and fails where no command is given', async () => {
    const { code, stdout, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    for (const command of commands) expect(stderr).toContain(`  ${command} `);
  });

  it.each([[['--help']], [['-h']], [['help']]])('%j succeeds on standard output', async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: ofsted-letters');
  });

  it.each(commands)('%s --help carries examples of that command', async (command) => {
    for (const argv of [
      [command, '--help'],
      ['help', command],
    ]) {
      const { code, stdout, stderr } = await run(argv);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`Examples:\\n  \\$ ofsted-letters ${command}`, 'u'));
    }
  });

  it.each(['--version', '-V'])('%s prints the version alone', async (flag) => {
    expect(await run([flag])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '', written: {} });
  });
});

const written = 'table, json, jsonl, csv, measures-csv, letters-csv, problems-csv, reports-csv';
const formats = `${written}, none`;
const fileFormats =
  'xlsx, parquet, measures-parquet, letters-parquet, reports-parquet, problems-parquet, duckdb';

describe('wrong usage: exit code 2, one line on standard error, nothing on standard output', () => {
  it.each<[string, string[], string]>([
    ['unknown command', ['exract'], "unknown command 'exract' (did you mean extract?)"],
    ['unknown command, nothing near', ['zzzzzzzz'], "unknown command 'zzzzzzzz'"],
    [
      'unknown flag',
      ['extract', '--evidnce', 'x'],
      "unknown option '--evidnce' (did you mean --evidence?)",
    ],
    ['a flag of another command', ['themes', '--excel'], "unknown option '--excel'"],
    [
      'unknown format',
      ['extract', 'x', '-f', 'jsn'],
      `unknown format 'jsn' (did you mean 'json'?); choose ${formats}`,
    ],
    [
      'a format of bytes on standard output',
      ['extract', 'x', '-f', 'xlsx'],
      "the format 'xlsx' goes to a file; name it with --output xlsx=FILE",
    ],
    [
      'a format of another command',
      ['extract', 'x', '-f', 'markdown'],
      `unknown format 'markdown'; choose ${formats}`,
    ],
    [
      'unknown colour setting',
      ['themes', '--color', 'alwys'],
      "unknown colour setting 'alwys' (did you mean 'always'?); choose auto, always, never",
    ],
    [
      'a value left out',
      ['extract', 'x', '--format'],
      "option '-f, --format <format>' argument missing",
    ],
    [
      'an argument too many',
      ['show', 'a', 'b'],
      "too many arguments for 'show'. Expected 1 argument but got 2.",
    ],
    ['an argument left out', ['show'], "missing required argument 'letter'"],
    [
      'a width that is no number',
      ['themes', '--width', 'wide'],
      "width 'wide' is not a whole number from 40 to 1000",
    ],
    [
      'a width too narrow',
      ['themes', '--width', '39'],
      "width '39' is not a whole number from 40 to 1000",
    ],
    [
      'no letters',
      ['extract'],
      "no letters named; give files, folders, patterns or '-' for standard input, or --files-from FILE",
    ],
    [
      'unknown theme',
      ['extract', 'x', '--theme', 'caselods'],
      "unknown theme 'caselods' (did you mean 'caseloads'?); the command 'themes' lists them",
    ],
    [
      'unknown theme among known ones',
      ['compare', 'x', '--theme', 'caseloads,xyz'],
      "unknown theme 'xyz'; the command 'themes' lists them",
    ],
    [
      'the beginning of a theme',
      ['themes', 'caselo'],
      "unknown theme 'caselo' (did you mean 'caseloads'?); the command 'themes' lists them",
    ],
    [
      'output of unknown extension',
      ['extract', 'x', '-o', 'a.xyz'],
      `no format is known for the output 'a.xyz'; write FORMAT=a.xyz with one of ${written}, ${fileFormats}`,
    ],
    [
      'output of unknown format',
      ['extract', 'x', '-o', 'jsnl=a.txt'],
      `unknown format 'jsnl' (did you mean 'jsonl'?); choose ${written}, ${fileFormats}`,
    ],
    [
      'output that names no file',
      ['extract', 'x', '-o', 'json='],
      "the output 'json=' names no file",
    ],
    [
      'standard input wanted twice',
      ['extract', '-', '--files-from', '-'],
      "standard input cannot be both a letter ('-') and the list of letters (--files-from -)",
    ],
    [
      'a name for standard input that is not read',
      ['extract', 'x.pdf', '--stdin-filename', 'y.pdf'],
      "--stdin-filename names standard input, but no letter is '-'",
    ],
    [
      'a list that is not there',
      ['extract', '--files-from', 'no-such-list'],
      'the list of letters no-such-list: no such file or folder; check the path',
    ],
  ])('%s', async (_, argv, message) => {
    expect(await run(argv)).toEqual({
      code: 2,
      stdout: '',
      stderr: `ofsted-letters: ${message}\n`,
      written: {},
    });
  });
});

describe('help in a narrow terminal', () => {
  it.each(commands)('of %s stays within 60 columns', async (command) => {
    const { stdout } = await run([command, '--help'], { columns: 60 });
    const prose = stdout.split('Examples:')[0] ?? '';
    expect(Math.max(...prose.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});
