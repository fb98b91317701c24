import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { comparisonSchema } from '../../src/model/comparison.ts';
import { extractionSchema } from '../../src/model/extraction.ts';
import { themeIds } from '../../src/model/vocabulary.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { run } from './memory-io.ts';

const theme = (id: string, phrase: string, finds: string): string => `id: ${id}
title: Title of ${id}
group: office
why: Invented for a test.
good: down
phrases:
  - ${phrase}
examples:
  finds:
${finds}
  ignores:
    - The sky is blue.
`;

const holds = '    - { text: "Fax machines are not effective.", polarity: weakness }';
const fax = theme('fax-machines', 'fax machine', holds);
const fixture = (name: string): URL =>
  new URL(`../../fixtures/letters-text/${name}`, import.meta.url);

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'letter.txt': letterText({
      body: 'Findings\n\nFax machines are not effective. Caseloads are too high.',
    }),
    'reading.txt': await readFile(fileURLToPath(fixture('reading-2017-03-visit-2.txt'))),
    'fax.yaml': fax,
    'other-caseloads.yaml': theme('caseloads', 'fax machine', holds),
    'wrong-example.yaml': theme(
      'fax-machines',
      'fax machine | telex',
      `${holds}
    - { text: "Fax machines are effective.", polarity: weakness, direction: improved }
    - { text: "The weather is poor.", polarity: weakness }
    - { text: "[[Fax machines are not effective]] yet.", polarity: weakness }`,
    ).replace('The sky is blue.', 'The fax machine is poor.'),
    'unreached.yaml': fax.replace('- fax machine', '- fax machine\n  - telex'),
    'broken.yaml': fax.replace('good: down', 'good: sideways\nphrase: [x]'),
  });
});
afterAll(() => folder.remove());

const inFolder = (...argv: readonly string[]) => run(argv, { cwd: folder.path });

const themesFound = async (...argv: readonly string[]): Promise<(string | null)[]> => {
  const { stdout } = await inFolder('extract', 'letter.txt', '-q', '-f', 'json', ...argv);
  const { letters } = extractionSchema.parse(JSON.parse(stdout));
  return letters.flatMap(({ findings }) => findings.map((finding) => finding.theme));
};

describe('--themes', () => {
  it('adds themes to those of the program', async () => {
    expect(await themesFound()).toEqual(['caseloads']);
    expect(await themesFound('--themes', 'fax.yaml')).toEqual(['fax-machines', 'caseloads']);
    expect(await themesFound('--themes', 'fax.yaml', '--theme', 'fax-machines')).toEqual([
      'fax-machines',
    ]);
  });

  it('puts a theme in the place of the one with its id', async () => {
    const { stdout } = await inFolder(
      'extract',
      'letter.txt',
      '-q',
      '-f',
      'json',
      '--themes',
      'other-caseloads.yaml',
    );
    const [letter] = extractionSchema.parse(JSON.parse(stdout)).letters;
    expect(letter?.findings.map(({ theme: id, evidence }) => [id, evidence.quote])).toEqual([
      ['caseloads', 'Fax machines are not effective.'],
    ]);
  });

  it('gives a comparison rows of their own, after all others', async () => {
    const { stdout } = await inFolder(
      'compare',
      'letter.txt',
      '-f',
      'json',
      '--themes',
      'fax.yaml',
    );
    const [comparison] = comparisonSchema.parse(JSON.parse(stdout)).comparisons;
    expect(comparison?.themes.map((row) => row.theme)).toEqual([...themeIds, 'fax-machines']);
    expect(comparison?.themes.at(-1)?.cells[0]?.position).toBe('weakness');
  });

  it.each([
    ['show', ['show', 'letter.txt'], 'fax-machines'],
    ['explain', ['explain', 'letter.txt'], 'because theme/fax-machines: “Fax machines”'],
    ['themes', ['themes'], 'fax-machines: Title of fax-machines'],
  ])('is known to %s', async (_, argv, wanted) => {
    const { code, stdout } = await inFolder(...argv, '--themes', 'fax.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain(wanted);
  });

  it('refuses a file with mistakes, one line each with its place', async () => {
    expect(await inFolder('extract', 'letter.txt', '--themes', 'broken.yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "broken.yaml:5:7: one of up, down, none was expected, not 'sideways'\n" +
        "broken.yaml:6:1: unknown key 'phrase' (did you mean 'phrases'?); one of id, title, group, why, good, phrases, as-subject, unless, examples was expected\n",
      written: {},
    });
  });

  it('says so where the file is not there', async () => {
    const { code, stderr } = await inFolder('themes', '--themes', 'gone.yaml');
    expect([code, stderr]).toEqual([
      2,
      'ofsted-letters: the themes of gone.yaml: no such file or folder; check the path\n',
    ]);
  });
});

const resultSchema = z.object({
  themes: z.number(),
  examples: z.number(),
  failures: z.array(
    z.object({ line: z.number(), text: z.string(), wanted: z.string(), got: z.string() }),
  ),
});

describe('themes --test', () => {
  it('ends with 0 where every example holds', async () => {
    expect(await inFolder('themes', '--test', 'fax.yaml')).toEqual({
      code: 0,
      stdout: '2 examples of 1 theme: 0 failed.\n',
      stderr: '',
      written: {},
    });
  });

  it('reports each example that does not hold, and ends with 1', async () => {
    const { code, stdout } = await inFolder('themes', '--test', 'wrong-example.yaml', '-f', 'json');
    expect(code).toBe(1);
    const { examples, failures } = resultSchema.parse(JSON.parse(stdout));
    expect(examples).toBe(5);
    expect(failures.map(({ line, wanted, got }) => [line, wanted, got])).toEqual([
      [11, 'weakness, improved', 'strength'],
      [12, 'weakness', 'no finding'],
      [
        13,
        'weakness in “Fax machines are not effective”',
        'weakness in “Fax machines are not effective yet.”',
      ],
      [15, 'no finding', 'a finding (weakness)'],
    ]);
  });

  it('begins each line with its place', async () => {
    const { stdout } = await inFolder('themes', '--test', 'wrong-example.yaml');
    expect(stdout.split('\n')[1]).toBe(
      'wrong-example.yaml:12:7: fax-machines: wanted weakness, got no finding: “The weather is poor.”',
    );
  });

  it('tells of a phrase that no example reaches, which is no failure', async () => {
    const { code, stdout } = await inFolder('themes', '--test', 'unreached.yaml');
    expect([code, stdout]).toEqual([
      0,
      'unreached.yaml:8:5: fax-machines: no example reaches “telex”\n2 examples of 1 theme: 0 failed.\n',
    ]);
  });

  it('takes no theme beside the file', async () => {
    const { code, stderr } = await inFolder('themes', 'caseloads', '--test', 'fax.yaml');
    expect([code, stderr]).toEqual([
      2,
      "ofsted-letters: --test runs the examples of whole files; leave out 'caseloads'\n",
    ]);
  });
});

describe('extract --coverage', () => {
  const coverageOf = async (...argv: readonly string[]) => {
    const { stdout } = await inFolder('extract', '-q', '-f', 'json', ...argv);
    return extractionSchema.parse(JSON.parse(stdout)).letters.map(({ coverage }) => coverage);
  };

  it('counts every sentence once', async () => {
    const [coverage] = await coverageOf('reading.txt', '--coverage');
    const blocked = Object.values(coverage?.blocked ?? {}).reduce((sum, each) => sum + each, 0);
    expect(coverage?.finding).toBeGreaterThan(10);
    expect(blocked).toBeGreaterThan(10);
    expect((coverage?.finding ?? 0) + (coverage?.noTheme ?? 0) + blocked).toBe(coverage?.sentences);
  });

  it('is in a record only when it is asked for, also where a saved record has it', async () => {
    expect(await coverageOf('reading.txt')).toEqual([undefined]);
    const { stdout } = await inFolder('extract', 'reading.txt', '-q', '-f', 'jsonl', '--coverage');
    const saved = { cwd: folder.path, stdin: stdout };
    const again = await run(['extract', '-', '-q', '-f', 'jsonl', '--coverage'], saved);
    const without = await run(['extract', '-', '-q', '-f', 'jsonl'], saved);
    expect(again.stdout).toBe(stdout);
    expect(without.stdout).toBe(
      (await inFolder('extract', 'reading.txt', '-q', '-f', 'jsonl')).stdout,
    );
  });

  it('is a part of the table, letter by letter and in all', async () => {
    const { stdout } = await inFolder('extract', 'letter.txt', 'reading.txt', '--coverage');
    expect(stdout).toMatch(/^What became of the sentences\n {2}letter\.txt: \d+ sentences: /mu);
    expect(stdout).toMatch(/^ {2}reading\.txt: \d+ sentences: /mu);
    expect(stdout).toMatch(/^ {2}in all: \d+ sentences: /mu);
  });
});
