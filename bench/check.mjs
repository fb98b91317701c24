// Prints how fast articles are checked against letters that were read and indexed before, and what the index takes.
// Run `npm run build` first.
//
//   node bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyseLetter,
  checkArticles,
  cleanDocument,
  LetterIndex,
  loadAuthorities,
  loadKnowledge,
  loadSpeech,
  readArticle,
  readQuotations,
  readSource,
} from '../dist/index.js';

const [lettersFolder, articlesFolder, given = '7'] = process.argv.slice(2);
if (!lettersFolder || !articlesFolder) {
  console.error('usage: node bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]');
  process.exit(2);
}
const rounds = Number(given);

/** Of the processor, all threads together: what else the machine does has no part in it. */
const processorMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timed = (work) => {
  const start = processorMilliseconds();
  const result = work();
  return { result, milliseconds: processorMilliseconds() - start };
};

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];

const filesIn = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }));

const knowledge = await loadKnowledge();
const names = await loadAuthorities();
const speech = await loadSpeech();

const letters = [];
for (const { path, bytes } of filesIn(lettersFolder, /\.(?:pdf|txt)$/u)) {
  const document = cleanDocument(await readSource(new Uint8Array(bytes), path));
  letters.push({ document, letter: analyseLetter(document, knowledge).letter });
}
const articles = [];
for (const { path, bytes } of filesIn(articlesFolder, /\.(?:txt|md|html|docx)$/u))
  articles.push(await readArticle(new Uint8Array(bytes), path));

globalThis.gc?.();
const before = process.memoryUsage();
const { result: index, milliseconds: building } = timed(() => new LetterIndex(letters));
globalThis.gc?.();
const after = process.memoryUsage();
const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;

const round = (some) =>
  timed(() =>
    checkArticles(
      some.map((each) => readQuotations(each, names, speech)),
      index,
      [],
    ),
  ).milliseconds / some.length;

const first = round(articles);
const perArticle = median(Array.from({ length: rounds }, () => round(articles)));
const perArticleOfTwice = median(
  Array.from({ length: rounds }, () => round([...articles, ...articles])),
);

const words = index.ids.length;
console.log(`letters ${letters.length}, words ${words}, articles ${articles.length}`);
console.log(
  `index: ${building.toFixed(0)} ms, ${(bytes / words).toFixed(0)} bytes a word${globalThis.gc ? '' : ' (run node with --expose-gc to tell)'}`,
);
console.log(
  `an article, the first time: ${first.toFixed(2)} ms; median of ${rounds} rounds: ${perArticle.toFixed(2)} ms`,
);
console.log(
  `an article among twice as many, against one among these: ${(perArticleOfTwice / perArticle).toFixed(2)}`,
);
