import { Tinypool } from 'tinypool';
import { InputError } from '../../model/errors.ts';
import type { Theme } from '../../rules/schema.ts';
import type { LetterOutcome, LetterTask } from '../letters/letter-work.ts';
import { problemOf } from '../letters/letter-work.ts';
import type { LetterWorkers, ThreadWork, WorkerLimits } from '../letters/machine.ts';
import { compileLess } from './compile-less.ts';
import type { ThreadPreparation, ThreadTask } from './letter-worker.ts';
import { MemoryWatch, tooMuchMemory } from './memory-watch.ts';
import { Seats } from './seats.ts';
import { newTaskClock, watchClock } from './task-clock.ts';

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

/**
 * The engine's own limit is only there for what grows faster than anybody looks: where one large piece of memory is
 * asked for at that limit, it ends the whole process and not the thread. Below 2 GB with ours: from there on the engine
 * lets what is alive grow fourfold, and not twofold, before it clears up (`MaxGrowingFactor` in V8's memory-controller.cc).
 */
const megabytesAboveLimit = 1000;

/** Why a task was stopped. */
const tooMuchTime = 'too much time';

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** One thread, which is replaced when it ends; it begins with its first task. */
const startThread = ({ megabytes }: WorkerLimits, entry: ThreadEntry): Tinypool => {
  const thread = new Tinypool({
    ...entry,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 3_600_000,
    resourceLimits: {
      maxOldGenerationSizeMb: megabytes + megabytesAboveLimit,
      maxYoungGenerationSizeMb: youngMegabytes,
    },
  });
  // One that dies without a task has cost no file; the next task gets another.
  thread.on('error', () => undefined);
  return thread;
};

class ThreadPool implements LetterWorkers {
  readonly #threads: readonly Tinypool[];
  readonly #limits: WorkerLimits;
  readonly #seats: Seats;
  /** Two that each wait for all threads would wait for each other. */
  #alone: Promise<unknown> = Promise.resolve();
  readonly #memory: MemoryWatch;
  #isPrepared = false;

  constructor(limits: WorkerLimits, entry: ThreadEntry) {
    this.#limits = limits;
    this.#seats = new Seats(limits.threads);
    this.#memory = new MemoryWatch(limits.threads, limits.megabytes);
    this.#threads = Array.from({ length: limits.threads }, () => startThread(limits, entry));
  }

  readonly prepare = (ownThemes: readonly Theme[]): void => {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const preparation: ThreadPreparation = { prepare: ownThemes };
    // What goes wrong shows with the first letter.
    this.#threadAt(this.#seats.seatFor('analyse'))
      .run(preparation)
      .catch(() => undefined);
  };

  readonly run = async (task: LetterTask, work: ThreadWork): Promise<LetterOutcome> =>
    (this.#limits.threads === 1 ? null : await this.#runBesideOthers(task, work)) ??
    this.#runAlone(task, work);

  #threadAt(seat: number): Tinypool {
    const thread = this.#threads[seat];
    if (!thread) throw new Error('each seat has a thread');
    return thread;
  }

  /** Null where the threads took too much memory together, so that nobody knows which of the files did. */
  async #runBesideOthers(task: LetterTask, work: ThreadWork): Promise<LetterOutcome | null> {
    // Time counts from when a thread is free, not while the task waits for one.
    const seat = await this.#seats.take(work);
    const stop = new AbortController();
    this.#memory.addBesideOthers(stop);
    try {
      const outcome = await this.#runNow(task, seat, stop);
      return stop.signal.reason === tooMuchMemory ? null : outcome;
    } finally {
      this.#memory.remove(stop);
      this.#seats.giveBack(seat);
    }
  }

  #runAlone(task: LetterTask, work: ThreadWork): Promise<LetterOutcome> {
    const outcome = this.#alone.then(() => this.#runWithAllSeats(task, work));
    this.#alone = outcome.catch(() => undefined);
    return outcome;
  }

  async #runWithAllSeats(task: LetterTask, work: ThreadWork): Promise<LetterOutcome> {
    await this.#seats.takeAll();
    const stop = new AbortController();
    this.#memory.addAlone(stop);
    try {
      return await this.#runNow(task, this.#seats.seatFor(work), stop);
    } finally {
      this.#memory.remove(stop);
      this.#seats.giveAllBack();
    }
  }

  async #runNow(task: LetterTask, seat: number, stop: AbortController): Promise<LetterOutcome> {
    const clock = newTaskClock();
    const time = { work: this.#limits.seconds * 1000, begin: startSeconds * 1000 };
    const endWatch = watchClock(clock, time, () => stop.abort(tooMuchTime));
    try {
      // A copy goes to the thread: the task may have to be run again.
      const bytes = new Uint8Array(task.bytes);
      const sent: ThreadTask = { ...task, bytes, clock };
      return await this.#threadAt(seat).run(sent, {
        transferList: [bytes.buffer],
        signal: stop.signal,
      });
    } catch (error) {
      return { made: null, problem: this.#problemOf(error, stop.signal) };
    } finally {
      endWatch();
    }
  }

  #problemOf(error: unknown, { reason }: AbortSignal): LetterOutcome['problem'] {
    const { seconds, megabytes } = this.#limits;
    if (reason === tooMuchTime) return new InputError('timed-out', `${seconds} s`).problem;
    if (reason === tooMuchMemory || isOutOfMemory(error))
      return new InputError('out-of-memory', `${megabytes} MB`).problem;
    return problemOf(error);
  }

  readonly close = async (): Promise<void> => {
    await Promise.all(this.#threads.map((thread) => thread.destroy()));
  };
}

/** @param entry what the threads run, for tests */
export const startWorkers = (limits: WorkerLimits, entry = letterThreads): LetterWorkers => {
  compileLess();
  return new ThreadPool(limits, entry);
};
