// Part of a build: names for the ways in which this build reads and analyses, by which the cache tells results apart.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** What decides what is read in a file, and what is found in it. */
const readingFolders = ['ingest', 'model'];
const analysingFolders = [...readingFolders, 'text', 'rules', 'extract', 'data'];
const readingLibraries = ['pdfjs-dist', 'pdf-parse'];
const analysingLibraries = [...readingLibraries, 'natural', 'zod', 'yaml', 'csv-parse'];

const filesOf = (folder) =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:map|d\.ts)$/u.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const editionOf = (folders, libraries) => {
  const hash = createHash('sha256');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const name of libraries)
    hash.update(`${name} ${packages[`node_modules/${name}`].version}\n`);
  for (const file of folders.flatMap(filesOf).sort())
    hash.update(`${file}\n`).update(readFileSync(join(dist, file)));
  return hash.digest('hex').slice(0, 16);
};

export const writeEditions = async () => {
  // Of this build, so that it is what the program would find out itself.
  const { rulesSha256 } = await import('../dist/ingest/rules-hash.js');
  const editions = {
    source: editionOf(readingFolders, readingLibraries),
    record: editionOf(analysingFolders, analysingLibraries),
    rules: await rulesSha256(),
  };
  writeFileSync(join(dist, 'editions.json'), `${JSON.stringify(editions)}\n`);
};
