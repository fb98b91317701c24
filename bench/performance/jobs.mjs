// What the program is measured against, and its own stages alone: one job a process.
//
//   node bench/performance/jobs.mjs JOB FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:pdf|txt)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
const textsIn = (folder) => filesIn(folder).map((file) => readFileSync(file, 'utf8'));
const bytesOf = (file) => new Uint8Array(readFileSync(file));

const jobs = {
  /** Text and nothing else, as the library's own example has it. */
  'pdf-parse': async (folder) => {
    const { PDFParse } = await import('pdf-parse');
    for (const file of filesIn(folder)) {
      const parser = new PDFParse({ data: bytesOf(file) });
      await parser.getText();
      await parser.destroy();
    }
  },
  reading: async (folder) => {
    const { readSource } = await import('../../dist/ingest/read-source.js');
    for (const file of filesIn(folder)) await readSource(bytesOf(file), file);
  },
  analysis: async (folder) => {
    const { loadKnowledge } = await import('../../dist/ingest/load-knowledge.js');
    const { readSource } = await import('../../dist/ingest/read-source.js');
    const { cleanDocument } = await import('../../dist/text/clean.js');
    const { analyseLetter } = await import('../../dist/extract/analyse-letter.js');
    const knowledge = await loadKnowledge();
    for (const file of filesIn(folder))
      analyseLetter(cleanDocument(await readSource(bytesOf(file), file)), knowledge);
  },
  'wink-nlp': async (folder) => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    // Sentence boundaries and tokens alone: the least that it does.
    const { readDoc } = winkNLP(model, ['sbd']);
    for (const text of textsIn(folder)) readDoc(text).tokens().out();
  },
  compromise: async (folder) => {
    const { default: compromise } = await import('compromise/one');
    for (const text of textsIn(folder)) compromise(text).json();
  },
};

const [name = '', folder = ''] = process.argv.slice(2);
await jobs[name](folder);
