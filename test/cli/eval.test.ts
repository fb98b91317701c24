import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../src/model/evaluation.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { run } from './memory-io.ts';
import { asLines, fifth } from './saved-records.ts';

const sentences = [
  { id: 1, section: 'Findings', text: 'Agency staff remain high, at 50%.' },
  { id: 2, section: 'Findings', text: 'Caseloads are manageable.' },
];
const agency = { theme: 'agency-staff', polarity: 'weakness', direction: 'unchanged' };
const caseloads = { theme: 'caseloads', polarity: 'mixed', direction: 'none' };
const labels = {
  key: 'sunderland-5',
  sha256: 'a'.repeat(64),
  sentences,
  labels: [
    {
      id: 1,
      skip: false,
      labels: [agency],
      measures: [{ theme: 'agency-staff', value: 50, unit: 'percent', comparator: 'eq' }],
    },
    { id: 2, skip: false, labels: [caseloads], measures: [] },
  ],
};
const another = {
  ...labels,
  key: 'another',
  sha256: 'd'.repeat(64),
  sentences: sentences.slice(0, 1),
  labels: [{ id: 1, skip: false, labels: [{ ...agency, theme: 'faxes' }], measures: [] }],
};

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'saved.jsonl': asLines(fifth),
    'labels/one.gold.json': JSON.stringify(labels),
    'labels/notes.txt': 'not a label',
    'two/a.gold.json': JSON.stringify(another),
    'two/b.gold.json': JSON.stringify(labels),
    'twice/a.gold.json': JSON.stringify(labels),
    'twice/b.gold.json': JSON.stringify({ ...labels, key: 'same letter' }),
    'none/readme.md': 'no labels here',
    'broken.gold.json': '{"key": ',
    'wrong.gold.json': JSON.stringify({
      ...labels,
      labels: [labels.labels[0], { id: 2, labels: [{ ...caseloads, polarity: 'good' }] }],
    }),
    'short.gold.json': JSON.stringify({ ...labels, labels: [] }),
  });
});
afterAll(() => folder.remove());

const inFolder = (...argv: readonly string[]) => run(['eval', ...argv], { cwd: folder.path });

describe('eval', () => {
  it('measures the letters against labels of a file or a folder', async () => {
    const { code, stdout } = await inFolder('labels', 'saved.jsonl', '-f', 'json');
    expect(code).toBe(0);
    const { disagreements, ...figures } = evaluationSchema.parse(JSON.parse(stdout));
    expect(figures).toMatchObject({
      letters: 1,
      sentences: 2,
      themes: { f1: 1, wanted: 2 },
      polarityAccuracy: 0.5,
      directionAccuracy: 1,
      measures: { f1: 1, wanted: 1 },
    });
    expect(disagreements).toBeUndefined();
    const fromFile = await inFolder('labels/one.gold.json', 'saved.jsonl', '-f', 'json');
    expect(fromFile.stdout).toBe(stdout);
  });

  it('prints the figures in columns, and the disagreements when they are asked for', async () => {
    const { stdout } = await inFolder('labels', 'saved.jsonl', '--disagreements');
    expect(stdout).toContain(
      `
in all          labels      P      R     F1
themes               2  1.000  1.000  1.000
stated changes       1  1.000  1.000  1.000
measures             1  1.000  1.000  1.000

theme           labels      P      R     F1   pol.   dir.
agency-staff         1  1.000  1.000  1.000  1.000  1.000
caseloads            1  1.000  1.000  1.000  0.000  1.000
`,
    );
    expect(
      stdout.endsWith(
        `
1 disagreement
  polarity caseloads: wanted mixed, got strength
    “Caseloads are manageable.”
    sunderland-5, sentence 2
`,
      ),
    ).toBe(true);
  });

  it('names a labelled letter that is not among those read, and an unknown theme', async () => {
    const { code, stdout, stderr } = await inFolder('two', 'saved.jsonl');
    expect(code).toBe(0);
    expect(stderr).toBe(
      "ofsted-letters: warning: the labels name a theme 'faxes' that is not known; give its file with --themes\n" +
        'another: warning: labelled, but not among the letters read; all its labels count as missed\n',
    );
    expect(stdout.replaceAll('\n', ' ')).toContain('so that all labels count as missed: another.');
  });

  it('says nothing of it with --quiet', async () => {
    expect((await inFolder('two', 'saved.jsonl', '-q')).stderr).toBe('');
  });

  it.each([
    ['below', '0.9', 1, 'ofsted-letters: the F1 of themes is 0.8, below 0.9 (--fail-under)\n'],
    ['at', '0.8', 0, ''],
  ])('with F1 %s the gate', async (_, least, code, stderr) => {
    const run = await inFolder('two', 'saved.jsonl', '-q', '--fail-under', least);
    expect([run.code, run.stderr]).toEqual([code, stderr]);
    expect(run.stdout).toContain('themes               3  1.000  0.667  0.800');
  });

  it('ends with 2 where a letter was not read, whatever the gate says', async () => {
    const { code } = await inFolder('two', 'saved.jsonl', 'gone.pdf', '--fail-under', '1');
    expect(code).toBe(2);
  });

  it.each([
    ['gone', 'the labels gone: no such file or folder; check the path'],
    ['none', 'the labels none: the folder holds no .gold.json file'],
    ['broken.gold.json', 'the labels broken.gold.json: not valid JSON'],
    [
      'wrong.gold.json',
      'the labels wrong.gold.json: labels.1.labels.0.polarity: Invalid option: expected one of "strength"|"weakness"|"mixed"|"neutral"',
    ],
    [
      'short.gold.json',
      'the labels short.gold.json: labels: one entry a sentence, with the same ids in the same order',
    ],
    [
      'twice',
      'the labels twice/b.gold.json: they are of the same letter (same letter) as sunderland-5',
    ],
  ])('refuses labels that cannot be used: %s', async (given, message) => {
    expect(await inFolder(given, 'saved.jsonl')).toEqual({
      code: 2,
      stdout: '',
      stderr: `ofsted-letters: ${message}\n`,
      written: {},
    });
  });

  it.each(['2', '-1', 'high', ''])('refuses a gate of %j', async (given) => {
    const { code, stderr } = await inFolder('labels', 'saved.jsonl', `--fail-under=${given}`);
    expect([code, stderr]).toEqual([
      2,
      `ofsted-letters: '${given}' is not a share from 0 to 1, such as 0.85\n`,
    ]);
  });
});
