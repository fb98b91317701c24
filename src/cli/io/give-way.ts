import { setPriority } from 'node:os';

/** Where two want one processor, who gives way has a quarter of it; where there is room for both, all the time it wants. */
const niceness = 5;

let hasGivenWay = false;

/**
 * Lets the other threads of this process go first, for good: only the superuser may take it back. On Linux each thread
 * has a priority of its own (setpriority(2), "C library/kernel differences"); elsewhere it would be that of the whole
 * process, and nothing is done.
 */
export const giveWay = (): void => {
  if (hasGivenWay || process.platform !== 'linux') return;
  hasGivenWay = true;
  try {
    setPriority(0, niceness);
  } catch {
    // Where a system does not allow it, a run is slower and no less right.
  }
};
