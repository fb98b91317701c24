// Writes docs/accuracy.md: how the built command fares against folders of labels. The same input gives the same file.
//
//   npm run build && npm run accuracy -- LETTERS LABELS…     LETTERS may be a saved result of extract
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'bin', 'ofsted-letters.js');
const target = join(root, 'docs', 'accuracy.md');
const mostMegabytes = 512;

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    maxBuffer: mostMegabytes * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
};

const evaluateAll = (letters, folders) => {
  const scratch = mkdtempSync(join(tmpdir(), 'accuracy-'));
  const saved = join(scratch, 'letters.jsonl');
  try {
    // Letters are analysed once, however many folders of labels there are.
    writeFileSync(saved, run('extract', letters, '--quiet', '--format', 'jsonl'));
    return folders.map((folder) => ({
      name: basename(resolve(folder)),
      ...JSON.parse(run('eval', folder, saved, '--quiet', '--format', 'json')),
    }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const share = (value) => value.toFixed(3);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );

const labelsTable = (all, notes) =>
  table(
    ['labels', 'what they are', 'letters', 'sentences', 'themes labelled', 'measures labelled'],
    all.map(({ name, letters, lettersWithoutRecord, sentences, themes, measures }) => [
      name,
      notes[name] ?? '',
      lettersWithoutRecord.length === 0
        ? letters
        : `${letters} (${lettersWithoutRecord.length} without a record)`,
      sentences,
      themes.wanted,
      measures.wanted,
    ]),
  );

const overall = [
  ['themes: precision', ({ themes }) => themes.precision],
  ['themes: recall', ({ themes }) => themes.recall],
  ['themes: F1', ({ themes }) => themes.f1],
  ['polarity: accuracy', ({ polarityAccuracy }) => polarityAccuracy],
  ['direction: accuracy', ({ directionAccuracy }) => directionAccuracy],
  ['stated changes: precision', ({ statedChanges }) => statedChanges.precision],
  ['stated changes: recall', ({ statedChanges }) => statedChanges.recall],
  ['stated changes: F1', ({ statedChanges }) => statedChanges.f1],
  ['measures: F1', ({ measures }) => measures.f1],
];

const overallTable = (all) =>
  table(
    ['figure', ...all.map(({ name }) => name)],
    overall.map(([name, figure]) => [name, ...all.map((each) => share(figure(each)))]),
  );

const themeTable = ({ perTheme }) =>
  table(
    ['theme', 'labels', 'precision', 'recall', 'F1', 'polarity', 'direction'],
    perTheme.map(({ theme, wanted, precision, recall, f1, polarity, direction }) => [
      theme,
      wanted,
      ...[precision, recall, f1, polarity, direction].map(share),
    ]),
  );

const weaknessList = (weaknesses) =>
  Object.entries(weaknesses)
    .map(([theme, text]) => `- **${theme}**: ${text}`)
    .join('\n');

const page = (all, { labels, weaknesses }) => `# Accuracy

Written by \`npm run accuracy\` from the figures of \`ofsted-letters eval\`; do not edit by hand. What is known of
weaknesses stands in \`scripts/accuracy-notes.yaml\`.

A theme counts once a sentence. Precision is the share of the themes found that the labels have, recall the share of
the themes labelled that the program found, F1 their harmonic mean. Polarity and direction are scored on the themes
that both have; a stated change is a direction other than \`none\`. A measure is a value, to the nearest whole number,
with its unit.

## Labels

${labelsTable(all, labels)}

The labels come from letters that were labelled by hand, sentence by sentence.

## In all

${overallTable(all)}

${all.map((each) => `## By theme: ${each.name}\n\n${themeTable(each)}`).join('\n\n')}

## Known weaknesses

${weaknessList(weaknesses)}
`;

const [letters, ...folders] = process.argv.slice(2);
if (letters === undefined || folders.length === 0) {
  console.error('usage: npm run accuracy -- LETTERS LABELS…');
  process.exitCode = 2;
} else {
  const notes = parse(readFileSync(join(root, 'scripts', 'accuracy-notes.yaml'), 'utf8'));
  writeFileSync(target, page(evaluateAll(letters, folders), notes));
  console.log(`wrote ${target}`);
}
