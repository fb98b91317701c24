// Prints what an article takes from the processor, stage by stage, as one run of `check` has it: the articles are read
// first, then the letters, then quotations and claims are looked up. Run `npm run build` first.
//
// Analysis of the letters has lines of its own and is no part of an article's: reading them and their index, and, when
// the first claim asks for a letter, its record and its sentences by their words.
//
//   node --expose-gc bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AnsweringLetters,
  analyseLetter,
  ClaimChecker,
  checkArticles,
  cleanDocument,
  LetterIndex,
  loadAuthorities,
  loadClaimWords,
  loadKnowledge,
  loadSpeech,
  readArticle,
  readQuotations,
  readSource,
} from '../dist/index.js';

const [lettersFolder, articlesFolder, given = '7'] = process.argv.slice(2);
if (!lettersFolder || !articlesFolder) {
  console.error('usage: node --expose-gc bench/check.mjs LETTERS-FOLDER ARTICLES-FOLDER [ROUNDS]');
  process.exit(2);
}
const rounds = Number(given);

/** Of the processor, all threads together: what else the machine does has no part in it. */
const processorMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Adds up what its work takes. */
class Watch {
  milliseconds = 0;
  async run(work) {
    const start = processorMilliseconds();
    const result = await work();
    this.milliseconds += processorMilliseconds() - start;
    return result;
  }
  runNow(work) {
    const start = processorMilliseconds();
    const result = work();
    this.milliseconds += processorMilliseconds() - start;
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

const articleFiles = filesIn(articlesFolder, /\.(?:txt|md|html|docx)$/u);
const letterFiles = filesIn(lettersFolder, /\.(?:pdf|txt)$/u);

const loading = new Watch();
const [names, speech] = await loading.run(() => Promise.all([loadAuthorities(), loadSpeech()]));

const readAll = async (files) => {
  const files_ = new Watch();
  const quotations = new Watch();
  const articles = [];
  for (const { path, bytes } of files) {
    const article = await files_.run(() => readArticle(new Uint8Array(bytes), path));
    articles.push(quotations.runNow(() => readQuotations(article, names, speech)));
  }
  return { articles, stages: { files: files_.milliseconds, quotations: quotations.milliseconds } };
};

const checkAll = (articles, index, tools, letters) => {
  const all = new Watch();
  const claims = new Watch();
  const checker = new ClaimChecker(index, tools, letters);
  const lettersBefore = letters.watch.milliseconds;
  const timed = { check: (article) => claims.runNow(() => checker.check(article)) };
  const report = all.runNow(() => checkArticles(articles, index, [], [], timed));
  const ofLetters = letters.watch.milliseconds - lettersBefore;
  return {
    report,
    stages: {
      verdicts: all.milliseconds - claims.milliseconds,
      claims: claims.milliseconds - ofLetters,
    },
  };
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
const { stages, report } = checkAll(first.articles, index, tools, answering);
const firstStages = { ...first.stages, ...stages };

const round = async (files) => {
  const read = await readAll(files);
  return { ...read.stages, ...checkAll(read.articles, index, tools, answering).stages };
};
const sum = (some) => Object.values(some).reduce((total, each) => total + each, 0);
const later = [];
for (let at = 0; at < rounds; at += 1) later.push(await round(articleFiles));
const twice = [];
for (let at = 0; at < rounds; at += 1) twice.push(await round([...articleFiles, ...articleFiles]));

const count = articleFiles.length;
const rowsOfKind = (test) =>
  report.articles.flatMap(({ claims }) => claims).filter(({ form }) => test(form)).length;
console.log(
  `letters ${letters.length}, words ${index.ids.length}; articles ${count}, quotations ${rowsOfKind((form) => form !== null)}, claims ${rowsOfKind((form) => form === null)}`,
);
console.log('\nletters, no part of what an article takes (processor milliseconds in all)');
console.log(
  `  reading ${reading.milliseconds.toFixed(0)}, index ${indexing.milliseconds.toFixed(0)}`,
);
console.log(
  `  index: ${(bytes / index.ids.length).toFixed(0)} bytes a word${globalThis.gc ? '' : ' (run node with --expose-gc to tell)'}`,
);
console.log(
  `  analysis for claims: ${answering.watch.milliseconds.toFixed(0)} for the ${answering.count} letters that the articles are about`,
);
console.log(`lists and rules, loaded once a run: ${loading.milliseconds.toFixed(0)}`);

const names_ = {
  files: 'reading the file',
  quotations: 'finding quotations, speakers, letters named',
  verdicts: 'verdicts of quotations, copies',
  claims: 'claims',
};
const line = (name, one, many) =>
  console.log(`  ${name.padEnd(42)} ${one.toFixed(2).padStart(8)} ${many.toFixed(2).padStart(8)}`);
console.log(
  `\nan article (processor milliseconds), the first time and the median of ${rounds} rounds`,
);
for (const [key, name] of Object.entries(names_))
  line(name, firstStages[key] / count, median(later.map((each) => each[key])) / count);
line('all', sum(firstStages) / count, median(later.map(sum)) / count);
console.log(
  `an article among twice as many, against one among these: ${(median(twice.map(sum)) / 2 / median(later.map(sum))).toFixed(2)}`,
);
