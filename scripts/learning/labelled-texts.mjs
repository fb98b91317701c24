import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeSentences } from '../../dist/extract/findings/place-sentences.js';
import { readLetterFacts } from '../../dist/extract/letter/letter-facts.js';
import { readSource } from '../../dist/ingest/read-source.js';
import { cleanDocument } from '../../dist/text/clean.js';
import { structureDocument } from '../../dist/text/structure.js';

const squash = (text) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^a-z0-9%£]+/g, '');

/** Shorter texts stand anywhere. */
const shortest = 4;
/** Enough of a text to find it by where its end was split otherwise. */
const beginning = 40;

const rangesOf = (texts) => {
  let start = 0;
  return texts.map((text) => {
    const range = { start, end: start + text.length };
    start = range.end;
    return range;
  });
};

/** The range that shares most with the text of `length` characters at `at`. */
const sharesMost = (ranges, at, length) => {
  const shared = ranges.map(({ start, end }) => Math.min(end, at + length) - Math.max(start, at));
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : null;
};

/** For each sentence of the text, the number of the labelled sentence with which it shares most; null for none. */
const placeIn = (texts, labelled) => {
  const squashed = labelled.map(squash);
  const all = squashed.join('');
  const ranges = rangesOf(squashed);
  const taken = new Set();
  return texts.map((text) => {
    const own = squash(text);
    const whole = all.indexOf(own);
    const at = whole < 0 ? all.indexOf(own.slice(0, beginning)) : whole;
    const place = own.length < shortest || at < 0 ? null : sharesMost(ranges, at, own.length);
    if (taken.has(place)) return null;
    taken.add(place);
    return place;
  });
};

const labelsOf = ({ labels = [] }) =>
  labels.map(({ theme, polarity, direction = 'none' }) => ({ theme, polarity, direction }));

/** Folders of letters → their bytes by checksum. */
export const readLetters = (folders) => {
  const letters = new Map();
  for (const folder of folders)
    for (const name of readdirSync(folder).sort()) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      letters.set(createHash('sha256').update(bytes).digest('hex'), { name, bytes });
    }
  return letters;
};

const sentencesOf = async ({ name, bytes }, knowledge) => {
  const document = structureDocument(cleanDocument(await readSource(bytes, name)));
  const { letter } = readLetterFacts(document, knowledge.authorities);
  return placeSentences(document, knowledge.rules, letter.kind);
};

/** A labelled letter → its sentences as the program reads them, each with its labels or null. */
export const readLabelled = async (gold, letter, knowledge) => {
  const sentences = await sentencesOf(letter, knowledge);
  const places = placeIn(
    sentences.map(({ read }) => read.text),
    gold.sentences.map(({ text }) => text),
  );
  return {
    key: gold.key,
    sentences,
    labels: places.map((place) => (place === null ? null : labelsOf(gold.labels[place]))),
  };
};

/** Single labelled sentences of one letter → the letter, with labels for those sentences only. */
export const readSingle = async (rows, letter, knowledge) => {
  const byText = new Map(rows.map((row) => [squash(row.text), labelsOf(row)]));
  const sentences = await sentencesOf(letter, knowledge);
  return {
    key: letter.name,
    sentences,
    labels: sentences.map(({ read }) => byText.get(squash(read.text)) ?? null),
  };
};

/** Paragraphs of labelled sentences of our own → a text, as if a letter had them as its findings. */
const asLetter = async (name, paragraphs, knowledge) => {
  const text = `Findings\n\n${paragraphs.map((lines) => lines.map(({ words }) => words).join(' ')).join('\n\n')}\n`;
  const source = await readSource(new TextEncoder().encode(text), name);
  const document = structureDocument(cleanDocument(source));
  const sentences = placeSentences(document, knowledge.rules, 'focused-visit');
  const lines = paragraphs.flat();
  const places = placeIn(
    sentences.map(({ read }) => read.text),
    lines.map(({ words }) => words),
  );
  const line = (place) => (place === null ? null : lines[place]);
  return {
    key: name,
    sentences,
    labels: places.map((place) => line(place)?.labels ?? null),
    labelled: places.map((place) => line(place)?.labelled ?? null),
  };
};

const practiceLine = (line) => {
  const [codes, words] = line.split(' | ');
  const labels = codes.split(' ').flatMap((code) => {
    const [theme, polarity, direction] = code.split(':');
    return polarity ? [{ theme, polarity, direction }] : [];
  });
  return { words, labels };
};

/** Sentences of our own, written to be learnt from: `theme:polarity:direction … | sentence`, paragraphs apart. */
export const readPractice = (folder, knowledge) =>
  Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const paragraphs = readFileSync(join(folder, name), 'utf8').trim().split('\n\n');
        return asLetter(
          `practice/${name}`,
          paragraphs.map((lines) => lines.split('\n').map(practiceLine)),
          knowledge,
        );
      }),
  );

const unmarked = (text) => text.replaceAll(/\[\[|\]\]/gu, '');

/** The examples of the themes; each is labelled for its own theme and for no other. */
export const readExamples = (knowledge) =>
  Promise.all(
    knowledge.themes.map(({ id, examples }) => {
      const finds = examples.finds.map(({ text, after, polarity, direction }) => [
        ...(after ? [{ words: after, labels: null }] : []),
        {
          words: unmarked(text),
          labels: [{ theme: id, polarity, direction }],
          labelled: new Set([id]),
        },
      ]);
      const ignores = examples.ignores.map((text) => [
        { words: unmarked(text), labels: [], labelled: new Set([id]) },
      ]);
      return asLetter(`examples/${id}`, [...finds, ...ignores], knowledge);
    }),
  );
