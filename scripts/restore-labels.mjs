// Puts the sentences of the letters back beside our own labels, for `ofsted-letters eval`.
//
//   node scripts/restore-labels.mjs --letters FOLDER… --out FOLDER
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../dist/ingest/read-source.js';
import { cleanDocument } from '../dist/text/clean.js';
import { structureDocument } from '../dist/text/structure.js';
import { hashOf } from './sentence-hash.mjs';

const { values } = parseArgs({
  options: { letters: { type: 'string', multiple: true }, out: { type: 'string' } },
});
if (!values.letters || !values.out) {
  console.error('usage: restore-labels.mjs --letters FOLDER… --out FOLDER');
  process.exit(2);
}
const labelsFolder = new URL('../bench/labels/', import.meta.url);

const sentencesOf = async (bytes, path) => {
  const document = structureDocument(cleanDocument(await readSource(bytes, path)));
  return document.sentences.map(({ span, section }) => ({
    section: section.heading ?? '',
    text: document.text.slice(span.start, span.end),
  }));
};

const readings = ['first-reading', 'second-reading'];

const letters = new Map();
for (const folder of values.letters)
  for (const name of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    letters.set(createHash('sha256').update(bytes).digest('hex'), { name, bytes });
  }

/** The sentences of a letter by hash, read once however often it was labelled. */
const sentencesByHash = new Map();
const readOnce = async (letter, { name, bytes }) => {
  const known = sentencesByHash.get(letter);
  if (known) return known;
  const sentences = await sentencesOf(bytes, name);
  const byHash = new Map(sentences.map((sentence) => [hashOf(sentence.text), sentence]));
  sentencesByHash.set(letter, byHash);
  return byHash;
};

const restore = async (reading, file) => {
  const [head, ...rows] = readFileSync(new URL(`${reading}/${file}`, labelsFolder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = letters.get(head.letter);
  if (!found) return { restored: 0, lost: 0 };
  const byHash = await readOnce(head.letter, found);
  const placed = rows.filter(({ sentence }) => byHash.has(sentence));
  const key = basename(file, '.jsonl');
  const sentences = placed.map(({ sentence }, index) => ({
    id: index + 1,
    ...byHash.get(sentence),
  }));
  const labels = placed.map(({ skip = false, labels: ofSentence }, index) => ({
    id: index + 1,
    skip,
    labels: ofSentence,
    measures: [],
  }));
  const text = JSON.stringify({ key, sha256: head.letter, sentences, labels }, null, 1);
  writeFileSync(join(values.out, reading, `${key}.gold.json`), `${text}\n`);
  return { restored: 1, lost: rows.length - placed.length };
};

const total = { restored: 0, lost: 0 };
for (const reading of readings) {
  mkdirSync(join(values.out, reading), { recursive: true });
  for (const file of readdirSync(new URL(reading, labelsFolder)).sort()) {
    const { restored, lost } = await restore(reading, file);
    total.restored += restored;
    total.lost += lost;
  }
}
console.log(
  `${total.restored} labelled letters restored, ${total.lost} labelled sentences not found`,
);
