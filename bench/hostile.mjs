// Prints how time and memory grow when hostile articles and letters get two and four times as large: each case in a
// process of its own, so that the memory is its own. Twice the size should take twice the time. Run `npm run build` first.
//
//   node bench/hostile.mjs [CASE…]
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArticles } from '../dist/check/check-articles.js';
import { ClaimChecker } from '../dist/check/claims/article-claims.js';
import { LetterIndex } from '../dist/check/letters/letter-index.js';
import { readQuotations } from '../dist/check/read-quotations.js';
import { analyseLetter } from '../dist/extract/analyse-letter.js';
import { loadClaimWords } from '../dist/ingest/load-claim-words.js';
import { loadAuthorities, loadKnowledge } from '../dist/ingest/load-knowledge.js';
import { loadSpeech } from '../dist/ingest/load-speech.js';
import { readArticle } from '../dist/ingest/read-article.js';
import { readSource } from '../dist/ingest/read-source.js';
import { InputError } from '../dist/model/errors.js';
import { cleanDocument } from '../dist/text/clean.js';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;
const fill = (words, length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);

const lettersFolder = fileURLToPath(new URL('../fixtures/letters-text/', import.meta.url));
const letterTexts = readdirSync(lettersFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(lettersFolder, name), 'utf8'));
const letterWords = letterTexts.join(' ').split(/\s+/u);

/** The same numbers below `most` in every run. */
const numbers = (seed) => {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % most;
  };
};

/** Short rows of words of the letters, in any order: all of it is near to something, and nothing stands anywhere. */
const nearly = (length, seed = 1) => {
  const next = numbers(seed);
  const parts = [];
  for (let size = 0; size < length; ) {
    const at = next(letterWords.length - 8);
    const words = letterWords.slice(at, at + 3 + next(5)).join(' ');
    parts.push(words);
    size += words.length + 1;
  }
  return parts.join(' ');
};

/** A letter whose findings are such words, a paragraph of five lines each. */
const letterOf = (length, seed) =>
  [
    letterTexts[seed % letterTexts.length],
    ...nearly(length, seed).match(/.{1,600}(?:\s|$)/gsu),
  ].join('\n\n');

const opening = 'Reading Council\n\nOfsted inspectors visited Reading.\n\n';
const text = (words) => ({ articles: [opening + words] });
const size = 0.45 * megabyte;

/** What is made so many times as large; an article of four times the first size is just within the limit of its text. */
const cases = {
  'one quotation, words of no letter': (times) =>
    text(`“${fill('Nobody wrote of oranges, apples or pears there. ', times * size)}”`),
  'one quotation, words of letters': (times) => text(`“${nearly(times * size)}”`),
  'a quotation with omissions': (times) =>
    text(`“${nearly(times * size).replaceAll(/(?:\S+\s+){4}/gu, '$&… ')}”`),
  'a quotation with brackets': (times) =>
    text(`“${nearly(times * size).replaceAll(/(?:\S+\s+){4}/gu, '$&[they] ')}”`),
  '25,000 marks that never close': (times) => text('“'.repeat(times * 25_000)),
  '25,000 marks, words between': (times) =>
    text(nearly(times * size).replaceAll(/(?:\S+\s+){3}/gu, '“$&')),
  '12,500 quotations of five words': (times) =>
    text(`${nearly(times * size)} `.replaceAll(/(?:\S+\s+){5}/gu, '“$&” ')),
  '50,000 marks of all kinds': (times) => text(fill('“ " ‘ \' ” ’ « ` ', times * 100_000)),
  '25,000 brackets that never close': (times) => text(`“${'Plans ['.repeat(times * 25_000)}”`),
  '0.25 MB of dots': (times) => text(`“${fill('. ', times * 0.25 * megabyte)}”`),
  'a sentence without end': (times) =>
    text(fill('inspectors said that the council of Reading and ', times * size)),
  'sentences that claim': (times) =>
    text(fill('Inspectors said assessments are timely in Reading. ', times * size)),
  'words of letters, no marks': (times) => text(nearly(times * size)),
  'copies of a letter': (times) => text(fill(letterTexts[0].slice(1500, 3500), times * size)),
  '45,000 lines': (times) => text('A line\n'.repeat(times * 45_000)),
  'Markdown, nested': (times) => ({ path: 'a.md', ...text('> * [x](y) '.repeat(times * 40_000)) }),
  'a page, 20,000 elements open': (times) => ({
    path: 'a.html',
    articles: [`<html><body>${'<div><p>Plans ‘are'.repeat(times * 10_000)}`],
  }),
  '2,500 articles': (times) => ({
    articles: Array.from(
      { length: times * 2500 },
      (_, at) => `${opening}Inspectors said “${nearly(60, at)}”.`,
    ),
  }),
};

/** Letters whose index is so many times as large. */
const letterCases = {
  'index: one letter of 1.25 MB': (times) => [letterOf(times * 1.25 * megabyte, 1)],
  'index: 100 letters of 12 KB': (times) =>
    Array.from({ length: times * 100 }, (_, seed) => letterOf(12 * kilobyte, seed)),
};

const bytesOf = (words) => new TextEncoder().encode(words);

const readLetters = async (texts, knowledge) => {
  const letters = [];
  for (const [at, words] of texts.entries()) {
    const document = cleanDocument(await readSource(bytesOf(words), `${at}.txt`));
    letters.push({ document, letter: analyseLetter(document, knowledge).letter });
  }
  return letters;
};

const measured = async (work) => {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const idle = process.resourceUsage().maxRSS;
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  const most = (process.resourceUsage().maxRSS - idle) / kilobyte;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { result, milliseconds: (user + system) / 1000, most, kept };
};

const runArticles = async ({ articles, path = 'a.txt' }) => {
  const [names, speech, knowledge, words] = await Promise.all([
    loadAuthorities(),
    loadSpeech(),
    loadKnowledge(),
    loadClaimWords(),
  ]);
  const texts = Array.from({ length: 60 }, (_, seed) => letterOf(12 * kilobyte, seed));
  const index = new LetterIndex(await readLetters(texts, knowledge));
  const { result, milliseconds, most } = await measured(async () => {
    const read = [];
    for (const words of articles)
      read.push(readQuotations(await readArticle(bytesOf(words), path), names, speech));
    return checkArticles(read, index, [], [], new ClaimChecker(index, { knowledge, words }));
  });
  const rows = result.articles.reduce((sum, { claims }) => sum + claims.length, 0);
  return { milliseconds, told: `${most.toFixed(0)} MB, ${rows} rows` };
};

const runLetters = async (texts) => {
  const letters = await readLetters(texts, await loadKnowledge());
  const { result, milliseconds, kept } = await measured(() => new LetterIndex(letters));
  const words = result.ids.length;
  return { milliseconds, told: `${words} words, ${(kept / words).toFixed(0)} bytes each` };
};

const attempt = async (name, times) => {
  try {
    const make = cases[name];
    return await (make ? runArticles(make(times)) : runLetters(letterCases[name](times)));
  } catch (error) {
    if (error instanceof InputError) return { told: error.message };
    throw error;
  }
};

/** One case in a process of its own. */
const inChild = (name, times) => {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', script, child, name, String(times)],
    { encoding: 'utf8', timeout: 120_000 },
  );
  return stdout === ''
    ? { told: stderr.trim().split('\n').at(-1) || 'no answer in 2 minutes' }
    : JSON.parse(stdout);
};

const shown = ({ milliseconds, told }) =>
  milliseconds === undefined ? told : `${milliseconds.toFixed(0).padStart(6)} ms, ${told}`;

const [first, ...rest] = process.argv.slice(2);
const child = '--one';
if (first === child) {
  console.log(JSON.stringify(await attempt(rest[0], Number(rest[1]))));
} else {
  console.log(
    'processor time, memory at most above that before, rows of the report; at 1×, 2× and 4× the size',
  );
  for (const name of first ? [first, ...rest] : Object.keys({ ...cases, ...letterCases })) {
    const results = [1, 2, 4].map((times) => inChild(name, times));
    const growth =
      (results[2].milliseconds ?? Number.NaN) / (results[0].milliseconds ?? Number.NaN);
    const ratio = Number.isNaN(growth) ? '' : `${growth.toFixed(1)} times the time at 4×`;
    console.log(`${name}\n  ${results.map((each) => shown(each).padEnd(34)).join(' ')} ${ratio}`);
  }
}
