import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'ofsted-letters.js');
const usageHook = fileURLToPath(new URL('./tell-usage.cjs', import.meta.url));

/** Certificates that the place of the run adds are read at every start of Node, which takes longer than the rest of it. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

const timed = (command, args, env) => {
  const start = process.hrtime.bigint();
  const { status, signal, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment, ...env },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0)
    throw new Error(
      `${command} ${args.slice(0, 6).join(' ')} ended with ${status ?? signal}: ${stderr}`,
    );
  return seconds;
};

/** Any command: seconds by the clock. */
export const runCommand = (command, args) => ({ seconds: timed(command, args, {}) });

/** A program of Node's, to its end: seconds by the clock and of the processor, all threads together, and the most memory. */
export const runNode = (scratch, args) => {
  const file = join(scratch, 'usage.json');
  const seconds = timed(process.execPath, ['--require', usageHook, ...args], { USAGE_FILE: file });
  return { seconds, ...JSON.parse(readFileSync(file, 'utf8')) };
};

/** The built command. */
export const runLetters = (scratch, args) => runNode(scratch, [bin, ...args]);

const jobs = fileURLToPath(new URL('./jobs.mjs', import.meta.url));

/** Work within one process of its own: what it took without starting and loading, and the most memory. */
export const runJob = (scratch, name, ...args) => runNode(scratch, [jobs, name, ...args]);

/** Such jobs side by side, each in a process of its own: seconds by the clock until the last has ended. */
export const runJobsTogether = (name, folders) =>
  runCommand('sh', [
    '-c',
    'node=$1 jobs=$2 name=$3; shift 3; all=; for folder in "$@"; do "$node" "$jobs" "$name" "$folder" & all="$all $!"; done; for one in $all; do wait "$one" || exit 1; done',
    'sh',
    process.execPath,
    jobs,
    name,
    ...folders,
  ]);

export const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const measures = ['seconds', 'processor', 'megabytes'];

/** Medians of what several runs took. */
const medians = (runs) =>
  Object.fromEntries(
    measures
      .filter((measure) => measure in runs[0])
      .map((measure) => [measure, median(runs.map((run) => run[measure]))]),
  );

/**
 * Runs all cases in turn, so that each meets the same machine, and all of it so many times.
 *
 * @param cases functions that give what one run took, by name
 */
export const inTurns = (cases, rounds) => {
  const runs = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(cases)) runs[name].push(run(round));
  return Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, medians(all)]));
};
