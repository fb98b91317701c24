import { describe, expect, it } from 'vitest';
import { startProgress } from '../../../src/cli/progress/progress.ts';
import { clockText, progressBar, progressLine } from '../../../src/cli/progress/progress-text.ts';

const clear = '\r\u001B[2K';

interface Terminal {
  readonly isTTY: boolean;
  readonly env?: Record<string, string>;
  readonly columns?: number;
}

/** What is told of 400 letters, of which every hundredth has a problem, and each takes so many milliseconds. */
const told = (
  { isTTY, env = {}, columns }: Terminal,
  options: Parameters<typeof startProgress>[1],
  milliseconds: number,
): string[] => {
  const written: string[] = [];
  let now = 0;
  const stderr = { isTTY, columns, write: (text: string) => void written.push(text) };
  const progress = startProgress(400, options, { stderr, env, machine: { now: () => now } });
  for (let letter = 1; letter <= 400; letter += 1) {
    now += milliseconds;
    progress.step(letter % 100 === 0);
  }
  progress.end();
  return written;
};

describe('where progress is told', () => {
  it.each<[string, Terminal, Parameters<typeof startProgress>[1], 'bar' | 'lines' | 'nothing']>([
    ['a terminal', { isTTY: true }, {}, 'bar'],
    ['a pipe', { isTTY: false }, {}, 'nothing'],
    ['a build server', { isTTY: false, env: { CI: 'true' } }, {}, 'lines'],
    ['a build server with a terminal', { isTTY: true, env: { CI: '1' } }, {}, 'lines'],
    ['CI=false on a terminal', { isTTY: true, env: { CI: 'false' } }, {}, 'bar'],
    [
      'a terminal that cannot move its cursor',
      { isTTY: true, env: { TERM: 'dumb' } },
      {},
      'nothing',
    ],
    ['always, in a pipe', { isTTY: false }, { progress: 'always' }, 'lines'],
    ['always, on a terminal', { isTTY: true }, { progress: 'always' }, 'bar'],
    ['never, on a terminal', { isTTY: true }, { progress: 'never' }, 'nothing'],
    ['--quiet', { isTTY: true }, { progress: 'always', quiet: true }, 'nothing'],
  ])('%s', (_, terminal, options, wanted) => {
    const written = told(terminal, options, 200);
    if (wanted === 'nothing') expect(written).toEqual([]);
    else if (wanted === 'bar') expect(written[0]).toContain('░');
    else expect(written[0]).toMatch(/^ofsted-letters: \d+ of 400 letters read, /u);
  });

  it('is silent for what takes less than a moment', () => {
    expect(told({ isTTY: true }, {}, 1)).toEqual([]);
  });

  it('tells a build server now and then', () => {
    // 400 letters in 80 seconds.
    expect(told({ isTTY: false, env: { CI: 'true' } }, {}, 200)).toEqual([
      'ofsted-letters: 150 of 400 letters read, 5 a second, 0:50 left, 1 problem\n',
      'ofsted-letters: 300 of 400 letters read, 5 a second, 0:20 left, 3 problems\n',
    ]);
  });

  it('draws no more than ten times a second, and leaves a clean line', () => {
    const written = told({ isTTY: true }, {}, 10);
    expect(written).toHaveLength(1 + (4000 - 700) / 100);
    expect(written[0]?.startsWith(clear)).toBe(true);
    expect(written.at(-1)).toBe(clear);
  });
});

describe('the words', () => {
  const state = { done: 75, total: 300, problems: 2, milliseconds: 10_000 };

  it('have the count, the rate, the time left and the problems', () => {
    expect(progressLine(state)).toBe('75 of 300 letters read, 7.5 a second, 0:30 left, 2 problems');
    expect(progressBar(state, 100)).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 75/300 letters · 7.5 a second · 0:30 left · 2 problems',
    );
  });

  it('have neither rate nor time before the first letter', () => {
    expect(progressLine({ done: 0, total: 3, problems: 0, milliseconds: 500 })).toBe(
      '0 of 3 letters read',
    );
  });

  it('never fill the last column', () => {
    expect(progressBar(state, 40)).toHaveLength(39);
  });

  it.each([
    [0, '0:00'],
    [7.4, '0:07'],
    [59.6, '1:00'],
    [754, '12:34'],
    [3723, '1:02:03'],
  ])('%s seconds are %s', (seconds, wanted) => {
    expect(clockText(seconds)).toBe(wanted);
  });
});
