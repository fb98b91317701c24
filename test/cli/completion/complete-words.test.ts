import { describe, expect, it } from 'vitest';
import { run } from '../memory-io.ts';

/** What may stand at the end of a line; the last word may be empty. */
const complete = async (line: string, shell = 'bash'): Promise<string[]> => {
  const words = line.split(' ');
  const { code, stdout, stderr } = await run(['complete-words', shell, '--', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter((each) => each !== '');
};

describe('completion', () => {
  it.each<[string, string[]]>([
    ['e', ['extract', 'explain', 'eval']],
    ['help comp', ['compare', 'completion']],
    ['--config x ext', ['extract']],
    ['extract --fo', ['--format']],
    ['extract --no', ['--no-cache', '--no-config', '--no-ignore']],
    ['extract --format j', ['json', 'jsonl']],
    ['extract -f c', ['csv']],
    ['extract --format=js', ['--format=json', '--format=jsonl']],
    ['extract --format = js', ['json', 'jsonl']],
    ['compare --by =', ['authority', 'theme']],
    ['compare --by t', ['theme']],
    ['extract --theme case', ['caseloads', 'case-recording']],
    ['extract -t visits,superv', ['visits,supervision']],
    ['check --fail-on altered,spl', ['altered,spliced']],
    ['themes agency', ['agency-staff']],
    ['schema conf', ['config']],
    ['completion z', ['zsh']],
    ['doctor --color n', ['never']],
    ['extract letters/', [':files']],
    ['extract a.txt ', [':files']],
    ['extract -- --fo', [':files']],
    ['extract --output r', [':files']],
    ['check --against a.txt b', [':files']],
    ['extract --config f', [':files']],
    ['extract --width 1', []],
    ['extract --authority Sund', []],
    ['show letter.pdf ', []],
    ['explain letter.pdf f-', []],
    [
      'exract -',
      [
        '--version',
        '--config',
        '--no-config',
        '--print-config',
        '--no-ignore',
        '--verbose',
        '--help',
      ],
    ],
  ])('of "%s"', async (line, wanted) => {
    expect((await complete(line)).sort()).toEqual([...wanted].sort());
  });

  it('tells zsh and fish what a command or option does', async () => {
    expect(await complete('sche', 'fish')).toEqual([
      'schema\tprint the JSON Schema of an output or of a file that you write, or what its fields mean',
    ]);
    expect(await complete('extract --excel', 'zsh')).toEqual([
      '--excel\tCSV with the mark by which Excel knows UTF-8',
    ]);
  });

  it('does not show what is only for scripts', async () => {
    expect(await complete('complete')).toEqual([]);
    expect((await run(['--help'])).stdout).not.toContain('complete-words');
  });
});
