import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas, toJsonSchema } from '../../src/schema/published-schemas.ts';
import { run } from '../cli/memory-io.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';

const letter = letterText({ body: 'Overview\n\nThe use of agency staff is too high, at 50%.' });
const labels = {
  key: 'rotherham-2019-06',
  sha256: 'a'.repeat(64),
  note: 'keys of the labeller are allowed',
  sentences: [{ id: 1, text: 'Caseloads are high.' }],
  labels: [{ id: 1, labels: [{ theme: 'caseloads', polarity: 'weakness' }] }],
};

const theme: unknown = parse(
  readFileSync(new URL('../../src/rules/themes/caseloads.yaml', import.meta.url), 'utf8'),
);

/** Its example is not found, and one of its phrases is reached by none. */
const failingPack = `
id: wards
title: Wards
group: Ours
why: To be tested.
good: none
phrases: [ward, wing]
examples:
  finds: [{ text: 'The ward is poor.', polarity: strength }]
  ignores: [Children go to school.]
`;
const policyText = readFileSync(new URL('../../docs/example-policy.yaml', import.meta.url), 'utf8');
const policy: unknown = parse(policyText);

let folder: ScratchFolder;
/** For each name what the program really writes, or a user would. */
const samples = new Map<string, unknown>();

const json = async (...argv: string[]): Promise<unknown> =>
  JSON.parse((await run([...argv, '-f', 'json'], { cwd: folder.path })).stdout);

beforeAll(async () => {
  folder = await scratchFolder({
    'letters/1.txt': letter,
    'labels/1.gold.json': JSON.stringify(labels),
    'empty.txt': '',
    'article.txt': 'Ofsted said: “The use of agency staff is too high, at 15%.” Caseloads fell.',
    'pack.yaml': failingPack,
    'policy.yaml': policyText,
  });
  const lines = await run(['extract', 'letters', 'empty.txt', '-f', 'jsonl', '--coverage'], {
    cwd: folder.path,
  });
  const [unread, record] = lines.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  samples.set('record', record);
  samples.set('unread-file', unread);
  const shard = await run(['extract', 'empty.txt', '-f', 'jsonl', '--shard', '1/1'], {
    cwd: folder.path,
  });
  samples.set('shard-line', JSON.parse(shard.stdout.trim().split('\n')[1] ?? ''));
  samples.set('coverage', Object(record).coverage);
  samples.set('extraction', await json('extract', 'letters', 'empty.txt'));
  samples.set('comparison', await json('compare', 'letters', 'empty.txt'));
  samples.set('theme-comparison', await json('compare', 'letters', '--by', 'theme'));
  samples.set('evaluation', await json('eval', 'labels', 'letters', '--disagreements'));
  const changed = JSON.stringify(record).replaceAll('50%', '15%');
  const verified = await run(['verify', '-', 'gone.json', '-f', 'json'], {
    cwd: folder.path,
    stdin: changed,
  });
  samples.set('verification', JSON.parse(verified.stdout));
  const checked = await run(
    ['check', 'article.txt', 'empty.txt', '--against', 'letters', '-f', 'json'].concat([
      '--write-baseline',
      'known-claims.json',
    ]),
    { cwd: folder.path },
  );
  samples.set('known-claims', JSON.parse(checked.written['known-claims.json'] ?? ''));
  samples.set('check-report', JSON.parse(checked.stdout));
  samples.set('shown-letter', await json('show', 'letters/1.txt'));
  // A space that does not break is put right, so that there is an edit.
  const text = await run(['text', '-', '-f', 'json'], { stdin: 'Agency\u00A0staff.' });
  samples.set('canonical-text', JSON.parse(text.stdout));
  samples.set('explanation', await json('explain', 'letters/1.txt', '--all'));
  samples.set('theme-list', await json('themes', 'caseloads'));
  samples.set('pack-test', await json('themes', '--test', 'pack.yaml'));
  samples.set('schema-list', await json('schema'));
  samples.set('data-dictionary', await json('schema', '--describe'));
  samples.set('policy', policy);
  const gated = await run(
    [
      'gate',
      'letters',
      'empty.txt',
      '--policy',
      'policy.yaml',
      '--write-baseline',
      'known.json',
    ].concat(['-f', 'json']),
    { cwd: folder.path },
  );
  samples.set('gate', JSON.parse(gated.stdout));
  samples.set('baseline', JSON.parse(gated.written['known.json'] ?? ''));
  samples.set('themes', [theme]);
  samples.set('labels', labels);
  await folder.remove();
});

const names = publishedSchemas.map(({ name }) => name);
const schemaOf = (name: string) => {
  const found = publishedSchemas.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return toJsonSchema(found);
};
const validator = () =>
  new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });

describe.each(names)('the schema %s', (name) => {
  it('is a JSON Schema of draft 2020-12', () => {
    const ajv = validator();
    expect(ajv.validateSchema(schemaOf(name)), JSON.stringify(ajv.errors)).toBe(true);
    expect(schemaOf(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:ofsted-letters:${name}:1.0`,
    });
  });

  it('takes what is really written', () => {
    const validate = validator().compile(schemaOf(name));
    const sample = samples.get(name);
    expect(sample).toBeDefined();
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
  });

  it('takes nothing else', () => {
    const validate = validator().compile(schemaOf(name));
    expect(validate({})).toBe(false);
    expect(validate([])).toBe(false);
    expect(
      validate({
        ...Object(samples.get(name)),
        sentences: 'many',
        themes: 'many',
        path: 1,
        letters: 'many',
        comparisons: 1,
        rules: 'many',
        failures: 'many',
      }),
    ).toBe(false);
  });
});

describe('the parts of a schema', () => {
  it('have names, so that types can be made of them', () => {
    const parts = Object.keys(Object(schemaOf('comparison')['$defs']));
    expect(parts).toEqual(expect.arrayContaining(['evidence', 'finding', 'measure', 'theme-row']));
    expect(parts.filter((part) => part.startsWith('__'))).toEqual([]);
  });

  it('keep their descriptions', () => {
    expect(JSON.stringify(schemaOf('record'))).toContain('text.slice(start, end)');
  });

  it('a rule has one test, with what that test needs', () => {
    const validate = validator().compile(schemaOf('policy'));
    const rule = (test: object): unknown => ({ rules: [{ id: 'a', message: 'm', ...test }] });
    const facts = { present: 'inspectors' };
    expect(validate(rule({ facts }))).toBe(true);
    expect(validate(rule({}))).toBe(false);
    expect(validate(rule({ facts, problems: { 'none-of': 'any' } }))).toBe(false);
    expect(validate(rule({ measure: { of: 'plans', unit: 'percent', 'at-most': 4 } }))).toBe(true);
    expect(validate(rule({ measure: { of: 'plans', unit: 'percent' } }))).toBe(false);
    expect(validate(rule({ measure: { unit: 'percent', 'at-most': 4 } }))).toBe(false);
    expect(validate(rule({ position: { of: 'plans' } }))).toBe(false);
    expect(validate(rule({ freshness: {} }))).toBe(false);
  });

  it('a theme alone is a pack too, and what has a default may be left out', () => {
    const validate = validator().compile(schemaOf('themes'));
    expect(validate(theme)).toBe(true);
    expect(Object(theme)).not.toHaveProperty('unlesss');
    expect(validate({ ...Object(theme), unlesss: [] })).toBe(false);
  });
});

describe('the samples', () => {
  it('have something in the lists that matter', () => {
    expect(samples.get('check-report')).toMatchObject({
      articles: [{ claims: [{ verdict: 'altered' }, {}] }],
      unread: [{}],
    });
    expect(samples.get('explanation')).toMatchObject({
      sentences: expect.arrayContaining([
        expect.objectContaining({ findings: [expect.anything()] }),
      ]),
    });
    expect(samples.get('pack-test')).toMatchObject({
      failures: [{ theme: 'wards' }],
      unreached: [{ phrase: 'wing' }],
    });
    expect(samples.get('canonical-text')).toMatchObject({
      edits: expect.arrayContaining([expect.anything()]),
    });
  });
});
