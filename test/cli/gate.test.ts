import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselineSchema, gateReportSchema } from '../../src/model/gate.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { type MemoryIoPart, run } from './memory-io.ts';

const letter = letterText({
  body: 'Findings\n\nUse of agency staff is still high, at 50%, in the duty team.',
});
const policy = (level: string, most = 40): string =>
  `rules:\n  - id: agency-staff\n    level: ${level}\n    message: Too many.\n    measure: { of: agency-staff, unit: percent, at-most: ${most} }\n`;
const freshness = 'rules:\n  - { id: fresh, message: Old., freshness: { within-days: 30 } }\n';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'letter.txt': letter,
    'empty.txt': '',
    'error.yaml': policy('error'),
    'warning.yaml': policy('warning'),
    'lenient.yaml': policy('error', 60),
    'policy.json': JSON.stringify({
      rules: [{ id: 'a', message: 'm', facts: { present: 'letter-date' } }],
    }),
    'wrong.yaml': policy('fatal'),
    'suppressed.yaml': `${policy('error')}suppressions:\n  - { rule: agency-staff, reason: Agreed. }\n  - { rule: agency-staff, authority: Leeds, reason: Agreed. }\n`,
    'fresh.yaml': freshness,
    'fresh-with-day.yaml': `as-of: 2019-07-20\n${freshness}`,
    'broken.json': '{ "failures": ',
    'summary.md': 'Before.\n',
  });
});
afterAll(() => folder.remove());

const gate = (argv: readonly string[], part: MemoryIoPart = {}) =>
  run(['gate', ...argv], { cwd: folder.path, ...part });
const parsed = async (...argv: readonly string[]) =>
  gateReportSchema.parse(JSON.parse((await gate([...argv, '-f', 'json'])).stdout));

describe('gate: exit codes', () => {
  it.each<[string, string[], number, RegExp]>([
    [
      'a rule of level error fails',
      ['letter.txt', '--policy', 'error.yaml'],
      1,
      /^ofsted-letters: 1 error; a new failure of level error fails the gate\n$/u,
    ],
    ['the same, quietly', ['letter.txt', '--policy', 'error.yaml', '-q'], 1, /^$/u],
    ['a rule of level warning fails', ['letter.txt', '--policy', 'warning.yaml'], 0, /^$/u],
    ['every rule holds', ['letter.txt', '--policy', 'lenient.yaml'], 0, /^$/u],
    ['a policy in JSON', ['letter.txt', '--policy', 'policy.json'], 0, /^$/u],
    [
      'a failure that is suppressed',
      ['letter.txt', '--policy', 'suppressed.yaml'],
      0,
      /^suppressed\.yaml:8: warning: nothing that fails needs this suppression of 'agency-staff'; take it out\n$/u,
    ],
    [
      'a file that cannot be read wins',
      ['letter.txt', 'empty.txt', '--policy', 'error.yaml', '-q'],
      2,
      /^empty\.txt: the file is empty/u,
    ],
    ['no policy', ['letter.txt'], 2, /^ofsted-letters: no policy named; give --policy FILE/u],
    [
      'a policy that is not there',
      ['letter.txt', '--policy', 'gone.yaml'],
      2,
      /^ofsted-letters: the policy gone\.yaml: no such file/u,
    ],
    [
      'a policy that is wrong',
      ['letter.txt', '--policy', 'wrong.yaml'],
      2,
      /^wrong\.yaml:3:12: one of error, warning, note was expected, not 'fatal'\n$/u,
    ],
    ['no letter', ['--policy', 'error.yaml'], 2, /^ofsted-letters: no letters named/u],
    [
      'a baseline that is not there',
      ['letter.txt', '--policy', 'error.yaml', '--baseline', 'gone.json'],
      2,
      /^ofsted-letters: the baseline gone\.json: no such file .*--write-baseline makes one\n$/u,
    ],
    [
      'a baseline that is broken',
      ['letter.txt', '--policy', 'error.yaml', '--baseline', 'broken.json'],
      2,
      /^broken\.json:1:15: not valid JSON/u,
    ],
    [
      'a day that is none',
      ['letter.txt', '--policy', 'fresh.yaml', '--as-of', '2019-02-30'],
      2,
      /^ofsted-letters: --as-of '2019-02-30' is not a year, month or day/u,
    ],
    [
      'freshness without a day',
      ['letter.txt', '--policy', 'fresh.yaml'],
      2,
      /^ofsted-letters: the rule 'fresh' asks for a day to reckon freshness by: give --as-of/u,
    ],
    [
      'an unknown option',
      ['letter.txt', '--polcy', 'error.yaml'],
      2,
      /unknown option '--polcy' \(did you mean --policy\?\)/u,
    ],
    [
      'an unknown format',
      ['letter.txt', '--policy', 'error.yaml', '-f', 'sarf'],
      2,
      /unknown format 'sarf' \(did you mean 'sarif'\?\)/u,
    ],
  ])('%s', async (_, argv, code, stderr) => {
    const result = await gate(argv);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(stderr)]);
    if (code === 2 && !argv.includes('empty.txt')) expect(result.stdout).toBe('');
  });
});

describe('gate: the day by which freshness is reckoned', () => {
  // The letter is of 3 July 2019.
  it.each<[string, string[], Record<string, string>, number, string]>([
    ['the policy', ['fresh-with-day.yaml'], {}, 0, '2019-07-20'],
    [
      'SOURCE_DATE_EPOCH goes before it',
      ['fresh-with-day.yaml'],
      { SOURCE_DATE_EPOCH: '1577836800' },
      1,
      '2020-01-01',
    ],
    [
      '--as-of goes before both',
      ['fresh-with-day.yaml', '--as-of', '2019-08-02'],
      { SOURCE_DATE_EPOCH: '1577836800' },
      0,
      '2019-08-02',
    ],
    ['a day later', ['fresh-with-day.yaml', '--as-of', '2019-08-03'], {}, 1, '2019-08-03'],
  ])('%s', async (_, argv, env, code, day) => {
    const result = await gate(['letter.txt', '-f', 'json', '--policy', ...argv], { env });
    expect([result.code, gateReportSchema.parse(JSON.parse(result.stdout)).asOf]).toEqual([
      code,
      day,
    ]);
  });

  it('that is no number of seconds is refused', async () => {
    const env = { SOURCE_DATE_EPOCH: 'now' };
    const { code, stderr } = await gate(['letter.txt', '--policy', 'fresh.yaml'], { env });
    expect([code, stderr]).toEqual([
      2,
      "ofsted-letters: SOURCE_DATE_EPOCH 'now' is not a number of seconds since 1970\n",
    ]);
  });
});

describe('gate: known failures', () => {
  it('are written down without a change of the exit code, and are no reason to fail after that', async () => {
    const first = await gate([
      'letter.txt',
      '--policy',
      'error.yaml',
      '--write-baseline',
      'known.json',
    ]);
    expect(first.code).toBe(1);
    expect(first.stderr).toContain('known.json: 1 known failure written, 1 of them new\n');
    const text = first.written['known.json'] ?? '';
    const [known] = baselineSchema.parse(JSON.parse(text)).failures;
    expect(known).toMatchObject({ rule: 'agency-staff', authority: 'Rotherham' });
    expect(text).not.toContain('letter.txt');

    // The same letter under another name, and a rule above this one.
    const other = await scratchFolder({
      'known.json': text,
      'deep/renamed.txt': letter,
      'policy.yaml': policy('error').replace(
        'rules:\n',
        'rules:\n  - { id: date, message: No date., facts: { present: letter-date } }\n',
      ),
    });
    const argv = ['deep', '--policy', 'policy.yaml', '--baseline', 'known.json'];
    const second = await gate(argv, { cwd: other.path });
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(second.stdout).toContain('agency-staff: fails, known');
    await other.remove();
  });
});

describe('gate: outputs', () => {
  it('are several in one run, with the same verdict as the exit code', async () => {
    const outputs = ['json=g.json', 'g.sarif', 'g.xml', 'gitlab=gl.json', 'g.md', 'github=g.log'];
    const { code, stdout, written } = await gate([
      'letter.txt',
      '--policy',
      'error.yaml',
      ...outputs.flatMap((output) => ['-o', output]),
    ]);
    expect([code, Object.keys(written).sort()]).toEqual([
      1,
      ['g.json', 'g.log', 'g.md', 'g.sarif', 'g.xml', 'gl.json'],
    ]);
    const report = gateReportSchema.parse(JSON.parse(written['g.json'] ?? ''));
    expect([report.failed, report.summary.newFailures.error]).toEqual([true, 1]);
    expect(stdout).toContain('Fails: 1 error.');
    expect(written['g.xml']).toContain('failures="1"');
    expect(written['g.log']).toMatch(/^::error file=letter\.txt,title=agency-staff::Too many\./u);
  });

  it('a step summary comes after what the step has told already; other files are replaced', async () => {
    const { written } = await gate([
      ...['letter.txt', '--policy', 'error.yaml'],
      ...['-o', 'step-summary=summary.md', '-o', 'step-summary=new.md', '-o', 'markdown=letter.md'],
    ]);
    expect(written['summary.md']).toMatch(/^Before\.\n# error\.yaml\n/u);
    expect(written['new.md']).toMatch(/^# error\.yaml\n/u);
  });

  it('are the same for letters and for what extract saved of them, in any order', async () => {
    const saved = await run(['extract', 'letter.txt', '-f', 'jsonl'], { cwd: folder.path });
    const other = await scratchFolder({
      'saved.jsonl': saved.stdout,
      'error.yaml': policy('error'),
    });
    const fromSaved = await gate(['saved.jsonl', '--policy', 'error.yaml', '-f', 'json'], {
      cwd: other.path,
    });
    const direct = await gate(['letter.txt', '--policy', 'error.yaml', '-f', 'json']);
    expect(fromSaved.stdout).toBe(direct.stdout);
    await other.remove();
  });

  it('have the words that were judged', async () => {
    const { rules } = await parsed('letter.txt', '--policy', 'error.yaml');
    const [only] = rules[0]?.cases ?? [];
    expect(only?.found).toContain('50%');
    const [first] = only?.evidence ?? [];
    expect(letter).toContain(first?.evidence.quote ?? 'nothing');
    expect(first?.evidence.quote).toContain('50%');
  });
});
