// Kills `extract` with SIGKILL at random moments, lets it go on with --resume, and compares every byte with those of a run
// that nothing disturbed. A moment is a number of bytes written, drawn from a seed. Run `npm run build` first.
//
//   node bench/kill-and-resume.mjs [LETTERS-FOLDER] [--times 50] [--seed 1] [--copies 4]
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const bin = fileURLToPath(new URL('../bin/ofsted-letters.js', import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    copies: { type: 'string', default: '4' },
  },
});
const [folder = fileURLToPath(new URL('../fixtures/letters-text/', import.meta.url))] = positionals;
const scratch = mkdtempSync(join(tmpdir(), 'kill-and-resume-'));
const at = (name) => join(scratch, name);

/** The same numbers from 0 to 1 in every run. */
const numbers = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
};

const makeLetters = () => {
  mkdirSync(at('letters'));
  for (const name of readdirSync(folder).filter((each) => /\.(?:pdf|txt)$/iu.test(each)))
    for (let copy = 0; copy < Number(values.copies); copy += 1)
      writeFileSync(
        at(`letters/${copy}-${name}`),
        Buffer.concat([readFileSync(join(folder, name)), Buffer.from(`\n% copy ${copy}\n`)]),
      );
  writeFileSync(at('letters/0-none.txt'), 'Milk and bread.\n');
  writeFileSync(at('letters/z-broken.pdf'), '%PDF-1.7\nbroken');
};

const results = ['all.jsonl', 'findings.csv'];
const args = [bin, 'extract', 'letters', '--no-cache', '-f', 'none'].concat(
  results.flatMap((name) => ['-o', name]),
);

const whole = (...more) => {
  const { status, stderr } = spawnSync(process.execPath, [...args, ...more], {
    cwd: scratch,
    encoding: 'utf8',
  });
  const files = results.map((name) => readFileSync(at(name), 'utf8'));
  return JSON.stringify({ status, stderr, files, names: readdirSync(scratch).sort() });
};

const written = () => {
  try {
    return statSync(at('all.jsonl.partial')).size;
  } catch {
    return -1;
  }
};

/** Kills a run when so many bytes are written; returns how many were when it was dead. */
const killAt = (bytes) =>
  new Promise((resolve) => {
    const watching = watch(scratch);
    const child = spawn(process.execPath, args, { cwd: scratch, stdio: 'ignore' });
    watching.on('change', () => {
      if (written() >= bytes) child.kill('SIGKILL');
    });
    child.on('close', () => {
      watching.close();
      resolve({ wasKilled: child.signalCode === 'SIGKILL', bytes: written() });
    });
  });

try {
  makeLetters();
  const wanted = whole();
  const { size } = statSync(at('all.jsonl'));
  const next = numbers(Number(values.seed));
  const times = Number(values.times);
  let same = 0;
  for (let time = 1; time <= times; time += 1) {
    for (const name of results) rmSync(at(name), { force: true });
    const moment = Math.floor(next() * size);
    const killed = await killAt(moment);
    const halfWritten = results.filter((name) => existsSync(at(name)));
    const isSame = killed.wasKilled && halfWritten.length === 0 && whole('--resume') === wanted;
    if (isSame) same += 1;
    else
      console.log(
        `${time}: meant for ${moment} of ${size} bytes, ${killed.wasKilled ? `killed at ${killed.bytes}` : 'had ended before'}; ${halfWritten.join(', ') || 'no result'} there; not the same`,
      );
    if (time % 10 === 0) console.error(`${time} of ${times} moments done`);
  }
  console.log(
    `killed at ${times} moments of a batch of ${readdirSync(at('letters')).length} files: ${same} of ${times} the same bytes`,
  );
  process.exitCode = same === times ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true });
}
