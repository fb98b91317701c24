import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startWorkers } from '../../../src/cli/io/worker-pool.ts';
import type { LetterTask } from '../../../src/cli/letters/letter-work.ts';
import type { LetterWorkers } from '../../../src/cli/letters/machine.ts';

const built = {
  name: 'readInThread',
  filename: new URL('../../../dist/cli/io/letter-worker.js', import.meta.url).href,
};

const task: LetterTask = {
  make: 'source',
  from: 'file',
  bytes: readFileSync(
    fileURLToPath(
      new URL('../../../fixtures/letters-text/sunderland-2017-11-visit-5.txt', import.meta.url),
    ),
  ),
  name: 'letter.txt',
  ownThemes: [],
};

/** How far each thread of this process stands back, by proc(5): the nineteenth field, the third being after the name. */
const nicenesses = (): number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const status = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[16]);
  });

const isLinux = process.platform === 'linux';
const whySkipped = 'only Linux gives each thread its own priority';

let workers: LetterWorkers | undefined;
afterEach(() => workers?.close());

describe.skipIf(!isLinux)(`threads that read go first${isLinux ? '' : ` (${whySkipped})`}`, () => {
  it('makes the one that analyses give way, and nobody else', async () => {
    workers = startWorkers({ threads: 2, seconds: 60, megabytes: 1024 }, built);
    const others = nicenesses();
    workers.prepare([]);
    const outcomes = [await workers.run(task, 'analyse'), await workers.run(task, 'read')];
    expect(outcomes.map(({ problem }) => problem)).toEqual([null, null]);
    const own = Math.min(...others);
    expect(others).not.toContain(own + 5);
    expect(nicenesses().filter((each) => each !== own)).toEqual([own + 5]);
  });
});
