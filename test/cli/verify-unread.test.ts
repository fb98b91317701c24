import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './memory-io.ts';
import { asVerification, finding, letter, type SavedLetter, saveLetter } from './saved-letter.ts';

let saved: SavedLetter;
beforeAll(async () => {
  saved = await saveLetter({ 'moved/same.txt': letter, 'moved/other.txt': `${letter}\n\nMore.` });
  await writeFile(join(saved.folder.path, 'saved.json'), JSON.stringify(saved.extraction));
});
afterAll(() => saved.folder.remove());

describe('what cannot be read: exit code 2, also beside what does not hold', () => {
  it.each<[string, string[], string]>([
    [
      'a path that is not there',
      ['gone.json'],
      'gone.json: no such file or folder; check the path (missing-path)\n',
    ],
    [
      'a folder',
      ['moved'],
      'moved: cannot be read (it is a folder); check its permissions (unreadable-path)\n',
    ],
    [
      'a letter instead of a result',
      ['letter.txt'],
      'letter.txt: not a saved result of extract or compare (line 1: not valid JSON); make it anew with --format json (nothing-to-verify)\n',
    ],
    [
      'letters that are not there',
      ['saved.json', '--letters', 'gone'],
      'gone: no such file or folder; check the path (missing-path)\n',
    ],
  ])('%s', async (_, argv, stderr) => {
    const result = await saved.verify(argv);
    expect([result.code, result.stderr]).toEqual([2, stderr]);
  });

  it.each([
    ['nothing', '', '(it is empty)'],
    ['another JSON', '{"a": 1}', 'schemaVersion'],
    ['a field that is missing', '{"letters": []}', 'schemaVersion'],
    ['half a line', '{"letters', 'line 1: not valid JSON'],
  ])('standard input with %s', async (_, stdin, words) => {
    const { code, stderr } = await saved.verify(['-'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('no result named', async () => {
    const { code, stderr, stdout } = await saved.verify([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^ofsted-letters: no saved results named/u);
  });

  it('2 wins over 1, and what does not hold is still told', async () => {
    const changed = structuredClone(saved.extraction);
    finding(changed).evidence.page = 2;
    const result = await saved.verify(['-', 'gone.json', '-f', 'json'], {
      stdin: JSON.stringify(changed),
    });
    expect([result.code, asVerification(result).counts]).toEqual([2, { 'page-differs': 1 }]);
  });
});

describe('letters that are no longer at their path', () => {
  let away: SavedLetter;
  let stdin = '';
  beforeAll(async () => {
    away = await saveLetter({ 'moved/other.txt': 'Another', 'moved/same.txt': letter });
    await rm(join(away.folder.path, 'letter.txt'));
    stdin = JSON.stringify(away.extraction);
  });
  afterAll(() => away.folder.remove());

  it('are missing: exit code 2, nothing is taken for verified', async () => {
    const result = await away.verify(['-', '-f', 'json'], { stdin });
    const { letters, unread, checked } = asVerification(result);
    expect([result.code, letters[0]?.status, letters[0]?.readFrom]).toEqual([2, 'not-read', null]);
    expect(unread.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['letter.txt', 'missing-source'],
    ]);
    expect(checked.quotations).toBe(0);
  });

  it('are found by their bytes with --letters, and the result says where', async () => {
    const result = await away.verify(['-', '--letters', 'moved', '-f', 'json'], { stdin });
    expect([result.code, asVerification(result).letters[0]?.readFrom]).toEqual([
      0,
      'moved/same.txt',
    ]);
  });

  it('are preferred by their bytes to another file at their path', async () => {
    const result = await saved.verify(['-', '--letters', 'moved', '-f', 'json'], {
      stdin: JSON.stringify({
        ...saved.extraction,
        letters: saved.extraction.letters.map((each) => ({
          ...each,
          source: { ...each.source, path: 'moved/other.txt' },
        })),
      }),
    });
    expect([result.code, asVerification(result).letters[0]?.readFrom]).toEqual([
      0,
      'moved/same.txt',
    ]);
  });

  it('were read from standard input: found by their bytes, or not read', async () => {
    const { stdout } = await run(['extract', '-', '-f', 'jsonl'], { stdin: letter });
    const without = await away.verify(['-', '-f', 'json'], { stdin: stdout });
    expect([without.code, asVerification(without).unread[0]?.problem.code]).toEqual([
      2,
      'source-not-kept',
    ]);
    const found = await away.verify(['-', '--letters', 'moved'], { stdin: stdout });
    expect(found.code).toBe(0);
  });
});
