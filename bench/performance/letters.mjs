import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSource } from '../../dist/ingest/read-source.js';
import { cleanDocument } from '../../dist/text/clean.js';

export const pdfsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));

/** So many letters in a new folder: each letter again and again, with a line at its end that makes it a file of its own. */
export const copies = (letters, count, folder) => {
  mkdirSync(folder, { recursive: true });
  for (let made = 0; made < count; made += 1) {
    const bytes = readFileSync(letters[made % letters.length]);
    const note = Buffer.from(`\n% copy ${Math.floor(made / letters.length)}\n`);
    writeFileSync(
      join(folder, `${String(made).padStart(6, '0')}.pdf`),
      Buffer.concat([bytes, note]),
    );
  }
  return folder;
};

/** Every other letter in one folder, and the others in another. */
export const halves = (letters, folder) =>
  [0, 1].map((half) => {
    const own = join(folder, String(half));
    mkdirSync(own, { recursive: true });
    for (const letter of letters.filter((_, index) => index % 2 === half))
      copyFileSync(letter, join(own, basename(letter)));
    return own;
  });

/** The canonical texts of letters, a file each. */
export const texts = async (letters, folder) => {
  mkdirSync(folder, { recursive: true });
  let words = 0;
  for (const [index, letter] of letters.entries()) {
    const { text } = cleanDocument(await readSource(new Uint8Array(readFileSync(letter)), letter));
    words += text.split(/\s+/u).length;
    writeFileSync(join(folder, `${String(index).padStart(6, '0')}.txt`), text);
  }
  return { folder, words };
};
