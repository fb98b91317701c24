import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/letters-text/', import.meta.url));

/** Copies of the fixture letters, each another letter: so many of each, by the name of its file. */
export const letterCopies = (times: number): Record<string, string> => {
  const copies: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(new URL(name, `file://${folder}`), 'utf8');
    for (let copy = 0; copy < times; copy += 1)
      copies[name.replace('.txt', `-copy-${copy}.txt`)] =
        `${text}\nCopy ${copy} was made for a test.\n`;
  }
  return copies;
};
