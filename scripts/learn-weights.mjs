// Learns from labelled letters how much each word and each rule counts, and writes src/rules/weights.
//
//   npm run build && npm run learn -- --letters FOLDER… --labels FOLDER… [--single FILE…] [--test FOLDER…] [--dry-run]
//
// --labels: folders of *.gold.json as `restore-labels` writes them. --single: lines of {sha256, text, labels}, single
// sentences, which tell of positions only. --test: folders of labels that are measured on and not learnt from.
// The examples of the themes and the sentences of bench/practice, all in our own words, are always learnt from.
// Figures for what is learnt from are those of cross-validation: each letter by weights learnt from others.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../dist/ingest/load-knowledge.js';
import {
  readExamples,
  readLabelled,
  readLetters,
  readPractice,
  readSingle,
} from './learning/labelled-texts.mjs';
import { learnPositions } from './learning/learn-positions.mjs';
import { learnThemes } from './learning/learn-themes.mjs';
import { countThemes, setsOf, tellPositions, tellThemes } from './learning/tell-figures.mjs';

const folders = { type: 'string', multiple: true, default: [] };
const { values } = parseArgs({
  options: {
    letters: folders,
    labels: folders,
    single: folders,
    test: folders,
    'dry-run': { type: 'boolean', default: false },
  },
});
if (values.letters.length === 0 || values.labels.length === 0) {
  console.error(
    'usage: learn-weights.mjs --letters FOLDER… --labels FOLDER… [--single FILE…] [--test FOLDER…] [--dry-run]',
  );
  process.exit(2);
}

const foldCount = 5;
/** Single sentences were chosen for what is rare and asked for most. */
const weightOfSingle = 2;
/** Sentences of our own are plainer than those of letters. */
const weightOfOwn = 0.5;
const knowledge = await loadKnowledge();
const themes = knowledge.themes.map(({ id }) => id);
const letters = readLetters(values.letters);

const goldIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const readFolders = async (paths, mark) => {
  const texts = [];
  for (const folder of paths)
    for (const gold of goldIn(folder))
      if (letters.has(gold.sha256))
        texts.push({
          ...(await readLabelled(gold, letters.get(gold.sha256), knowledge)),
          set: `${mark}${basename(resolve(folder))}`,
        });
  return texts;
};

const readSingles = async (paths, leftOut) => {
  const texts = [];
  for (const file of paths) {
    const byLetter = new Map();
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const row = JSON.parse(line);
      byLetter.set(row.sha256, [...(byLetter.get(row.sha256) ?? []), row]);
    }
    for (const [letter, rows] of byLetter)
      if (letters.has(letter) && !leftOut.has(letter))
        texts.push({
          ...(await readSingle(rows, letters.get(letter), knowledge)),
          set: basename(file),
        });
  }
  return texts;
};

const learnt = await readFolders(values.labels, '');
const tested = await readFolders(values.test, 'not learnt from: ');
// Nothing is learnt from a letter that is measured on.
const leftOut = new Set(values.test.flatMap(goldIn).map(({ sha256 }) => sha256));
const single = await readSingles(values.single, leftOut);

const practice = fileURLToPath(new URL('../bench/practice', import.meta.url));
const own = [
  ...(await readPractice(practice, knowledge)).map((text) => ({ ...text, set: 'practice' })),
  ...(await readExamples(knowledge)).map((text) => ({ ...text, set: 'examples' })),
];

// A letter that two readers labelled counts once, and stands in one fold.
const readings = new Map();
for (const { key } of learnt) readings.set(key, (readings.get(key) ?? 0) + 1);
const keys = [...readings.keys()].sort();
const texts = [
  ...learnt.map((text) => ({
    ...text,
    fold: keys.indexOf(text.key) % foldCount,
    weight: 1 / readings.get(text.key),
  })),
  ...own.map((text, index) => ({ ...text, fold: index % foldCount, weight: weightOfOwn })),
  ...tested.map((text) => ({ ...text, fold: -1, weight: 0 })),
];
const withSingle = [
  ...texts,
  ...single.map((text, index) => ({ ...text, fold: index % foldCount, weight: weightOfSingle })),
];
const told = [];
const tell = (line) => {
  told.push(line);
  console.log(line);
};
tell(`${keys.length} letters to learn from, ${tested.length} to measure on`);

const reportThemes = (cases, oddsOf) => {
  const counts = texts.map((text, index) => countThemes(text, cases[index], oddsOf));
  tellThemes(texts, counts, readings, tell);
};
const reportPositions = (cases, choose) => tellPositions(setsOf(withSingle), cases, choose, tell);

const { words, context } = learnThemes(texts, themes, foldCount, reportThemes);
const positions = learnPositions(withSingle, knowledge.themes, foldCount, reportPositions);

const byCodeUnits = ([one], [other]) => (one < other ? -1 : one > other ? 1 : 0);
/** [name, column, weight] → a line a name, with its columns. */
const linesOf = (cells) => {
  const rows = new Map();
  for (const [name, column, weight] of cells) {
    const rounded = Math.round(weight * 100) / 100;
    if (rounded !== 0) rows.set(name, [...(rows.get(name) ?? []), `${column}=${rounded}`]);
  }
  return [...rows].sort(byCodeUnits).map(([name, own]) => `${name}\t${own.join(' ')}`);
};
const tableOf = ({ names, weights }) =>
  linesOf(names.map(([name, column], index) => [name, column, weights[index]]));

const made = 'Made by scripts/learn-weights.mjs from labelled letters; not written by hand.';
const write = (name, head, lines) => {
  const text = `# ${made}\n# ${head}\n${lines.join('\n')}\n`;
  if (!values['dry-run'])
    writeFileSync(new URL(`../src/rules/weights/${name}.tsv`, import.meta.url), text);
  tell(`${name}: ${lines.length} rows, ${text.length} characters`);
};
mkdirSync(new URL('../src/rules/weights/', import.meta.url), { recursive: true });
write('theme-words', 'family, key, log odds by theme (* for every theme)', [
  `bias\t-\t*=${words.bias.toFixed(4)}`,
  ...tableOf(words),
]);
write('theme-context', 'family, key, log odds', [
  `bias\t-\todds=${context.bias.toFixed(4)}`,
  ...tableOf(context),
]);
write(
  'positions',
  'family, key, log odds by polarity and by direction',
  linesOf(
    positions.names.flatMap((name, index) =>
      positions.columns.map((column, at) => [name, column, positions.models[at].weights[index]]),
    ),
  ),
);
if (!values['dry-run'])
  writeFileSync(
    new URL('../src/rules/weights/figures.txt', import.meta.url),
    `${told.join('\n')}\n`,
  );
