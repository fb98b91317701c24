// Prints how far two readings of the same letters agree.
//
//   node bench/agreement.mjs ONE OTHER     folders of *.gold.json, or of labels with hashes as in bench/labels
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../scripts/sentence-hash.mjs';

const [one, other] = process.argv.slice(2);
if (!one || !other) {
  console.error('usage: agreement.mjs ONE OTHER');
  process.exit(2);
}

const readGold = (text) => {
  const { sha256, sentences, labels } = JSON.parse(text);
  return [
    sha256,
    sentences.map(({ text: words }, index) => [hashOf(words), labels[index].labels ?? []]),
  ];
};
const readHashed = (text) => {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return [head.letter, rows.map(({ sentence, labels }) => [sentence, labels])];
};

/** Letter → sentence → theme → label. */
const read = (folder) =>
  new Map(
    readdirSync(folder)
      .filter((name) => /\.(?:gold\.json|jsonl)$/u.test(name))
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const [letter, sentences] = name.endsWith('.jsonl') ? readHashed(text) : readGold(text);
        const byTheme = (labels) => new Map(labels.map((label) => [label.theme, label]));
        return [letter, new Map(sentences.map(([hash, labels]) => [hash, byTheme(labels)]))];
      }),
  );

const count = { letters: 0, both: 0, first: 0, second: 0, polarity: 0, direction: 0 };
const compare = (mine, theirs) => {
  count.first += mine.size;
  count.second += theirs.size;
  for (const [theme, label] of mine) {
    const same = theirs.get(theme);
    if (!same) continue;
    count.both += 1;
    if (same.polarity === label.polarity) count.polarity += 1;
    if ((same.direction ?? 'none') === (label.direction ?? 'none')) count.direction += 1;
  }
};

const others = read(other);
for (const [letter, sentences] of read(one)) {
  const theirs = others.get(letter);
  if (!theirs) continue;
  count.letters += 1;
  for (const [hash, labels] of sentences) {
    const found = theirs.get(hash);
    if (found) compare(labels, found);
  }
}
const share = (part, whole) => (part / whole).toFixed(3);
console.log(`${count.letters} letters; labels: ${count.first} and ${count.second}`);
console.log(
  `themes F1 ${share(2 * count.both, count.first + count.second)}, polarity ${share(count.polarity, count.both)}, direction ${share(count.direction, count.both)}`,
);
