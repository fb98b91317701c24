import { afterEach, describe, expect, it } from 'vitest';
import { startWorkers } from '../../../src/cli/io/worker-pool.ts';
import type { LetterOutcome, LetterTask } from '../../../src/cli/letters/letter-work.ts';
import type { LetterWorkers } from '../../../src/cli/letters/machine.ts';

const hostile = {
  name: 'misbehave',
  filename: new URL('./hostile-threads.mjs', import.meta.url).href,
};

const task = (name: string): LetterTask => ({
  make: 'source',
  from: 'file',
  bytes: new Uint8Array([1, 2, 3]),
  name,
  ownThemes: [],
});

let workers: LetterWorkers;
const start = (seconds: number, threads = 1, megabytes = 64): void => {
  workers = startWorkers({ threads, seconds, megabytes }, hostile);
};
afterEach(() => workers.close());

const codeOf = ({ problem }: LetterOutcome): string | null => problem?.code ?? null;
const isGood = ({ made }: LetterOutcome): boolean =>
  new TextDecoder().decode(made?.source) === '{"read":true}';

describe('a thread that goes wrong costs its one file and is replaced', () => {
  it.each([
    ['hangs.pdf', 'timed-out'],
    ['waits.pdf', 'timed-out'],
    ['eats.pdf', 'out-of-memory'],
    ['hoards.pdf', 'out-of-memory'],
    ['spreads.pdf', 'out-of-memory'],
    ['throws.pdf', 'reader-failed'],
    ['dies.pdf', 'reader-failed'],
  ])('%s: %s', async (name, code) => {
    start(name === 'hangs.pdf' || name === 'waits.pdf' ? 1 : 60);
    const [before, bad, after] = await Promise.all([
      workers.run(task('good.pdf'), 'whole'),
      workers.run(task(name), 'whole'),
      workers.run(task('good.pdf'), 'whole'),
    ]);
    expect([isGood(before), codeOf(bad), isGood(after)]).toEqual([true, code, true]);
  });

  it('says what the limit of time was', async () => {
    start(1);
    expect((await workers.run(task('hangs.pdf'), 'whole')).problem?.message).toBe(
      'reading it took longer than 1 s and was given up; look at the file, or raise --timeout',
    );
  });

  it('says what the limit of memory was', async () => {
    start(60);
    expect((await workers.run(task('eats.pdf'), 'whole')).problem?.message).toBe(
      'reading it took more than 64 MB of memory and was given up; look at the file',
    );
  });

  it('counts the time of a file from when a thread takes it on', async () => {
    start(1);
    const names = ['hangs.pdf', 'good.pdf', 'hangs.pdf', 'good.pdf'];
    const outcomes = await Promise.all(
      names.map((name) => workers.run(task(name), 'whole'), 'whole'),
    );
    expect(outcomes.map(codeOf)).toEqual(['timed-out', null, 'timed-out', null]);
  });

  it('leaves the files of other threads alone', async () => {
    start(60, 2);
    const names = ['dies.pdf', ...Array.from({ length: 8 }, () => 'good.pdf')];
    const outcomes = await Promise.all(
      names.map((name) => workers.run(task(name), 'whole'), 'whole'),
    );
    expect(outcomes.map(codeOf)).toEqual(['reader-failed', ...Array(8).fill(null)]);
  });

  it.each([1, 2])('gives up one that fills buffers, among %i threads', async (threads) => {
    start(60, threads, 256);
    const names = ['good.pdf', 'swells.pdf', 'good.pdf', 'swells.pdf', 'good.pdf'];
    const outcomes = await Promise.all(
      names.map((name) => workers.run(task(name), 'whole'), 'whole'),
    );
    expect(outcomes.map(codeOf)).toEqual([null, 'out-of-memory', null, 'out-of-memory', null]);
    expect(process.resourceUsage().maxRSS).toBeLessThan(2 * 1024 * 1024);
  });
});
