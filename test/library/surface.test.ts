import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { letterText } from '../support/letter-from-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const recipe = 'Take two eggs and a cup of flour. Stir well. Bake for half an hour.\n';
const letter = letterText({ body: 'Findings\n\nFax machines are too old.' });

const faxMachines = `id: fax-machines
title: Fax machines
group: office
why: Invented for a test.
good: down
phrases:
  - fax machine
examples:
  finds:
    - { text: "Fax machines are too old.", polarity: weakness }
  ignores:
    - The sky is blue.
`;

let knowledgeBase: library.KnowledgeBase;
beforeAll(async () => {
  knowledgeBase = await library.loadKnowledgeBase();
});

describe('the surface of the library', () => {
  it('has these names, and a new one is a promise', () => {
    expect(Object.keys(library).sort()).toEqual([
      'ConfigError',
      'InputError',
      'KnowledgeBase',
      'LetterCollection',
      'LetterDocument',
      'OwnThemes',
      'UsageError',
      'analyseLetter',
      'checkArticle',
      'collectLetters',
      'compareLetters',
      'loadKnowledgeBase',
      'readArticle',
      'readLetter',
      'readThemes',
    ]);
  });

  it('is what the package exports', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', "import('ofsted-letters').then((all) => console.log(Object.keys(all).sort().join()))"],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim()).toBe(Object.keys(library).sort().join());
  });

  it('does what the README shows', () => {
    const example = readFileSync(join(root, 'docs/example-library.mjs'), 'utf8');
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, code = '', output = ''] =
      /```js\n(import [\s\S]+?)```\n\n```text\n([^`]+)```/u.exec(readme) ?? [];
    expect(example.replace(/^\/\/ .*\n/u, '')).toBe(code);
    const { stdout, stderr } = spawnSync(process.execPath, ['docs/example-library.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
  });
});

describe('a letter', () => {
  it('goes under the name that it was given, with its text', async () => {
    const read = await library.readLetter(bytes(letter), 'letters/fax.txt');
    const { name, mediaType, pages, text } = read;
    expect({ name, mediaType, pages }).toEqual({
      name: 'letters/fax.txt',
      mediaType: 'text/plain',
      pages: 1,
    });
    const { letter: facts, source } = library.analyseLetter(read, knowledgeBase);
    expect(source).toMatchObject({ path: 'letters/fax.txt', sha256: read.sha256 });
    for (const { quote, start, end } of facts.evidence.kind ?? [])
      expect(text.slice(start, end)).toBe(quote);
    expect(facts.evidence.kind).not.toEqual([]);
  });

  it('leaves the bytes of the caller alone', async () => {
    const pdf = readFileSync(join(root, 'fixtures/letters/sunderland-2017-11-visit-5.pdf'));
    const before = Buffer.from(pdf);
    await library.readLetter(pdf, 'letter.pdf');
    expect(pdf.equals(before)).toBe(true);
  });

  it.each([
    ['empty-file', '', 'a.txt'],
    ['not-a-pdf', 'This is no PDF.', 'a.pdf'],
    ['truncated-pdf', '%PDF-1.7\n1 0 obj', 'a.pdf'],
  ])('that cannot be read is refused: %s', async (code, text, name) => {
    const reading = library.readLetter(bytes(text), name);
    await expect(reading).rejects.toBeInstanceOf(library.InputError);
    await expect(reading).rejects.toMatchObject({ problem: { code, severity: 'error' } });
  });

  it('that is none is refused, among several by its name', async () => {
    const read = await library.readLetter(bytes(recipe), 'recipe.txt');
    expect(() => library.analyseLetter(read, knowledgeBase)).toThrow(library.InputError);
    const good = await library.readLetter(bytes(letter), 'letter.txt');
    expect(() => library.collectLetters([good, read], knowledgeBase)).toThrow(
      /^recipe[.]txt: not recognised as a letter/u,
    );
  });
});

describe('themes of their own', () => {
  it('give findings, and a row of their own', async () => {
    const own = library.readThemes(faxMachines, 'fax.yaml');
    expect(own.ids).toEqual(['fax-machines']);
    const withOwn = await library.loadKnowledgeBase([own]);
    expect(withOwn.themes.at(-1)).toEqual({ id: 'fax-machines', title: 'Fax machines' });
    expect(withOwn.themes).toHaveLength(knowledgeBase.themes.length + 1);
    const record = library.analyseLetter(
      await library.readLetter(bytes(letter), 'letter.txt'),
      withOwn,
    );
    expect(record.findings).toMatchObject([{ theme: 'fax-machines', polarity: 'weakness' }]);
    const [compared] = library.compareLetters([record], withOwn).comparisons;
    expect(compared?.themes.at(-1)).toMatchObject({
      theme: 'fax-machines',
      trajectory: 'once-mentioned',
    });
  });

  it('that are wrong are told by line and column', () => {
    const wrong = faxMachines.replace('good: down', 'good: sideways');
    expect(() => library.readThemes(wrong, 'fax.yaml')).toThrow(library.ConfigError);
    expect(() => library.readThemes(wrong, 'fax.yaml')).toThrow(
      /^fax[.]yaml:5:7: one of up, down/u,
    );
  });
});

describe('a comparison', () => {
  it.each([
    [{ from: '2017-13' }, "from '2017-13' is not a year, month or day"],
    [{ from: '2018', to: '2017' }, 'the period ends (2017-12-31) before it begins (2018-01-01)'],
  ])('of a period that is none is refused: %j', (period, message) => {
    const compare = () => library.compareLetters([], knowledgeBase, period);
    expect(compare).toThrow(library.UsageError);
    expect(compare).toThrow(message);
  });

  it('of what is no record is refused, by its place', async () => {
    const read = await library.readLetter(bytes(letter), 'letter.txt');
    const record = library.analyseLetter(read, knowledgeBase);
    const changed = JSON.parse(JSON.stringify(record).replace('"pages":1', '"pages":"one"'));
    const compare = () => library.compareLetters([record, changed], knowledgeBase);
    expect(compare).toThrow(library.UsageError);
    expect(compare).toThrow(/^records\[1\]\.source\.pages: /u);
  });
});
