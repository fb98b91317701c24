// Part of a build: a copy of pdf.js in which the places that slow its reading of text are written otherwise, to the same
// result. docs/decisions/0022 says what they cost; test/ingest/quick-engine.test.ts holds the two against each other.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { front } from './quick-engine/front.mjs';
import { identifiers } from './quick-engine/identifiers.mjs';
import { lexer } from './quick-engine/lexer.mjs';
import { numberedOperators } from './quick-engine/operators.mjs';
import { positions } from './quick-engine/positions.mjs';
import { states } from './quick-engine/states.mjs';
import { streams } from './quick-engine/streams.mjs';
import { words } from './quick-engine/words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const library = join(root, 'node_modules', 'pdfjs-dist');

/** What is changed in each of its files. */
const edits = {
  'pdf.mjs': front,
  'pdf.worker.mjs': [...identifiers, ...lexer, ...positions, ...states, ...streams, ...words],
};

/** Its files, of which a copy is made. */
export const engineFiles = Object.keys(edits);

/** @param {string} file one of `engineFiles` */
export const originalEngine = (file) =>
  readFileSync(join(library, 'legacy', 'build', file), 'utf8');

/**
 * Each `from` stands in a file of pdf.js once, or the build ends: another version has to be looked at again.
 *
 * @param {string} file one of `engineFiles`
 * @param {string} original what it holds
 * @returns {string} the same, reading more quickly
 */
export const quickEngine = (file, original) => {
  const edited = edits[file].reduce((text, { from, to }) => {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`pdf.js has this ${parts.length - 1} times and not once:\n${from}`);
    return parts.join(to);
  }, original);
  return numberedOperators(edited);
};

const sourceMap = /\n\/\/# sourceMappingURL=\S+\s*$/u;
const notice = `// Changed by ofsted-letters (scripts/quick-engine.mjs): some places of the original are written otherwise.
// Copyright Mozilla Foundation and others, Apache License 2.0; it lies beside this file.
`;

export const writeQuickEngine = () => {
  const to = join(root, 'dist', 'ingest', 'quick-engine');
  mkdirSync(to, { recursive: true });
  for (const file of engineFiles)
    writeFileSync(
      join(to, file),
      notice + quickEngine(file, originalEngine(file)).replace(sourceMap, '\n'),
    );
  writeFileSync(join(to, 'LICENSE'), readFileSync(join(library, 'LICENSE')));
};
