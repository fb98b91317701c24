const megabyte = 1024 * 1024;

/** What reading letters takes in a thread; measured over a corpus: 160 MB. */
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
 * Stops tasks when the threads together take too much memory. The engine limits a thread's heap and not its buffers,
 * which is where a stream that unpacks to gigabytes goes; of buffers only the whole process tells.
 */
export class MemoryWatch {
  readonly #watched = new Set<AbortController>();
  readonly #megabytes: number;
  readonly #threads: number;
  #least = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** @param megabytes that one file may take */
  constructor(threads: number, megabytes: number) {
    this.#threads = threads;
    this.#megabytes = megabytes;
  }

  /** Watches while `stop` may stop a task that runs beside others. */
  add(stop: AbortController): void {
    this.#least = Math.min(this.#least, memoryOfThreads());
    this.#watched.add(stop);
    this.#timer ??= setInterval(this.#look, millisecondsBetweenLooks);
  }

  /** The same for a task that runs alone: what idle threads hold is not its doing. */
  addAlone(stop: AbortController): void {
    this.#least = memoryOfThreads();
    this.add(stop);
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
    const others = Math.max(0, this.#threads - 1);
    const most = this.#megabytes + usualMegabytes * others;
    if (now - this.#least <= most * megabyte) return;
    for (const stop of this.#watched) stop.abort(tooMuchMemory);
  };
}
