// Learns from labelled letters how much each word and each rule counts, and writes src/rules/weights.
//
//   npm run build && npm run learn -- --letters FOLDER… --labels FOLDER… [--test FOLDER…] [--dry-run]
//
// Labels are folders of *.gold.json as `restore-labels` writes them. Those of --test are measured and not learnt from.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../dist/ingest/load-knowledge.js';
import { readLabelled, readLetters, readSingle, readWritten } from './learning/labelled-texts.mjs';
import { learnPositions } from './learning/learn-positions.mjs';
import { f1, learnThemes } from './learning/learn-themes.mjs';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', multiple: true, default: [] },
    labels: { type: 'string', multiple: true, default: [] },
    test: { type: 'string', multiple: true, default: [] },
    single: { type: 'string', multiple: true, default: [] },
    written: { type: 'string', multiple: true, default: [] },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (values.letters.length === 0 || values.labels.length === 0) {
  console.error(
    'usage: learn-weights.mjs --letters FOLDER… --labels FOLDER… [--test FOLDER…] [--dry-run]',
  );
  process.exit(2);
}

const folds = 5;
const knowledge = await loadKnowledge();
const themes = knowledge.themes.map(({ id }) => id);
const letters = readLetters(values.letters);

const readFolder = async (folder, set) => {
  const texts = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.gold.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const letter = letters.get(gold.sha256);
    if (letter) texts.push({ ...(await readLabelled(gold, letter, knowledge)), set });
  }
  return texts;
};

const learnt = [];
for (const folder of values.labels)
  learnt.push(...(await readFolder(folder, basename(resolve(folder)))));
for (const folder of values.written)
  learnt.push(
    ...(await readWritten(folder, knowledge)).map((text) => ({ ...text, set: 'written' })),
  );
const tested = [];
for (const folder of values.test)
  tested.push(...(await readFolder(folder, `test ${basename(resolve(folder))}`)));

// Single sentences tell of positions only: what else their letters say is not labelled. Letters to be measured on are left out.
const measured = new Set(values.test.flatMap((folder) => readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).sha256)));
const single = [];
for (const file of values.single) {
  const byLetter = new Map();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    if (!measured.has(row.sha256)) byLetter.set(row.sha256, [...(byLetter.get(row.sha256) ?? []), row]);
  }
  for (const [letter, rows] of byLetter)
    if (letters.has(letter))
      single.push({ ...(await readSingle(rows, letters.get(letter), knowledge)), set: basename(file), weight: 1 });
}

// A letter that two readers labelled counts once, and stands in one fold.
const readings = new Map();
for (const { key } of learnt) readings.set(key, (readings.get(key) ?? 0) + 1);
const keys = [...readings.keys()].sort();
const texts = [
  ...learnt.map((text) => ({
    ...text,
    fold: keys.indexOf(text.key) % folds,
    weight: (text.set === 'written' ? 0.5 : 1) / readings.get(text.key),
  })),
  ...tested.map((text) => ({ ...text, fold: -1, weight: 0 })),
];
const sets = [...new Set([...texts, ...single].map(({ set }) => set))];
console.log(`${learnt.length} texts to learn from, ${tested.length} to measure on`);

const themeWeights = learnThemes(texts, themes, folds, (cases, oddsOf, score) => {
  for (const set of sets)
    for (const least of [-0.8, -0.6, -0.4, -0.2, 0, 0.2]) {
      const chosen = texts
        .map((text, index) => [text, cases[index]])
        .filter(([text]) => text.set === set);
      const sums = score(
        chosen.map(([text]) => text),
        chosen.map(([, own]) => own),
        oddsOf,
        least,
      );
      console.log(
        `themes ${set} at ${least}: P ${(sums.right / sums.found).toFixed(3)} R ${(sums.right / sums.wanted).toFixed(3)} F1 ${f1(sums).toFixed(3)}`,
      );
    }
});
const withSingle = [...texts, ...single.map((text, index) => ({ ...text, fold: index % folds }))];
const positions = learnPositions(withSingle, knowledge.themes, folds, (cases, choose) => {
  for (const set of sets) {
    const own = cases.filter((one) => one.set === set);
    const right = (side, name) =>
      own.filter((one) => choose(one, side) === one.label[name]).length / own.length;
    const stated = own.filter((one) => one.label.direction !== 'none').length;
    const told = own.filter((one) => choose(one, 1) !== 'none');
    const hits = told.filter((one) => choose(one, 1) === one.label.direction).length;
    const rules =
      own.filter((one) => one.finding.polarity === one.label.polarity).length / own.length;
    console.log(
      `positions ${set}: polarity ${right(0, 'polarity').toFixed(3)} (rules alone ${rules.toFixed(3)}), direction ${right(1, 'direction').toFixed(3)}, stated changes F1 ${((2 * hits) / (stated + told.length)).toFixed(3)}`,
    );
  }
});

const byName = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
/** [name, column, weight] → lines of the table. */
const linesOf = (cells) => {
  const rows = new Map();
  for (const [name, column, weight] of cells) {
    const rounded = Math.round(weight * 100) / 100;
    if (rounded !== 0) rows.set(name, [...(rows.get(name) ?? []), `${column}=${rounded}`]);
  }
  return [...rows]
    .sort(([one], [other]) => byName(one, other))
    .map(([name, own]) => `${name}\t${own.join(' ')}`);
};
const write = (name, head, lines) => {
  const file = new URL(`../src/rules/weights/${name}.tsv`, import.meta.url);
  const text = `${head.map((line) => `# ${line}\n`).join('')}${lines.join('\n')}\n`;
  if (!values['dry-run']) writeFileSync(file, text);
  console.log(`${name}: ${lines.length} rows, ${text.length} characters`);
};
mkdirSync(new URL('../src/rules/weights/', import.meta.url), { recursive: true });
const made = 'Made by scripts/learn-weights.mjs from labelled letters; not written by hand.';
const { words, context } = themeWeights;
write(
  'theme-words',
  [made, 'family, key, log odds by theme (* for every theme)'],
  [
    `bias\t-\t${`*=${words.bias.toFixed(4)}`}`,
    ...linesOf(words.names.map(([name, column], index) => [name, column, words.weights[index]])),
  ],
);
write(
  'theme-context',
  [made, 'family, key, log odds'],
  [
    `bias\t-\todds=${context.bias.toFixed(4)}`,
    ...linesOf(
      context.names.map(([name, column], index) => [name, column, context.weights[index]]),
    ),
  ],
);
write(
  'positions',
  [made, 'family, key, log odds by polarity and by direction'],
  linesOf(
    positions.names.flatMap((name, index) =>
      positions.columns.map((column, at) => [name, column, positions.models[at].weights[index]]),
    ),
  ),
);
