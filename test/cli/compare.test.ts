import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/model/comparison.ts';
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
