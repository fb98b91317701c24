import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { InputError } from '../../model/errors.ts';
import type { LetterOutcome, LetterTask } from '../letters/letter-work.ts';
import { problemOf } from '../letters/letter-work.ts';
import type { LetterWorkers, WorkerLimits } from '../letters/machine.ts';
import type { ThreadTask } from './letter-worker.ts';
import { MemoryWatch, tooMuchMemory } from './memory-watch.ts';
import { Turns } from './turns.ts';

/** The module that a thread runs, and the function in it that does tasks. */
export interface ThreadEntry {
  readonly filename: string;
  readonly name: string;
}

const letterThreads: ThreadEntry = {
  name: 'readInThread',
  filename: new URL('./letter-worker.js', import.meta.url).href,
};

/** A thread that has not begun after this long never will. */
const startSeconds = 120;

/** Room for what lives no longer than one letter: with less, a tenth of the time goes into clearing it up. */
const youngMegabytes = 96;

/** Why a task was stopped. */
const tooMuchTime = 'too much time';

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

class ThreadPool implements LetterWorkers {
  readonly #pool: Tinypool;
  readonly #limits: WorkerLimits;
  readonly #turns: Turns;
  readonly #alone = new Turns(1);
  readonly #memory: MemoryWatch;

  constructor(limits: WorkerLimits, entry: ThreadEntry) {
    this.#limits = limits;
    this.#turns = new Turns(limits.threads);
    this.#memory = new MemoryWatch(limits.threads, limits.megabytes);
    this.#pool = new Tinypool({
      ...entry,
      minThreads: 0,
      maxThreads: limits.threads,
      idleTimeout: 3_600_000,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.megabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    // A thread that dies without a task has cost no file; the next task gets another.
    this.#pool.on('error', () => undefined);
  }

  readonly run = async (task: LetterTask): Promise<LetterOutcome> => {
    if (this.#limits.threads === 1) return this.#runAlone(task);
    return (await this.#runBesideOthers(task)) ?? this.#runAlone(task);
  };

  /** Null where the threads took too much memory together, so that nobody knows which of the files did. */
  async #runBesideOthers(task: LetterTask): Promise<LetterOutcome | null> {
    // Time counts from when a thread is free, not while the task waits for one.
    await this.#turns.take();
    const stop = new AbortController();
    this.#memory.addBesideOthers(stop);
    try {
      const outcome = await this.#runNow(task, stop);
      return stop.signal.reason === tooMuchMemory ? null : outcome;
    } finally {
      this.#memory.remove(stop);
      this.#turns.giveBack();
    }
  }

  async #runAlone(task: LetterTask): Promise<LetterOutcome> {
    const { threads } = this.#limits;
    // Two that each wait for all threads would wait for each other.
    await this.#alone.take();
    for (let taken = 0; taken < threads; taken += 1) await this.#turns.take();
    const stop = new AbortController();
    this.#memory.addAlone(stop);
    try {
      return await this.#runNow(task, stop);
    } finally {
      this.#memory.remove(stop);
      for (let taken = 0; taken < threads; taken += 1) this.#turns.giveBack();
      this.#alone.giveBack();
    }
  }

  async #runNow(task: LetterTask, stop: AbortController): Promise<LetterOutcome> {
    const { port1, port2 } = new MessageChannel();
    let timer = setTimeout(() => stop.abort(tooMuchTime), startSeconds * 1000);
    port1.once('message', () => {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(tooMuchTime), this.#limits.seconds * 1000);
    });
    try {
      // A copy goes to the thread: the task may have to be run again.
      const from = typeof task.from === 'string' ? task.from : new Uint8Array(task.from);
      const sent: ThreadTask = { ...task, from, begun: port2 };
      return await this.#pool.run(sent, {
        transferList: typeof from === 'string' ? [port2] : [from.buffer, port2],
        signal: stop.signal,
      });
    } catch (error) {
      return { made: null, problem: this.#problemOf(error, stop.signal) };
    } finally {
      clearTimeout(timer);
      port1.close();
    }
  }

  #problemOf(error: unknown, { reason }: AbortSignal): LetterOutcome['problem'] {
    const { seconds, megabytes } = this.#limits;
    if (reason === tooMuchTime) return new InputError('timed-out', `${seconds} s`).problem;
    if (reason === tooMuchMemory || isOutOfMemory(error))
      return new InputError('out-of-memory', `${megabytes} MB`).problem;
    return problemOf(error);
  }

  readonly close = (): Promise<void> => this.#pool.destroy();
}

/** @param entry what the threads run, for tests */
export const startWorkers = (limits: WorkerLimits, entry = letterThreads): LetterWorkers =>
  new ThreadPool(limits, entry);
