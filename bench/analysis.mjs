// Prints how fast letters are analysed, from canonical text to record, on one core; reading PDF is not counted.
// Run `npm run build` first.
//
//   node bench/analysis.mjs [ROUNDS]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseLetter } from '../dist/extract/analyse-letter.js';
import { loadKnowledge } from '../dist/ingest/load-knowledge.js';
import { readSource } from '../dist/ingest/read-source.js';
import { cleanDocument } from '../dist/text/clean.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 7);
const warmUpSeconds = 5;
const targetWordsASecond = 400_000;
const megabytes = [0.1, 0.5, 1, 2.5, 5];

const knowledge = await loadKnowledge();

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
const wordsIn = ({ text }) => text.split(/\s+/u).length;
const open = async (bytes, path) => cleanDocument(await readSource(bytes, path));

const openFolder = async (folder) => {
  const documents = [];
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:pdf|txt)$/u.test(name)) continue;
    const path = join(folder, name);
    documents.push(await open(new Uint8Array(readFileSync(path)), path));
  }
  return documents;
};

/** Of the processor, all threads together: what else the machine does has no part in it. */
const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const secondsFor = (documents) => {
  const start = processorSeconds();
  for (const document of documents) analyseLetter(document, knowledge);
  return processorSeconds() - start;
};

const medianSeconds = (documents) => {
  for (let warm = 0; warm < warmUpSeconds; ) warm += secondsFor(documents);
  return median(Array.from({ length: rounds }, () => secondsFor(documents)));
};

const rows = (lines) => {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const padded = lines.map((line) => line.map((cell, column) => cell.padStart(widths[column])));
  return padded.map((line) => `  ${line.join('  ')}`).join('\n');
};

const speedRow = (name, documents) => {
  const words = documents.reduce((sum, document) => sum + wordsIn(document), 0);
  const speed = Math.round(words / medianSeconds(documents));
  return [name, String(documents.length), String(words), String(speed)];
};

/** Another letter of the same shape: longer words get an ending of their own, so that nothing learnt from the last one helps. */
const changed = (text, round) => {
  const ending = [...String(round)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('');
  let long = 0;
  return text.replaceAll(/\p{L}{7,}/gu, (word) => {
    long += 1;
    return long % 5 === 0 ? word + ending : word;
  });
};

const textOfSize = (texts, bytes) => {
  const parts = [];
  let length = 0;
  for (let round = 0; length < bytes; round += 1) {
    const part = changed(texts[round % texts.length], round);
    parts.push(part);
    length += part.length;
  }
  return parts.join('\n\n').slice(0, bytes);
};

const growth = async (texts) => {
  const measured = [];
  for (const size of megabytes) {
    const bytes = Buffer.from(textOfSize(texts, size * 1e6));
    const document = await open(bytes, `${size} MB.txt`);
    // The first run of a large text is the one that a user waits for, so few rounds are enough.
    const seconds = median(Array.from({ length: 3 }, () => secondsFor([document])));
    measured.push({ size, words: wordsIn(document), seconds });
  }
  const [first] = measured;
  return measured.map(({ size, words, seconds }) => [
    `${size} MB`,
    String(words),
    seconds.toFixed(3),
    ((seconds / words) * 1e6).toFixed(2),
    (seconds / words / (first.seconds / first.words)).toFixed(2),
  ]);
};

const fixtures = await openFolder(join(root, 'fixtures', 'letters-text'));
const shared = process.env.OFSTED_LETTERS_SHARED ?? resolve(root, '../shared');
const corpusFolder = join(shared, 'corpus', 'letters');
const corpus = existsSync(corpusFolder) ? await openFolder(corpusFolder) : [];

/** The longest documents that users have: they must cost no more a word than a letter. */
const longReport = 40;
const reportFolder = join(shared, 'corpus', 'reports');
const reports = existsSync(reportFolder) ? await openFolder(reportFolder) : [];
const longReports = reports.filter(({ source }) => source.pageCount >= longReport);

console.log(
  `analysis, processor time, median of ${rounds} rounds (target ${targetWordsASecond} words/s)`,
);
console.log(
  rows([
    ['letters', 'number', 'words', 'words/s'],
    speedRow('fixtures', fixtures),
    ...(corpus.length > 0 ? [speedRow('corpus', corpus)] : []),
    ...(reports.length > 0 ? [speedRow('reports', reports)] : []),
    ...(longReports.length > 0
      ? [speedRow(`reports of ${longReport} pages and more`, longReports)]
      : []),
  ]),
);
if (corpus.length === 0) console.log(`  no corpus in ${corpusFolder}; set OFSTED_LETTERS_SHARED`);
console.log('growth: one text of repeated letters with changed words');
const texts = (corpus.length > 0 ? corpus : fixtures).map(({ text }) => text);
console.log(rows([['text', 'words', 'seconds', 'µs/word', 'ratio'], ...(await growth(texts))]));
