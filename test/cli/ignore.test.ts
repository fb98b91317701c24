import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { run } from './memory-io.ts';

const letter = letterText({ body: 'Findings\n\nCaseloads are too high.' });

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    '.ofsted-lettersignore': 'drafts/\nsecond.txt\n',
    'letters/first.txt': letter,
    'letters/second.txt': letter,
    'letters/drafts/third.txt': letter,
    'articles/one.txt': 'Ofsted said: “Caseloads are too high.”\n',
    'articles/drafts/two.txt': 'x',
  });
});
afterAll(() => folder.remove());

const left =
  'ofsted-letters: 2 files or folders were left out by .ofsted-lettersignore (--verbose names them, --no-ignore reads them)\n';
const inFolder = (line: string) => run(line.split(' '), { cwd: folder.path });
const paths = (csv: string): string[] => [...new Set(csv.match(/letters\/[a-z/]+\.txt/gu))];

describe('what an ignore file leaves out', () => {
  it('is not read, and told', async () => {
    const { code, stdout, stderr } = await inFolder('extract letters -f csv');
    expect([code, stderr, paths(stdout)]).toEqual([0, left, ['letters/first.txt']]);
  });

  it('is named with --verbose', async () => {
    const { stderr } = await inFolder('extract letters -f csv --verbose');
    expect(stderr).toBe(
      `${left}letters/drafts: left out\nletters/second.txt: left out\nletters/first.txt: read: letters 1, findings 1, figures 0\n`,
    );
  });

  it('is not told with --quiet, and read with --no-ignore', async () => {
    expect((await inFolder('extract letters -f csv -q')).stderr).toBe('');
    const { stdout, stderr } = await inFolder('extract letters -f csv --no-ignore');
    expect([stderr, paths(stdout)]).toEqual([
      '',
      ['letters/drafts/third.txt', 'letters/first.txt', 'letters/second.txt'],
    ]);
  });

  it('may be an article, or a letter that articles are checked against', async () => {
    const { code, stdout, stderr } = await inFolder('check articles --against letters -f json');
    expect([code, stderr]).toEqual([
      0,
      `${left.replace('2 files or folders were', '1 file or folder was')}${left}`,
    ]);
    expect(JSON.parse(stdout).articles).toHaveLength(1);
  });

  it('may be everything: a result without letters, and 0', async () => {
    const { code, stdout, stderr } = await inFolder('extract letters/drafts -f json');
    expect([code, JSON.parse(stdout).letters]).toEqual([0, []]);
    expect(stderr).toContain('1 file or folder was left out');
  });
});
