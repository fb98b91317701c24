import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  analyseLetter,
  checkArticle,
  collectLetters,
  compareLetters,
  type KnowledgeBase,
  type LetterDocument,
  type LetterRecord,
  loadKnowledgeBase,
  readArticle,
  readLetter,
} from '../../src/index.ts';
import { checkReportSchema } from '../../src/model/check.ts';
import { run } from '../cli/memory-io.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(fixtures, folder))
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);
const bytesOf = (path: string): Uint8Array => readFileSync(join(fixtures, path));

const paths = [...filesIn('letters', /[.]pdf$/u), ...filesIn('letters-text', /[.]txt$/u)].sort();

let knowledgeBase: KnowledgeBase;
let letters: readonly LetterDocument[];
let records: readonly LetterRecord[];
beforeAll(async () => {
  knowledgeBase = await loadKnowledgeBase();
  letters = await Promise.all(paths.map((path) => readLetter(bytesOf(path), path)));
  records = letters.map((letter) => analyseLetter(letter, knowledgeBase));
});

const printed = async (...argv: string[]): Promise<string> => {
  const { stdout, stderr } = await run([...argv, '--quiet'], { cwd: fixtures });
  expect(stderr).toBe('');
  return stdout;
};
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('the library', () => {
  it('gives the records of the command, byte for byte', async () => {
    const lines = records.map((record) => `${JSON.stringify(record)}\n`);
    expect(lines).toHaveLength(18);
    const wanted = await printed('extract', ...paths, '--format', 'jsonl');
    expect(lines.join('') === wanted, 'every byte is the same').toBe(true);
  });

  it('gives the comparison of the command, whatever the order of the records', async () => {
    const wanted = await printed('compare', ...paths, '--format', 'json');
    expect(wanted).toContain('"trajectory"');
    expect(json(compareLetters(records, knowledgeBase))).toBe(wanted);
    const saved = JSON.parse(JSON.stringify([...records.toReversed(), ...records]));
    expect(json(compareLetters(saved, knowledgeBase))).toBe(wanted);
  });

  it('gives the comparison of a period', async () => {
    const period = { from: '2017-03', to: '2017', since: 'inspection' } as const;
    const options = ['--from', '2017-03', '--to', '2017', '--since', 'inspection'];
    const wanted = await printed('compare', ...paths, ...options, '--format', 'json');
    expect(wanted).toContain('"reason": "before-period"');
    expect(json(compareLetters(records, knowledgeBase, period))).toBe(wanted);
  });

  it('gives each article the claims that the command gives', async () => {
    const articles = filesIn('articles', /(?<!README)[.](?:txt|md|html|docx)$/u);
    const report = checkReportSchema.parse(
      JSON.parse(
        await printed(
          ...['check', ...articles, '--against', 'letters-text'],
          ...['--fail-on', 'none', '--format', 'json'],
        ),
      ),
    );
    const collection = collectLetters(
      letters.filter(({ name }) => name.startsWith('letters-text/')).toReversed(),
      knowledgeBase,
    );
    expect(collection.size).toBe(9);
    expect(report.articles.length).toBeGreaterThan(70);
    for (const wanted of report.articles) {
      const { path } = wanted.article;
      const checked = checkArticle(await readArticle(bytesOf(path), path), collection);
      expect(JSON.stringify(checked), path).toBe(JSON.stringify(wanted));
    }
  });
});
