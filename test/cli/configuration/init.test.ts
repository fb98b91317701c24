import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { run } from '../memory-io.ts';

const yamlName = 'ofsted-letters.config.yaml';
const schemaName = 'ofsted-letters.config.schema.json';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'empty/x': '',
    [`yaml/${yamlName}`]: 'width: 100\n',
    [`schema/${schemaName}`]: '{}',
    'json/ofsted-letters.config.json': '{}',
  });
});
afterAll(() => folder.remove());

const init = (within: string, ...flags: string[]) =>
  run(['init', ...flags], { cwd: join(folder.path, within) });
const schema = async (): Promise<Record<string, unknown>> =>
  Object(JSON.parse((await run(['schema', 'config'])).stdout));

/** As its head says: the '# ' at the start of each line is taken away. */
const inUse = (example: string): string =>
  example.split('\n').slice(1).join('\n').replaceAll(/^# /gmu, '');

describe('init', () => {
  it('writes a configuration that changes nothing, and its schema', async () => {
    const { code, stdout, written } = await init('empty');
    expect([code, stdout]).toEqual([0, `wrote ${yamlName}\nwrote ${schemaName}\n`]);
    const example = written[yamlName] ?? '';
    expect(example).toMatch(
      /^# yaml-language-server: \$schema=\.\/ofsted-letters\.config\.schema\.json\n/u,
    );
    expect(parse(example)).toBeNull();
    expect(JSON.parse(written[schemaName] ?? '')).toEqual(await schema());
  });

  it('has every setting with a value that is taken', async () => {
    const { written } = await init('empty');
    const settings = parse(inUse(written[yamlName] ?? ''));
    const validate = new Ajv2020({ strict: false }).compile(await schema());
    expect(validate(settings), JSON.stringify(validate.errors)).toBe(true);
    expect(settings).toMatchObject({
      width: 100,
      theme: ['agency-staff'],
      compare: { by: 'authority', from: '2017-06' },
      check: {
        'fail-on': ['altered', 'spliced', 'misleading-edit', 'wrong-letter', 'contradicted'],
      },
    });
    const used = await scratchFolder({ [yamlName]: inUse(written[yamlName] ?? '') });
    for (const command of Object.keys(Object(settings)).filter(
      (key) => typeof Object(settings)[key] === 'object' && !Array.isArray(Object(settings)[key]),
    )) {
      const { code, stderr } = await run([command, '--print-config'], { cwd: used.path });
      expect([command, code, stderr.replace(/^ofsted-letters: settings.*\n/u, '')]).toEqual([
        command,
        0,
        '',
      ]);
    }
    await used.remove();
  });

  it.each(['yaml', 'schema'])('leaves what is there: %s', async (within) => {
    const { code, stdout, stderr, written } = await init(within);
    expect([code, stdout, written]).toEqual([2, '', {}]);
    expect(stderr).toMatch(/is there already and was left as it is; --force writes it anew\n$/u);
    expect(Object.keys((await init(within, '--force')).written)).toEqual([yamlName, schemaName]);
  });

  it('writes no second configuration, forced or not', async () => {
    const { code, stderr, written } = await init('json', '--force');
    expect([code, written]).toEqual([2, {}]);
    expect(stderr).toBe(
      'ofsted-letters: ofsted-letters.config.json is there already; a folder has one configuration, so remove it first\n',
    );
  });

  it('tells why it cannot write', async () => {
    const { code, stderr } = await run(['init'], {
      cwd: join(folder.path, 'empty'),
      writeError: 'EROFS',
    });
    expect([code, stderr]).toEqual([
      2,
      `ofsted-letters: cannot write ${yamlName}, ${schemaName} (the disk is read-only); nothing was written\n`,
    ]);
  });
});

describe('the schema of configurations', () => {
  it.each([
    [{ extrct: {} }],
    [{ extract: { formt: 'json' } }],
    [{ extract: { format: 'html' } }],
    [{ width: '100' }],
    [{ theme: 'caseloads' }],
    [{ check: { 'fail-on': ['alterd'] } }],
    [{ extract: { 'stdin-filename': 'x' } }],
  ])('refuses %j', async (wrong) => {
    expect(new Ajv2020({ strict: false }).compile(await schema())(wrong)).toBe(false);
  });

  it('has a description of every key', async () => {
    const { properties } = await schema();
    for (const [key, value] of Object.entries(Object(properties)))
      expect(Object(value), key).toHaveProperty('description');
  });
});
