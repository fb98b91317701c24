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

/** For each sentence of the text, the number of the labelled sentence with which it shares most; null for none. */
const placeIn = (texts, labelled) => {
  let all = '';
  const ranges = labelled.map((text) => {
    const start = all.length;
    all += squash(text);
    return [start, all.length];
  });
  const taken = new Set();
  return texts.map((text) => {
    const own = squash(text);
    if (own.length < 4) return null;
    let at = all.indexOf(own);
    if (at < 0) at = all.indexOf(own.slice(0, 40));
    if (at < 0) return null;
    let best = null;
    let most = 0;
    for (const [index, [start, end]] of ranges.entries()) {
      const shared = Math.min(end, at + own.length) - Math.max(start, at);
      if (shared > most) [best, most] = [index, shared];
    }
    if (best === null || taken.has(best)) return null;
    taken.add(best);
    return best;
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

/** One labelled letter → its sentences as the program reads them, each with its labels or null. */
export const readLabelled = async (gold, { name, bytes }, knowledge) => {
  const document = structureDocument(cleanDocument(await readSource(bytes, name)));
  const { letter } = readLetterFacts(document, knowledge.authorities);
  const sentences = placeSentences(document, knowledge.rules, letter.kind);
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
export const readSingle = async (rows, { name, bytes }, knowledge) => {
  const document = structureDocument(cleanDocument(await readSource(bytes, name)));
  const { letter } = readLetterFacts(document, knowledge.authorities);
  const sentences = placeSentences(document, knowledge.rules, letter.kind);
  const byText = new Map(rows.map((row) => [squash(row.text), labelsOf(row)]));
  return {
    key: `single/${name}`,
    sentences,
    labels: sentences.map(({ read }) => byText.get(squash(read.text)) ?? null),
  };
};

const asLetter = (name, paragraphs, knowledge) => {
  const text = `Findings\n\n${paragraphs.map((lines) => lines.map(({ text: words }) => words).join(' ')).join('\n\n')}\n`;
  return readSource(new TextEncoder().encode(text), name).then((source) => {
    const document = structureDocument(cleanDocument(source));
    const sentences = placeSentences(document, knowledge.rules, 'focused-visit');
    const lines = paragraphs.flat();
    const places = placeIn(
      sentences.map(({ read }) => read.text),
      lines.map(({ text: words }) => words),
    );
    return {
      key: name,
      sentences,
      labels: places.map((place) => (place === null ? null : (lines[place].labels ?? null))),
    };
  });
};

/** Sentences of our own, written to be learnt from: `theme:polarity:direction … | sentence`, paragraphs apart. */
export const readWritten = (folder, knowledge) =>
  Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const paragraphs = readFileSync(join(folder, name), 'utf8')
          .trim()
          .split(/\n\s*\n/)
          .map((lines) =>
            lines.split('\n').map((line) => {
              const [codes, text] = line.split(' | ');
              const labels = codes
                .trim()
                .split(/\s+/)
                .filter((code) => code.includes(':'))
                .map((code) => {
                  const [theme, polarity, direction] = code.split(':');
                  return { theme, polarity, direction };
                });
              return { text: text.trim(), labels };
            }),
          );
        return asLetter(`written/${name}`, paragraphs, knowledge);
      }),
  );
