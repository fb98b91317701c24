// Changes real PDFs at random, gives them to the built command, folder by folder, and counts what must not be: crashes,
// hangs, files without an outcome, files that are half written. The same seed makes the same mutants. Run `npm run build` first.
//
//   node bench/fuzz-pdf.mjs [--letters FOLDER] [--mutants 5000] [--seed 1] [--a-run 250] [--timeout 10] [--minutes 60] [--keep FOLDER]
//
// Exit code 1 where something was found; --keep keeps the mutants on which the program itself fails, or the run did.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOf, outcomesOf } from './fuzzing/judge-run.mjs';
import { mutate } from './fuzzing/mutate-pdf.mjs';
import { Random } from './fuzzing/random.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    letters: { type: 'string', default: join(root, 'fixtures', 'letters') },
    mutants: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'a-run': { type: 'string', default: '250' },
    timeout: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
});
const [mutants, seed, aRun, timeout, minutes] = [
  'mutants',
  'seed',
  'a-run',
  'timeout',
  'minutes',
].map((name) => Number(options[name]));

const letters = readdirSync(options.letters)
  .filter((name) => name.endsWith('.pdf'))
  .sort()
  .map((name) => readFileSync(join(options.letters, name)));
const scratch = mkdtempSync(join(tmpdir(), 'ofsted-letters-fuzz-'));
const ends = performance.now() + minutes * 60_000;

/** Fills a folder with mutants; each has a seed of its own, so that one can be made again. */
const fill = (folder, from, to) => {
  const names = [];
  for (let number = from; number < to; number += 1) {
    const random = new Random(seed * 1_000_003 + number);
    const { bytes } = mutate(random.oneOf(letters), random, letters);
    names.push(`m${String(number).padStart(6, '0')}.pdf`);
    writeFileSync(join(folder, names.at(-1)), bytes);
  }
  return names;
};

const runOn = (mutantsFolder, outputs, count) =>
  spawnSync(
    process.execPath,
    [
      ...[join(root, 'bin', 'ofsted-letters.js'), 'extract', '.', '--quiet', '--no-cache'],
      ...['--timeout', String(timeout), '--format', 'jsonl'],
      ...['-o', join(outputs, 'result.jsonl'), '-o', join(outputs, 'findings.csv')],
    ],
    {
      cwd: mutantsFolder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      // Were every file to use up its time, the run would still end.
      timeout: (60 + count * (timeout + 5)) * 1000,
      killSignal: 'SIGKILL',
    },
  );

const keep = (folder, names) => {
  if (options.keep === undefined) return;
  mkdirSync(options.keep, { recursive: true });
  for (const name of names) cpSync(join(folder, name), join(options.keep, `${seed}-${name}`));
};

const totals = { crash: 0, hang: 0, 'half-written': 0 };
const outcomes = new Map();

const count = (run, folder) => {
  for (const [what, names] of outcomesOf(run.stdout)) {
    outcomes.set(what, (outcomes.get(what) ?? 0) + names.length);
    if (['reader-failed', 'timed-out', 'out-of-memory'].includes(what)) keep(folder, names);
  }
  for (const line of run.stderr.split('\n'))
    if (/\((?:reader-failed|timed-out|out-of-memory)\)$/u.test(line)) console.log(`  ${line}`);
};

const batch = (from, to) => {
  const [folder, outputs] = ['mutants', 'outputs'].map((name) => join(scratch, name));
  for (const each of [folder, outputs]) mkdirSync(each);
  const names = fill(folder, from, to);
  const run = runOn(folder, outputs, names.length);
  const { kind, faults } = faultsOf(run, names, outputs);
  if (faults.length > 0) {
    totals[kind] += 1;
    console.log(`mutants ${from} to ${to - 1}: ${kind}`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    keep(folder, names);
  }
  count(run, folder);
  for (const each of [folder, outputs]) rmSync(each, { recursive: true });
};

let made = 0;
try {
  while (made < mutants && performance.now() < ends) {
    const to = Math.min(mutants, made + aRun);
    batch(made, to);
    made = to;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log(`${made} mutants of ${letters.length} letters, seed ${seed}, in runs of ${aRun}`);
console.log(
  `${totals.crash} crashes, ${totals.hang} hangs, ${totals['half-written']} runs with half-written or missing results`,
);
for (const [what, number] of [...outcomes].sort(([, one], [, other]) => other - one))
  console.log(`${String(number).padStart(7)}  ${what}`);
if (made < mutants) console.log(`ended after ${minutes} minutes, before ${mutants} mutants`);
process.exitCode = Object.values(totals).some((number) => number > 0) || made < mutants ? 1 : 0;
