// Part of a build: a copy of the worker of pdf.js in which four places that slow its reading of text are written
// otherwise, to the same result. docs/decisions/0022 says what they cost; test/ingest/quick-engine.test.ts holds the two
// against each other.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const library = join(root, 'node_modules', 'pdfjs-dist');

/** Each `from` stands in pdf.js once, or the build ends: another version has to be looked at again. */
const edits = [
  {
    // Three times a character, and each time two arrays of six numbers for nothing. The same operations, in the same order.
    from: `      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));
`,
    to: `      const outer = textState.ctm, inner = textState.textMatrix;
      const t0 = tsm[0], t3 = tsm[3], t5 = tsm[5];
      const a = inner[0] * t0 + inner[2] * 0, b = inner[1] * t0 + inner[3] * 0;
      const c = inner[0] * 0 + inner[2] * t3, d = inner[1] * 0 + inner[3] * t3;
      const e = inner[0] * 0 + inner[2] * t5 + inner[4], f = inner[1] * 0 + inner[3] * t5 + inner[5];
      const o0 = outer[0], o1 = outer[1], o2 = outer[2], o3 = outer[3];
      return [o0 * a + o2 * b, o1 * a + o3 * b, o0 * c + o2 * d, o1 * c + o3 * d, o0 * e + o2 * f + outer[4], o1 * e + o3 * f + outer[5]];
`,
  },
  {
    // A state that is saved has the one before as its prototype, so each has another form and no access is quick.
    from: `    const clone = Object.create(this);
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix`,
    to: `    const clone = Object.assign(new TextState(), this);
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix`,
  },
  {
    // Setting the length of an array is slow, and a new one is not.
    from: `        args.length = 0;
        operation.args = args;
        if (!preprocessor.read(operation)) {
          break;
        }
        const previousState = textState;`,
    to: `        operation.args = args = [];
        if (!preprocessor.read(operation)) {
          break;
        }
        const previousState = textState;`,
  },
  {
    // Names and strings are gathered in an array, a character an item; text that grows is quicker.
    from: `    this.strBuf = [];
    this.knownCommands = knownCommands;`,
    to: `    this.strBuf = new GrowingText();
    this.knownCommands = knownCommands;`,
  },
  {
    from: `class Lexer {
`,
    to: `class GrowingText {
  text = "";
  count = 0;
  push(piece, next = "") {
    this.text += piece + next;
    this.count += next === "" ? 1 : 2;
  }
  get length() {
    return this.count;
  }
  set length(_) {
    this.text = "";
    this.count = 0;
  }
  join() {
    return this.text;
  }
}
class Lexer {
`,
  },
];

/**
 * @param {string} worker the worker of pdf.js
 * @returns {string} the same, reading more quickly
 */
export const quickEngine = (worker) =>
  edits.reduce((text, { from, to }) => {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`pdf.js has this ${parts.length - 1} times and not once:\n${from}`);
    return parts.join(to);
  }, worker);

const sourceMap = /\n\/\/# sourceMappingURL=\S+\s*$/u;
const notice = `// Changed by ofsted-letters (scripts/quick-engine.mjs): four places of the original are written otherwise.
// Copyright Mozilla Foundation and others, Apache License 2.0; it lies beside this file.
`;

export const writeQuickEngine = () => {
  const worker = readFileSync(join(library, 'legacy', 'build', 'pdf.worker.mjs'), 'utf8');
  const to = join(root, 'dist', 'ingest', 'quick-engine');
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'pdf.worker.mjs'), notice + quickEngine(worker).replace(sourceMap, '\n'));
  writeFileSync(join(to, 'LICENSE'), readFileSync(join(library, 'LICENSE')));
};
