// Prints how memory and time of `extract` grow with the number of letters: over copies of the letters of a folder, each
// copy a file of its own. Without a folder it takes the nine fixture letters, and many more copies of them: memory is
// level after about a thousand letters, when each thread has learnt both kinds of work. Run `npm run build` first.
//
//   node bench/memory.mjs [LETTERS-FOLDER] [--growth 4,16,64] [--concurrency 2] [--rounds 3]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inTurns, runLetters } from './performance/run.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    growth: { type: 'string' },
    concurrency: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});
const [folder = fileURLToPath(new URL('../fixtures/letters-text/', import.meta.url))] = positionals;
const growth = values.growth ?? (positionals.length > 0 ? '4,16,64' : '128,256,512');
const times = growth.split(',').map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'memory-'));

const notes = {
  '.pdf': (copy) => `\n% copy ${copy}\n`,
  '.txt': (copy) => `\nThis is copy ${copy}.\n`,
};
const letters = readdirSync(folder)
  .filter((name) => extname(name).toLowerCase() in notes)
  .sort();

/** So many copies of each letter in a folder of their own. */
const copies = (count) => {
  const into = join(scratch, String(count));
  mkdirSync(into);
  for (const name of letters) {
    const bytes = readFileSync(join(folder, name));
    const ending = extname(name).toLowerCase();
    for (let copy = 0; copy < count; copy += 1)
      writeFileSync(
        join(into, `${name}-${copy}${ending}`),
        Buffer.concat([bytes, Buffer.from(notes[ending](copy))]),
      );
  }
  return into;
};

try {
  const cases = Object.fromEntries(
    times.map((count) => {
      const from = copies(count);
      const options = ['--no-cache', '--quiet', '--concurrency', values.concurrency];
      const outputs = ['--format', 'csv', '-o', join(scratch, `${count}.jsonl`)];
      return [count, () => runLetters(scratch, ['extract', from, ...options, ...outputs])];
    }),
  );
  const taken = inTurns(cases, Number(values.rounds));
  console.log(
    `median of ${values.rounds} runs, ${values.concurrency} at once, JSON Lines and CSV written`,
  );
  for (const count of times) {
    const { seconds, processor, megabytes } = taken[count];
    const each = (value) => `${((1000 * value) / (count * letters.length)).toFixed(1)} ms a letter`;
    console.log(
      `${count}× (${count * letters.length} letters): ${megabytes.toFixed(0)} MB at most, ${seconds.toFixed(1)} s (${each(seconds)}), processor ${processor.toFixed(1)} s (${each(processor)})`,
    );
  }
  const [least, most] = [taken[times[0]], taken[times.at(-1)]];
  const ratio = most.megabytes / least.megabytes;
  console.log(
    `memory of ${times.at(-1)}× over ${times[0]}×: ${ratio.toFixed(2)} (at most 1.2 is wanted)`,
  );
  // The first letters of a run wait for the rules and for code that is not yet compiled.
  const [, middle = least, last = most] = times.map((count) => ({ count, ...taken[count] }));
  const linearity = (measure) =>
    ((last[measure] / middle[measure]) * (middle.count / last.count)).toFixed(2);
  if (times.length > 2)
    console.log(
      `a letter of ${last.count}× beside one of ${middle.count}×: processor ${linearity('processor')}, clock ${linearity('seconds')} (0.9 to 1.1 is linear)`,
    );
  process.exitCode = ratio <= 1.2 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true });
}
