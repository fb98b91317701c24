import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { letterText } from '../../support/letter-from-text.ts';
import { run } from '../memory-io.ts';

const printedSchema = z.object({
  file: z.string().nullable(),
  settings: z.record(z.string(), z.object({ value: z.unknown(), from: z.string() })),
});

const settings = `
width: 90
theme: [caseloads]
themes: [packs/own.yaml]
color: always
extract:
  format: json
  evidence: true
  theme: [agency-staff, supervision]
  output: [csv=results/all, all.jsonl]
check:
  against: [letters/, "archive/*.pdf"]
  fail-on: [altered]
compare:
  from: "2017"
  by: theme
`;

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'project/ofsted-letters.config.yaml': settings,
    'project/letter.txt': letterText({
      body: 'Findings\n\nThe use of agency staff is too high. Caseloads are too high.',
    }),
    'json/ofsted-letters.config.json':
      '{\n\t"$schema": "./x.json",\n\t"extract": { "format": "csv" }\n}\n',
    'two/ofsted-letters.config.json': '{}',
    'two/ofsted-letters.config.yaml': '',
    'comments/ofsted-letters.config.yaml': '# width: 3\n',
    'verbose/ofsted-letters.config.yaml': 'verbose: true\nextract:\n  format: jsonl\n',
    'verbose/letter.txt': letterText({ body: 'Findings\n\nCaseloads are too high.' }),
  });
  await mkdir(join(folder.path, 'project', 'sub', 'deep'), { recursive: true });
});
afterAll(() => folder.remove());

const printed = async (
  line: string,
  within = 'project',
  env: Record<string, string> = {},
): Promise<z.infer<typeof printedSchema>> => {
  const { stdout } = await run([...line.split(' '), '--print-config'], {
    cwd: join(folder.path, within),
    env,
  });
  return printedSchema.parse(JSON.parse(stdout));
};

describe('a configuration', () => {
  it('is found upwards; its section counts for more than its common keys', async () => {
    const { file, settings: found } = await printed('extract', 'project/sub/deep');
    expect(file).toBe('../../ofsted-letters.config.yaml');
    expect(found).toMatchObject({
      format: { value: 'json', from: 'file' },
      width: { value: 90, from: 'file' },
      evidence: { value: true, from: 'file' },
      theme: { value: ['agency-staff', 'supervision'], from: 'file' },
      authority: { value: [], from: 'default' },
    });
    expect((await printed('show x', 'project/sub/deep')).settings['theme']).toEqual({
      value: ['caseloads'],
      from: 'file',
    });
  });

  it('has paths from its own folder', async () => {
    expect((await printed('extract', 'project/sub')).settings).toMatchObject({
      themes: { value: ['../packs/own.yaml'] },
      output: {
        value: [
          { format: 'csv', path: '../results/all' },
          { format: 'jsonl', path: '../all.jsonl' },
        ],
      },
    });
    const { settings: check } = await printed('check x');
    expect(check['against']).toEqual({ value: ['letters/', 'archive/*.pdf'], from: 'file' });
    expect(check['fail-on']).toEqual({ value: ['altered'], from: 'file' });
  });

  it('gives way to flags: a list takes its place, a switch can be turned off', async () => {
    const line =
      'extract -f table --theme visits --no-evidence -o a.json --themes mine.yaml --color never';
    expect((await printed(line)).settings).toMatchObject({
      format: { value: 'table', from: 'flag' },
      theme: { value: ['visits'], from: 'flag' },
      evidence: { value: false, from: 'flag' },
      output: { value: [{ format: 'json', path: 'a.json' }], from: 'flag' },
      themes: { value: ['mine.yaml'], from: 'flag' },
      color: { value: 'never', from: 'flag' },
    });
    const { settings: check } = await printed(
      'check x --against one.txt two.txt --fail-on spliced',
    );
    expect(check['against']).toEqual({ value: ['one.txt', 'two.txt'], from: 'flag' });
    expect(check['fail-on']).toEqual({ value: ['spliced'], from: 'flag' });
  });

  it('gives way to the environment, and that to flags; NO_COLOR counts for more than FORCE_COLOR', async () => {
    const color = async (line: string, env: Record<string, string>) =>
      (await printed(line, 'project', env)).settings['color'];
    expect(await color('themes', {})).toEqual({ value: 'always', from: 'file' });
    expect(await color('themes', { NO_COLOR: '1', FORCE_COLOR: '1' })).toEqual({
      value: 'never',
      from: 'environment',
    });
    expect(await color('themes', { FORCE_COLOR: '0' })).toEqual({
      value: 'never',
      from: 'environment',
    });
    expect(await color('themes --color always', { NO_COLOR: '1' })).toEqual({
      value: 'always',
      from: 'flag',
    });
  });

  it('does what it says, or tells what keeps it from doing so', async () => {
    const project = { cwd: join(folder.path, 'project') };
    const { code, stderr } = await run(['extract', 'letter.txt'], project);
    expect([code, stderr]).toEqual([
      2,
      'ofsted-letters: the themes of packs/own.yaml: no such file or folder; check the path\n',
    ]);
    const jsonl = await run(['extract', 'letter.txt'], { cwd: join(folder.path, 'verbose') });
    expect(JSON.parse(jsonl.stdout)).toHaveProperty('findings');
    const without = await run(['extract', 'letter.txt', '--no-config'], project);
    expect(without.stdout).toMatch(/^┌/u);
  });

  it('may be JSON, named, named by the environment, empty, or unwanted', async () => {
    expect((await printed('extract', 'json')).settings['format']?.value).toBe('csv');
    const named = 'extract --config json/ofsted-letters.config.json';
    expect((await printed(named, '.')).settings['format']?.value).toBe('csv');
    const env = { OFSTED_LETTERS_CONFIG: '../json/ofsted-letters.config.json' };
    expect((await printed('extract', 'project', env)).settings['format']?.value).toBe('csv');
    expect((await printed('extract', 'comments')).settings['width']?.from).toBe('default');
    expect(await printed('extract --no-config')).toMatchObject({
      file: null,
      settings: { format: { value: 'table', from: 'default' } },
    });
  });

  it('stands alone in its folder', async () => {
    const { code, stdout, stderr } = await run(['themes'], { cwd: join(folder.path, 'two') });
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'ofsted-letters: ofsted-letters.config.yaml and ofsted-letters.config.json stand in one folder; keep one of them, or name it with --config\n',
    ]);
  });

  it('tells of every mistake at once, with line, column and what was expected', async () => {
    const mistakes = `width: wide
extrct: {}
extract:
  formt: json
  theme: caseloads
check:
  fail-on: [alterd]
`;
    const wrong = await scratchFolder({ 'ofsted-letters.config.yaml': mistakes });
    const { code, stdout, stderr } = await run(['themes'], { cwd: wrong.path });
    await wrong.remove();
    expect([code, stdout]).toEqual([2, '']);
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => line.replace(/; one of .*| was expected.*/u, ''))).toEqual([
      'ofsted-letters.config.yaml:1:8: a number',
      "ofsted-letters.config.yaml:2:1: unknown key 'extrct' (did you mean 'extract'?)",
      "ofsted-letters.config.yaml:4:3: unknown key 'formt' (did you mean 'format'?)",
      'ofsted-letters.config.yaml:5:10: a list',
      expect.stringMatching(/^ofsted-letters\.config\.yaml:7:13: one of verbatim, .*none$/u),
    ]);
    expect(lines[4]).toMatch(/not 'alterd' \(did you mean 'altered'\?\)$/u);
  });

  it.each([
    ['width: 20', "1:8: width '20' is not a whole number from 40 to 1000"],
    ['eval:\n  fail-under: 85', "2:15: '85' is not a share from 0 to 1, such as 0.85"],
    ['compare:\n  from: "2017-13"', "2:9: --from '2017-13' is not a year"],
    ['compare:\n  output: [a.csv, b.xyz]', "2:19: no format is known for the output 'b.xyz'"],
  ])('refuses a value as the flag would, with its place: %s', async (text, message) => {
    const wrong = await scratchFolder({ 'c.yaml': text });
    const command = text.startsWith('eval') ? ['eval', 'x', 'y'] : ['compare', 'x'];
    const { code, stderr } = await run([...command, '--config', 'c.yaml'], { cwd: wrong.path });
    await wrong.remove();
    expect(code).toBe(2);
    expect(stderr).toContain(`c.yaml:${message}`);
  });
});

describe('--verbose', () => {
  it('tells what is read, by flag or file', async () => {
    const { stderr, code } = await run(['extract', 'letter.txt'], {
      cwd: join(folder.path, 'verbose'),
    });
    expect([code, stderr]).toEqual([
      0,
      'ofsted-letters: settings of ofsted-letters.config.yaml\nletter.txt: read: letters 1, findings 1, figures 0\n',
    ]);
    const silent = await run(['extract', 'letter.txt', '--no-verbose'], {
      cwd: join(folder.path, 'verbose'),
    });
    expect(silent.stderr).toBe('');
  });

  it('tells what is written', async () => {
    const { stderr, written } = await run(['themes', '--verbose', '-o', 'a.json'], {
      cwd: join(folder.path, 'comments'),
    });
    expect(stderr).toContain('a.json: written\n');
    expect(Object.keys(written)).toEqual(['a.json']);
  });
});
