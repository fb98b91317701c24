const megabyte = 1024 * 1024;

/** What a thread takes that reads letters, whatever the letter; measured over a corpus: 160 MB. */
const usualMegabytes = 256;

const millisecondsBetweenLooks = 50;

/** Bytes that the process holds, without what this thread holds: records may be many. */
const memoryOfThreads = (): number => {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
};

/** Why a task was stopped. */
export const tooMuchMemory = 'too much memory';

/**
 * Stops tasks when the threads together take too much memory. The engine does not limit a thread's buffers, which is
 * where a stream that unpacks to gigabytes goes, and at its limit of the heap it may end the process; of both the memory
 * of the whole process tells.
 */
export class MemoryWatch {
  readonly #watched = new Set<AbortController>();
  readonly #threads: number;
  readonly #megabytes: number;
  /** Bytes that the threads may hold above the least that was seen. */
  #most = 0;
  #least = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** @param megabytes that one file may take */
  constructor(threads: number, megabytes: number) {
    this.#threads = threads;
    this.#megabytes = megabytes;
  }

  /** Watches while `stop` may stop a task that runs beside others. */
  addBesideOthers(stop: AbortController): void {
    this.#least = Math.min(this.#least, memoryOfThreads());
    this.#add(stop, this.#threads);
  }

  /** The same for one that runs alone: what idle threads hold, or one that was stopped just now, is not its doing. */
  addAlone(stop: AbortController): void {
    this.#least = memoryOfThreads();
    this.#add(stop, 1);
  }

  #add(stop: AbortController, threads: number): void {
    this.#most = (this.#megabytes + usualMegabytes * threads) * megabyte;
    this.#watched.add(stop);
    this.#timer ??= setInterval(this.#look, millisecondsBetweenLooks);
  }

  remove(stop: AbortController): void {
    this.#watched.delete(stop);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    const now = memoryOfThreads();
    this.#least = Math.min(this.#least, now);
    if (now - this.#least <= this.#most) return;
    for (const stop of this.#watched) stop.abort(tooMuchMemory);
  };
}
