// Puts the sentences of the letters back beside our own labels, for `ofsted-letters eval`.
//
//   node scripts/restore-labels.mjs --letters FOLDER --out FOLDER
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../dist/ingest/read-source.js';
import { cleanDocument } from '../dist/text/clean.js';
import { structureDocument } from '../dist/text/structure.js';

const { values } = parseArgs({ options: { letters: { type: 'string' }, out: { type: 'string' } } });
if (!values.letters || !values.out) {
  console.error('usage: restore-labels.mjs --letters FOLDER --out FOLDER');
  process.exit(2);
}
const labelsFolder = new URL('../bench/labels/', import.meta.url);
const squash = (text) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const hashOf = (text) => createHash('sha256').update(squash(text)).digest('hex').slice(0, 16);

const sentencesOf = async (bytes, path) => {
  const document = structureDocument(cleanDocument(await readSource(bytes, path)));
  return document.sentences.map(({ span, section }) => ({
    section: section.heading ?? '',
    text: document.text.slice(span.start, span.end),
  }));
};

const letters = new Map();
for (const name of readdirSync(values.letters)) {
  const bytes = new Uint8Array(readFileSync(join(values.letters, name)));
  letters.set(createHash('sha256').update(bytes).digest('hex'), { name, bytes });
}
mkdirSync(values.out, { recursive: true });
let restored = 0;
let lost = 0;
for (const file of readdirSync(labelsFolder).filter((name) => name.endsWith('.jsonl'))) {
  const [head, ...rows] = readFileSync(new URL(file, labelsFolder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = letters.get(head.letter);
  if (!found) continue;
  const byHash = new Map(
    (await sentencesOf(found.bytes, found.name)).map((sentence) => [
      hashOf(sentence.text),
      sentence,
    ]),
  );
  const placed = rows.filter(({ sentence }) => byHash.has(sentence));
  lost += rows.length - placed.length;
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
  writeFileSync(join(values.out, `${key}.gold.json`), `${text}\n`);
  restored += 1;
}
console.log(`${restored} letters restored, ${lost} labelled sentences not found`);
