import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { run } from './memory-io.ts';

const fixture = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)), 'utf8');

/** Clears the screen, sets the title of the window, changes the colour in one character, turns the direction of writing. */
const steering = '\u001B[2J\u001B]0;x\u0007\u009B31m\u202E';
const letter = `letters/a${steering}.txt`;
const unreadable = `letters/b${steering}.pdf`;
const article = `article${steering}.txt`;

let folder: ScratchFolder;
beforeAll(async () => {
  const words = await fixture('letters-text/sunderland-2017-11-visit-5.txt');
  folder = await scratchFolder({
    [letter]: words.replace('remains high', `remains ${steering}high`),
    [unreadable]: `%PDF-1.7\n${steering}`,
    [article]: `${await fixture('articles/altered-number.txt')}\n“${steering}Timely plans are kept.”\n`,
    'policy.yaml': await fixture('../docs/example-policy.yaml'),
    [`odd${steering}.yaml`]: `odd${steering}: 1\n`,
  });
});
afterAll(() => folder.remove());

const printed = async (argv: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await run(argv, { cwd: folder.path });
  return stdout + stderr;
};

const controls = /[^\P{Cc}\n\r]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

describe('names and words that would steer a terminal', () => {
  it.each([
    ...['table', 'json', 'jsonl', 'csv', 'measures-csv', 'letters-csv', 'problems-csv'].map(
      (format) => ['extract', 'letters', '-f', format],
    ),
    ...['table', 'json', 'csv', 'measures-csv', 'markdown', 'html'].map((format) => [
      ...['compare', 'letters', '-f', format],
    ]),
    ...[
      ...['table', 'json', 'csv', 'markdown', 'html', 'junit', 'sarif', 'github', 'gitlab'],
      'step-summary',
    ].map((format) => ['check', article, '--against', 'letters', '-f', format]),
    ...['table', 'json', 'markdown', 'junit', 'sarif', 'github', 'gitlab'].map((format) => [
      ...['gate', 'letters', '--policy', 'policy.yaml', '--as-of', '2018-01-31', '-f', format],
    ]),
    ['text', letter],
    ['show', letter],
    ['show', letter, '-f', 'json'],
    ['explain', letter],
    ['extract', 'letters', '--verbose'],
    ['text', unreadable],
    ['extract', `gone${steering}.pdf`],
    ['extract', letter, '-o', `none${steering}/a.csv`],
    ['extract', letter, '-o', `a.unknown${steering}`],
    ['extract', letter, '--authority', steering],
    ['extract', letter, '--theme', steering],
    ['extract', letter, '-f', steering],
    ['extract', letter, '--timeout', steering],
    ['extract', letter, `--${steering}`],
    ['extract', letter, '--config', `odd${steering}.yaml`],
    ['extract', letter, '--themes', `odd${steering}.yaml`],
    ['gate', letter, '--policy', `odd${steering}.yaml`],
    ['verify', letter],
    [steering],
  ])('%j', async (...argv) => {
    const text = await printed(argv);
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(controls);
  });

  it('stand in JSON as they are, when it is read', async () => {
    const lines = (await printed(['extract', letter, '-f', 'jsonl'])).split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ source: { path: letter } });
  });
});
