// Writes docs/performance.md: how long the program takes, and how much memory, beside what it is measured against. It
// needs `pdftotext` (Debian's poppler-utils), some minutes and a machine that does nothing else. Run `npm run build` first.
//
//   node bench/performance.mjs LETTERS-FOLDER [--rounds 5] [--growth 1,4,16,64] [--batch 2000] [--page FILE]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copies, halves, pdfsIn, texts } from './performance/letters.mjs';
import { pageOf } from './performance/page.mjs';
import {
  inTurns,
  runCommand,
  runJob,
  runJobsTogether,
  runLetters,
  runNode,
} from './performance/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    growth: { type: 'string', default: '1,4,16,64' },
    batch: { type: 'string', default: '2000' },
    page: { type: 'string', default: join(root, 'docs', 'performance.md') },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: node bench/performance.mjs LETTERS-FOLDER');
  process.exit(2);
}

const rounds = Number(values.rounds);
const scratch = mkdtempSync(join(tmpdir(), 'performance-'));
const at = (name) => join(scratch, name);
const say = (what) => console.error(what);
const quiet = ['--quiet', '--format', 'none', '-o', at('out.jsonl')];
const extract = (letters, ...options) =>
  runLetters(scratch, ['extract', letters, ...quiet, ...options]);

const version = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
const machine = () => {
  const [{ model }] = cpus();
  const { stderr } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' });
  const libraries = ['pdf-parse', 'pdfjs-dist', 'wink-nlp', 'compromise'].map(
    (name) => `${name} ${version(name)}`,
  );
  return `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${libraries.join(', ')}, ${/pdftotext version [\d.]+/u.exec(stderr)?.[0]}.`;
};

const fixture = (path) => join(root, 'fixtures', path);
const startCases = {
  node: () => runNode(scratch, ['-e', '0']),
  version: () => runLetters(scratch, ['--version']),
  text: () => extract(fixture('letters-text/sunderland-2017-11-visit-5.txt'), '--no-cache'),
  pdf: () => extract(fixture('letters/sunderland-2017-11-visit-5.pdf'), '--no-cache'),
};

const stageCases = (textFolder) => ({
  bare: () => runJob(scratch, 'pdf-parse', folder),
  reading: () => runJob(scratch, 'reading', folder),
  analysis: () => runJob(scratch, 'analysis', textFolder),
  wink: () => runJob(scratch, 'wink-nlp', textFolder),
  compromise: () => runJob(scratch, 'compromise', textFolder),
});

const everyFile = 'for file in "$@"; do pdftotext "$file" - >/dev/null || exit 1; done';
const articlesFolder = join(root, 'fixtures', 'articles');
const articles = readdirSync(articlesFolder)
  .filter((name) => /\.(?:txt|md|html|pdf|docx)$/u.test(name) && name !== 'README.md')
  .map((name) => join(articlesFolder, name));

const commandCases = (letters, half) => ({
  bare: () => runJob(scratch, 'pdf-parse', folder),
  bareTwice: () => runJobsTogether('pdf-parse', half),
  pdftotext: () => runCommand('sh', ['-c', everyFile, 'sh', ...letters]),
  one: () => extract(folder, '--no-cache', '--concurrency', '1'),
  two: () => extract(folder, '--no-cache', '--concurrency', '2'),
  cold: (round) => extract(folder, '--concurrency', '2', '--cache-location', at(`cache-${round}`)),
  warm: (round) => extract(folder, '--concurrency', '2', '--cache-location', at(`cache-${round}`)),
  compare: () =>
    runLetters(scratch, [
      'compare',
      at('out.jsonl'),
      '--quiet',
      '--format',
      'json',
      '-o',
      at('compared.json'),
    ]),
  check: (round) =>
    runLetters(scratch, [
      'check',
      ...articles,
      '--against',
      folder,
      '--cache-location',
      at(`cache-${round}`),
      '--quiet',
      '--fail-on',
      'none',
      '--format',
      'json',
      '-o',
      at('checked.json'),
    ]),
});

const growthOf = (letters) => {
  const counts = values.growth.split(',').map(Number);
  return counts.map((times) => {
    const many = copies(letters, times * letters.length, at(`times-${times}`));
    const step = extract(many, '--no-cache', '--concurrency', '2');
    rmSync(many, { recursive: true });
    say(`${times} × the letters: ${step.seconds.toFixed(1)} s, ${Math.round(step.megabytes)} MB`);
    return { times, letters: times * letters.length, ...step };
  });
};

/** What was promised of them is near to what is measured, and a machine is not always as fast. */
const commandRounds = 2 * rounds + 1;

/** Each case takes the better part of a minute. */
const batchRounds = Math.min(rounds, 3);

const batchOf = (letters) => {
  const many = copies(letters, Number(values.batch), at('batch'));
  const cases = {
    one: () => extract(many, '--concurrency', '1', '--no-cache'),
    two: () => extract(many, '--concurrency', '2', '--no-cache'),
    cold: (round) => extract(many, '--concurrency', '2', '--cache-location', at(`batch-${round}`)),
    warm: (round) => extract(many, '--concurrency', '2', '--cache-location', at(`batch-${round}`)),
  };
  return { letters: Number(values.batch), rounds: batchRounds, ...inTurns(cases, batchRounds) };
};

try {
  const letters = pdfsIn(folder);
  const { folder: textFolder, words } = await texts(letters, at('texts'));
  say('starting, then stages');
  const start = inTurns(startCases, 4 * rounds + 1);
  const stages = inTurns(stageCases(textFolder), rounds);
  say('whole commands');
  const commands = inTurns(commandCases(letters, halves(letters, at('halves'))), commandRounds);
  say('growth');
  const growth = growthOf(letters);
  const batch = batchOf(letters);
  const page = pageOf({
    machine: machine(),
    letters: letters.length,
    words,
    rounds,
    commandRounds,
    start,
    stages,
    commands,
    growth,
    batch,
    articles: articles.length,
  });
  writeFileSync(values.page, page);
  say(`written: ${values.page}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
