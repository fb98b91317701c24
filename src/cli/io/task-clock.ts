/**
 * When a thread took on its task, in nanoseconds of the machine's clock; 0 until then. Both threads see it. A message
 * would need a port, and a thread that is never idle gets round to closing none of its ports, so they would pile up.
 */
export type TaskClock = BigInt64Array;

export const newTaskClock = (): TaskClock => new BigInt64Array(new SharedArrayBuffer(8));

export const startClock = (clock: TaskClock): void => {
  Atomics.store(clock, 0, process.hrtime.bigint());
};

const nanoseconds = 1e6;

/** Milliseconds for which the task has been worked on; null where it has not begun. */
const workedOn = (clock: TaskClock): number | null => {
  const begun = Atomics.load(clock, 0);
  return begun === 0n ? null : Number(process.hrtime.bigint() - begun) / nanoseconds;
};

/** Milliseconds: for how long a task may be worked on, and how long it may take to begin. */
export interface TaskTime {
  readonly work: number;
  readonly begin: number;
}

/**
 * Calls `stop` once when a task has taken too long.
 *
 * @returns what ends the watch
 */
export const watchClock = (clock: TaskClock, time: TaskTime, stop: () => void): (() => void) => {
  const sent = newTaskClock();
  startClock(sent);
  let timer: NodeJS.Timeout;
  const lookIn = (milliseconds: number): void => {
    timer = setTimeout(look, milliseconds);
  };
  const look = (): void => {
    const worked = workedOn(clock);
    const left = worked === null ? time.begin - (workedOn(sent) ?? 0) : time.work - worked;
    if (left <= 0) stop();
    // Rounded up, as a timer may ring a moment before its time.
    else lookIn(Math.ceil(Math.min(left, time.work)));
  };
  lookIn(Math.min(time.work, time.begin));
  return () => clearTimeout(timer);
};
