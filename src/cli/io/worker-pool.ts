import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { InputError } from '../../model/errors.ts';
import type { LetterOutcome, LetterTask } from '../letters/letter-work.ts';
import { problemOf } from '../letters/letter-work.ts';
import type { LetterWorkers, WorkerLimits } from '../letters/machine.ts';
import type { ThreadTask } from './letter-worker.ts';
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

/** Bytes that may go to the thread as they are; a piece of a larger buffer is copied first. */
const movable = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

class ThreadPool implements LetterWorkers {
  readonly #pool: Tinypool;
  readonly #limits: WorkerLimits;
  readonly #turns: Turns;

  constructor(limits: WorkerLimits, entry: ThreadEntry) {
    this.#limits = limits;
    this.#turns = new Turns(limits.threads);
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
    // Time counts from when a thread is free, not while the task waits for one.
    await this.#turns.take();
    try {
      return await this.#runNow(task);
    } finally {
      this.#turns.giveBack();
    }
  };

  async #runNow(task: LetterTask): Promise<LetterOutcome> {
    const { port1, port2 } = new MessageChannel();
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), startSeconds * 1000);
    port1.once('message', () => {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), this.#limits.seconds * 1000);
    });
    try {
      const from = typeof task.from === 'string' ? task.from : movable(task.from);
      const sent: ThreadTask = { ...task, from, begun: port2 };
      return await this.#pool.run(sent, {
        transferList: typeof from === 'string' ? [port2] : [from.buffer, port2],
        signal: stop.signal,
      });
    } catch (error) {
      return { made: null, problem: this.#problemOf(error, stop.signal.aborted) };
    } finally {
      clearTimeout(timer);
      port1.close();
    }
  }

  #problemOf(error: unknown, wasStopped: boolean): LetterOutcome['problem'] {
    const { seconds, megabytes } = this.#limits;
    if (wasStopped) return new InputError('timed-out', `${seconds} s`).problem;
    if (isOutOfMemory(error)) return new InputError('out-of-memory', `${megabytes} MB`).problem;
    return problemOf(error);
  }

  readonly close = (): Promise<void> => this.#pool.destroy();
}

/** @param entry what the threads run, for tests */
export const startWorkers = (limits: WorkerLimits, entry = letterThreads): LetterWorkers =>
  new ThreadPool(limits, entry);
