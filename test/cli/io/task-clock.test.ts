import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newTaskClock, startClock, watchClock } from '../../../src/cli/io/task-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'hrtime'] });
  // At nought on the clock nothing has begun.
  vi.advanceTimersByTime(1);
});
afterEach(() => vi.useRealTimers());

/** Milliseconds after which a task is stopped that begins so late; null where it is not. */
const stoppedAfter = (beginsAfter: number | null, endsAfter: number | null): number | null => {
  const clock = newTaskClock();
  let stopped: number | null = null;
  let now = 0;
  const endWatch = watchClock(clock, { work: 60, begin: 120 }, () => {
    stopped = now;
  });
  for (; now < 1000; now += 1) {
    if (now === beginsAfter) startClock(clock);
    if (now === endsAfter) endWatch();
    vi.advanceTimersByTime(1);
  }
  return stopped;
};

describe('the clock of a task', () => {
  it.each([
    ['begins at once and ends in time', 0, 59, null],
    ['begins at once and does not end', 0, null, 60],
    ['begins late and ends in time', 100, 150, null],
    ['begins late and does not end', 100, null, 160],
    ['does not begin', null, null, 120],
  ])('of one that %s', (_, beginsAfter, endsAfter, expected) => {
    const stopped = stoppedAfter(beginsAfter, endsAfter);
    if (expected === null) expect(stopped).toBeNull();
    // A timer rings a millisecond late.
    else expect(Math.abs((stopped ?? 0) - expected)).toBeLessThanOrEqual(2);
  });
});
