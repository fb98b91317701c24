// Prints what an article takes from the processor, stage by stage, as one run of `check` has it: the articles are read
// first, then the letters, then quotations and claims are looked up. Run `npm run build` first.
//
// Analysis of the letters has lines of its own and is no part of an article's: reading them and their index, and, when
// the first claim asks for a letter, its record and its sentences by their words.
//
//   node --expose-gc bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticles } from '../dist/check/check-articles.js';
import { AnsweringLetters } from '../dist/check/claims/answering-letters.js';
import { ClaimChecker } from '../dist/check/claims/article-claims.js';
import { LetterIndex } from '../dist/check/letters/letter-index.js';
import { readQuotations } from '../dist/check/read-quotations.js';
import { analyseLetter } from '../dist/extract/analyse-letter.js';
import { loadClaimWords } from '../dist/ingest/load-claim-words.js';
import { loadAuthorities, loadKnowledge } from '../dist/ingest/load-knowledge.js';
import { loadSpeech } from '../dist/ingest/load-speech.js';
import { readArticle } from '../dist/ingest/read-article.js';
import { readSource } from '../dist/ingest/read-source.js';
import { cleanDocument } from '../dist/text/clean.js';

const [lettersFolder, articlesFolder, given = '7'] = process.argv.slice(2);
if (!lettersFolder || !articlesFolder) {
  console.error('usage: node --expose-gc bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]');
  process.exit(2);
}
const rounds = Number(given);

/**
 * Milliseconds of the processor, all threads together, in which what else the machine does has no part; and by the
 * clock, in which the compiler and the collector, on threads of their own, have none.
 */
const now = () => {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1000, clock: performance.now() };
};

const measures = ['processor', 'clock'];
const combine = (one, other, by) =>
  Object.fromEntries(measures.map((name) => [name, by(one[name], other[name])]));
const add = (one, other) => combine(one, other, (a, b) => a + b);
const subtract = (one, other) => combine(one, other, (a, b) => a - b);
const nothing = { processor: 0, clock: 0 };

/** Adds up what its work takes. */
class Watch {
  taken = nothing;
  #stop(start) {
    this.taken = add(this.taken, subtract(now(), start));
  }
  async run(work) {
    const start = now();
    const result = await work();
    this.#stop(start);
    return result;
  }
  runNow(work) {
    const start = now();
    const result = work();
    this.#stop(start);
    return result;
  }
}

const median = (values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

const filesIn = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }));

const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** The letters of the claims, with what their analysis takes. */
class TimedLetters extends AnsweringLetters {
  watch = new Watch();
  count = 0;
  make(letter) {
    this.count += 1;
    return this.watch.runNow(() => super.make(letter));
  }
}

/** How many rows of a report are quotations, and how many are claims. */
const countRows = ({ articles }) => {
  const forms = articles.flatMap(({ claims }) => claims.map(({ form }) => form));
  const claims = forms.filter((form) => form === null).length;
  return { quotations: forms.length - claims, claims };
};

const articleFiles = filesIn(articlesFolder, /\.(?:txt|md|html|docx)$/u);
const letterFiles = filesIn(lettersFolder, /\.(?:pdf|txt)$/u);

const loading = new Watch();
const [names, speech] = await loading.run(() => Promise.all([loadAuthorities(), loadSpeech()]));

const readAll = async (files) => {
  const reading = new Watch();
  const finding = new Watch();
  const articles = [];
  for (const { path, bytes } of files) {
    const article = await reading.run(() => readArticle(new Uint8Array(bytes), path));
    articles.push(finding.runNow(() => readQuotations(article, names, speech)));
  }
  return { articles, stages: { reading: reading.taken, finding: finding.taken } };
};

const checkAll = (articles, index, tools, letters) => {
  const all = new Watch();
  const claims = new Watch();
  const checker = new ClaimChecker(index, tools, letters);
  const lettersBefore = letters.watch.taken;
  const timed = { check: (article) => claims.runNow(() => checker.check(article)) };
  const report = all.runNow(() => checkArticles(articles, index, [], [], timed));
  const ofLetters = subtract(letters.watch.taken, lettersBefore);
  const stages = {
    verdicts: subtract(all.taken, claims.taken),
    claims: subtract(claims.taken, ofLetters),
  };
  return { report, stages };
};

const first = await readAll(articleFiles);

const reading = new Watch();
const [knowledge, words] = await loading.run(() =>
  Promise.all([loadKnowledge(), loadClaimWords()]),
);
const letters = await reading.run(async () => {
  const read = [];
  for (const { path, bytes } of letterFiles) {
    const document = cleanDocument(await readSource(new Uint8Array(bytes), path));
    read.push({ document, letter: analyseLetter(document, knowledge).letter });
  }
  return read;
});

const before = heap();
const indexing = new Watch();
const index = indexing.runNow(() => new LetterIndex(letters));
const bytes = heap() - before;

const tools = { knowledge, words };
const answering = new TimedLetters(tools);
const checked = checkAll(first.articles, index, tools, answering);
const firstStages = { ...first.stages, ...checked.stages };

const round = async (files) => {
  const read = await readAll(files);
  return { ...read.stages, ...checkAll(read.articles, index, tools, answering).stages };
};
const roundsOf = async (files) => {
  const found = [];
  for (let at = 0; at < rounds; at += 1) found.push(await round(files));
  return found;
};
const sum = (stages) => Object.values(stages).reduce(add);
const medianOf = (taken) =>
  Object.fromEntries(measures.map((name) => [name, median(taken.map((each) => each[name]))]));

const later = await roundsOf(articleFiles);
const twice = await roundsOf([...articleFiles, ...articleFiles]);

const count = articleFiles.length;
const rows = countRows(checked.report);
const whole = ({ taken }) => `${taken.processor.toFixed(0)} ms`;
console.log(
  `letters ${letters.length}, words ${index.ids.length}; articles ${count}, quotations ${rows.quotations}, claims ${rows.claims}`,
);
console.log('\nno part of what an article takes (processor, in all)');
console.log(`  lists and rules, loaded once a run: ${whole(loading)}`);
console.log(`  letters: reading ${whole(reading)}, index ${whole(indexing)}`);
console.log(
  `  analysis of the ${answering.count} letters whose claims are looked up: ${whole(answering.watch)}`,
);
console.log(
  `  the index takes ${(bytes / index.ids.length).toFixed(0)} bytes a word${globalThis.gc ? '' : ' (run node with --expose-gc to tell)'}`,
);

const stageNames = {
  reading: 'reading the file',
  finding: 'finding quotations, speakers, letters named',
  verdicts: 'verdicts of quotations, copies',
  claims: 'claims',
};
const cell = (milliseconds) => (milliseconds / count).toFixed(2).padStart(10);
const line = (name, one, many) =>
  console.log(
    `  ${name.padEnd(44)}${measures.map((measure) => cell(one[measure])).join('')}${measures.map((measure) => cell(many[measure])).join('')}`,
  );
console.log(`\nan article, in ms: the first time, and the median of ${rounds} rounds`);
console.log(
  `  ${' '.repeat(44)}${[...measures, ...measures].map((name) => name.padStart(10)).join('')}`,
);
for (const [key, name] of Object.entries(stageNames))
  line(name, firstStages[key], medianOf(later.map((each) => each[key])));
line('all', sum(firstStages), medianOf(later.map(sum)));
const ratio = medianOf(twice.map(sum)).processor / 2 / medianOf(later.map(sum)).processor;
console.log(`an article among twice as many, against one among these: ${ratio.toFixed(2)}`);
