// Tries PDFium beside the reader of the program: text alone, with the marks that text stands in, and with the structure
// that these marks belong to, which is what paragraphs need. The package is no part of this one; have it elsewhere:
//
//   mkdir /tmp/pdfium && cd /tmp/pdfium && npm install @embedpdf/pdfium@2.15.1
//   node bench/pdfium.mjs LETTERS-FOLDER /tmp/pdfium/node_modules/@embedpdf/pdfium [ROUNDS]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../dist/ingest/read-source.js';
import { pdfsIn } from './performance/letters.mjs';
import { median } from './performance/run.mjs';

const [lettersFolder, packageFolder, given = '5'] = process.argv.slice(2);
if (!lettersFolder || !packageFolder) {
  console.error('usage: node bench/pdfium.mjs LETTERS-FOLDER PACKAGE-FOLDER [ROUNDS]');
  process.exit(2);
}
const { init } = await import(join(packageFolder, 'dist', 'index.js'));
const { buffer } = new Uint8Array(readFileSync(join(packageFolder, 'dist', 'pdfium.wasm')));
const pdfium = await init({ wasmBinary: buffer });
pdfium.PDFiumExt_Init();
const memory = pdfium.pdfium;
const room = memory.wasmExports.malloc(4_000_000);

const elementsBelow = (element) => {
  let count = 1;
  pdfium.FPDF_StructElement_GetType(element, room, 400);
  memory.UTF16ToString(room);
  const contents = pdfium.FPDF_StructElement_GetMarkedContentIdCount(element);
  for (let index = 0; index < contents; index += 1)
    pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index);
  const children = pdfium.FPDF_StructElement_CountChildren(element);
  for (let index = 0; index < children; index += 1) {
    const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index);
    if (child) count += elementsBelow(child);
  }
  return count;
};

const structureOf = (page) => {
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  if (!tree) return 0;
  let count = 0;
  const children = pdfium.FPDF_StructTree_CountChildren(tree);
  for (let index = 0; index < children; index += 1)
    count += elementsBelow(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index));
  pdfium.FPDF_StructTree_Close(tree);
  return count;
};

/** How many characters stand in a mark. */
const marksOf = (text, characters) => {
  let marked = 0;
  let last = 0;
  let id = -1;
  for (let index = 0; index < characters; index += 1) {
    const drawn = pdfium.FPDFText_GetTextObject(text, index);
    if (drawn !== last) id = drawn ? pdfium.FPDFPageObj_GetMarkedContentID(drawn) : -1;
    last = drawn;
    if (id >= 0) marked += 1;
  }
  return marked;
};

const textOf = (document, number, depth) => {
  const page = pdfium.FPDF_LoadPage(document, number);
  const text = pdfium.FPDFText_LoadPage(page);
  const characters = pdfium.FPDFText_CountChars(text);
  pdfium.FPDFText_GetText(text, 0, characters, room);
  const words = memory.UTF16ToString(room);
  if (depth !== 'text') marksOf(text, characters);
  if (depth === 'structure') structureOf(page);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return words;
};

const byPdfium = (bytes, depth) => {
  const at = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  const pages = pdfium.FPDF_GetPageCount(document);
  const text = Array.from({ length: pages }, (_, number) => textOf(document, number, depth));
  pdfium.FPDF_CloseDocument(document);
  memory.wasmExports.free(at);
  return text.join('\n');
};

const files = pdfsIn(lettersFolder).map((file) => new Uint8Array(readFileSync(file)));
const cases = {
  'this program: text, marks, structure': async (bytes) => (await readSource(bytes, 'a.pdf')).text,
  'PDFium: text alone': (bytes) => byPdfium(bytes, 'text'),
  'PDFium: text and marks': (bytes) => byPdfium(bytes, 'marks'),
  'PDFium: text, marks, structure': (bytes) => byPdfium(bytes, 'structure'),
};

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const taken = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < Number(given); round += 1)
  for (const [name, read] of Object.entries(cases)) {
    const start = processorSeconds();
    for (const bytes of files) await read(bytes);
    taken[name].push(processorSeconds() - start);
  }

const [ours] = Object.values(taken).map(median);
console.log(
  `${files.length} letters, seconds of the processor, median of ${given} rounds in turns`,
);
for (const [name, runs] of Object.entries(taken))
  console.log(
    `${name.padEnd(40)} ${median(runs).toFixed(2)} s  ${(ours / median(runs)).toFixed(2)} ×`,
  );

const wordsIn = (text) =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .sort();
const shared = (one, other) => {
  const left = new Map();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
};
let words = 0;
let same = 0;
let alike = 0;
for (const bytes of files) {
  const here = wordsIn((await readSource(bytes, 'a.pdf')).text);
  const there = wordsIn(byPdfium(bytes, 'text'));
  words += here.length;
  same += shared(here, there);
  if (here.join() === there.join()) alike += 1;
}
console.log(
  `words of this program that PDFium has too: ${((100 * same) / words).toFixed(2)}%; letters with the very same words: ${alike}`,
);
console.log(`memory of PDFium after all of it: ${memory.HEAPU8.length / 2 ** 20} MB`);
