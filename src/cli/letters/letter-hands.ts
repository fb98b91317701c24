import { sniff } from '../../ingest/sniff.ts';
import {
  doTask,
  type LetterMade,
  type LetterOutcome,
  type LetterTask,
  prepareAnalysis,
} from './letter-work.ts';
import type { LetterWorkers } from './machine.ts';

/** Who does the tasks. */
export interface LetterHands {
  /** How many letters are worth asking for at once. */
  readonly window: number;
  readonly run: (task: LetterTask) => Promise<LetterOutcome>;
  readonly close: () => Promise<void>;
}

/** All in this thread. */
export const ownHands: LetterHands = { window: 1, run: doTask, close: () => Promise.resolve() };

/** Begun when there is something to do: where all is in the cache, nothing is started. */
const onFirstUse = (
  start: () => Promise<LetterWorkers>,
): { readonly get: () => Promise<LetterWorkers>; readonly close: () => Promise<void> } => {
  let started: Promise<LetterWorkers> | undefined;
  const get = (): Promise<LetterWorkers> => {
    started ??= start();
    return started;
  };
  return { get, close: async () => (await started)?.close() };
};

/** What is read and then analysed is two tasks, which two threads can do that each know one of them well. */
const isInTwoParts = ({ make, from, bytes }: LetterTask): boolean =>
  make === 'record' && from === 'file' && sniff(bytes) === 'pdf';

/** The second part of such a task, when the first is done. */
const ofSource = (task: LetterTask, { source }: LetterMade): LetterTask => ({
  ...task,
  from: 'source',
  bytes: source,
});

/** Threads read and analyse; this one only hands out and gathers. */
export const manyHands = (threads: number, start: () => Promise<LetterWorkers>): LetterHands => {
  const workers = onFirstUse(start);
  const run = async (task: LetterTask): Promise<LetterOutcome> => {
    const pool = await workers.get();
    if (task.from === 'source' && task.make === 'record') return pool.run(task, 'analyse');
    if (threads === 1 || !isInTwoParts(task)) return pool.run(task, 'whole');
    pool.prepare(task.ownThemes);
    const { made, problem } = await pool.run({ ...task, make: 'source' }, 'read');
    return made ? pool.run(ofSource(task, made), 'analyse') : { made, problem };
  };
  return {
    // While the threads are busy, the next files are opened and looked up; and those who read may be well ahead of
    // those who analyse, who give way to them.
    window: 12 * threads + 4,
    run,
    close: workers.close,
  };
};

/** Bytes of text, or of a source document, that need no watching; no letter or report has as many. */
const mostWithoutLimits = 1024 * 1024;

const needsLimits = ({ from, bytes }: LetterTask): boolean =>
  bytes.length > mostWithoutLimits || (from === 'file' && sniff(bytes) === 'pdf');

/**
 * For a few letters: one thread reads PDF, where files can hang or fill the memory, and this one loads the rules
 * meanwhile and analyses. Text needs no thread, unless it is longer than any letter.
 */
export const twoHands = (start: () => Promise<LetterWorkers>): LetterHands => {
  const workers = onFirstUse(start);
  const run = async (task: LetterTask): Promise<LetterOutcome> => {
    if (!needsLimits(task)) return doTask(task);
    const pool = await workers.get();
    if (!isInTwoParts(task)) return pool.run(task, 'whole');
    const reading = pool.run({ ...task, make: 'source' }, 'whole');
    await prepareAnalysis(task.ownThemes);
    const { made, problem } = await reading;
    return made ? run(ofSource(task, made)) : { made, problem };
  };
  return { window: 2, run, close: workers.close };
};
