import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceSchema } from '../../src/model/evidence.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { type MemoryIoPart, run } from './memory-io.ts';
import { asLines, fifth } from './saved-records.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/letters-text/${name}`, import.meta.url));

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'reading.txt': await readFile(fixture('reading-2017-03-visit-2.txt')),
    'shopping.txt': 'Milk and bread.\n',
    'two/a.txt': 'x',
    'two/b.txt': 'x',
    'saved.jsonl': asLines(fifth),
    'empty.txt': '',
  });
});
afterAll(() => folder.remove());

const inFolder = (argv: readonly string[], part: MemoryIoPart = {}) =>
  run(argv, { cwd: folder.path, ...part });

const textSchema = z.object({ source: z.object({ path: z.string() }), text: z.string() });
const showSchema = textSchema.extend({
  findings: z.array(z.object({ id: z.string(), theme: z.string(), evidence: evidenceSchema })),
});

describe('text', () => {
  it('prints the text that offsets index', async () => {
    const { code, stdout } = await inFolder(['text', 'reading.txt']);
    const json = textSchema.parse(
      JSON.parse((await inFolder(['text', 'reading.txt', '-f', 'json'])).stdout),
    );
    expect(code).toBe(0);
    expect(stdout).toBe(`${json.text}\n`);
    expect(stdout).toContain('Dear ');
    expect(json.source.path).toBe('reading.txt');
  });

  it('reads standard input, under the name given', async () => {
    const stdin = await readFile(fixture('reading-2017-03-visit-2.txt'), 'utf8');
    const { stdout } = await inFolder(['text', '-', '--stdin-filename', 'my.md', '-f', 'json'], {
      stdin,
    });
    expect(textSchema.parse(JSON.parse(stdout)).source.path).toBe('my.md');
  });
});

describe('show', () => {
  it('marks each finding where its quotation stands', async () => {
    const { stdout } = await inFolder([
      'show',
      'reading.txt',
      '--theme',
      'caseloads',
      '--width',
      '1000',
    ]);
    const json = showSchema.parse(
      JSON.parse((await inFolder(['show', 'reading.txt', '-t', 'caseloads', '-f', 'json'])).stdout),
    );
    expect(json.findings.length).toBeGreaterThan(0);
    for (const { theme, id, evidence } of json.findings) {
      expect(theme).toBe('caseloads');
      expect(json.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(stdout).toContain(`⟦${evidence.quote}⟧`);
      expect(stdout).toContain(id);
    }
  });

  it('fits the width', async () => {
    const { stdout } = await inFolder(['show', 'reading.txt', '--width', '60']);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('explain', () => {
  it('tells the rules behind a finding, and only that one where it is named', async () => {
    const { findings } = showSchema.parse(
      JSON.parse((await inFolder(['show', 'reading.txt', '-f', 'json'])).stdout),
    );
    const [first] = findings;
    const { code, stdout } = await inFolder([
      'explain',
      'reading.txt',
      first?.id ?? '',
      '--width',
      '1000',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(`“${first?.evidence.quote}”`);
    expect(stdout).toMatch(/^ {4}because theme\/[a-z-]+: “/mu);
    expect(stdout.match(/^p\. \d+, paragraph \d+$/gmu)).toHaveLength(1);
  });

  it('tells of sentences that gave no finding, and why', async () => {
    const { stdout } = await inFolder(['explain', 'reading.txt', '--all']);
    expect(stdout).toMatch(/^ {2}no finding: section\/closing$/mu);
  });

  it('refuses a finding that the letter does not have', async () => {
    const { code, stdout, stderr } = await inFolder(['explain', 'reading.txt', 'f-none']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^ofsted-letters: the letter has no finding 'f-none'/u);
  });
});

describe('what is not one letter', () => {
  it.each(['show', 'explain'])(
    '%s shows a text that is no letter, but says so and exits with 2',
    async (command) => {
      const { code, stdout, stderr } = await inFolder([command, 'shopping.txt']);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^shopping\.txt: .+ \(not-a-letter\)\n$/u),
      ]);
      expect(stdout.length).toBeGreaterThan(10);
    },
  );

  it.each(['show', 'text', 'explain'])(
    '%s: a typed problem or a line on usage, and exit code 2',
    async (command) => {
      const cases: [string, string][] = [
        ['gone.pdf', 'gone.pdf: no such file or folder; check the path (missing-path)\n'],
        ['empty.txt', 'empty.txt: the file is empty; fetch it again (empty-file)\n'],
        ['two', 'ofsted-letters: two names several files; this command takes one letter\n'],
        [
          'saved.jsonl',
          'ofsted-letters: saved.jsonl is a saved result; this command needs the letter itself\n',
        ],
      ];
      for (const [given, stderr] of cases)
        expect(await inFolder([command, given])).toEqual({
          code: 2,
          stdout: '',
          stderr,
          written: {},
        });
    },
  );
});

describe('themes', () => {
  it('lists every theme with the reason for it', async () => {
    const { code, stdout } = await inFolder(['themes']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^caseloads: .+\n {2}\S/mu);
    expect(stdout).not.toContain('found in');
  });

  it('shows one theme with its phrases and examples', async () => {
    const { stdout } = await inFolder(['themes', 'caseloads']);
    expect(stdout).toMatch(/^ {2}named by\n {4}- /mu);
    expect(stdout).toMatch(/^ {2}found in\n {4}- /mu);
    expect(stdout).toMatch(/^ {2}not found in\n {4}- /mu);
  });

  it('prints the same as JSON', async () => {
    const schema = z.object({
      themes: z.array(z.object({ id: z.string(), phrases: z.array(z.string()).min(1) })),
    });
    const { themes } = schema.parse(
      JSON.parse((await inFolder(['themes', 'caseloads', '-f', 'json'])).stdout),
    );
    expect(themes.map(({ id }) => id)).toEqual(['caseloads']);
  });
});
