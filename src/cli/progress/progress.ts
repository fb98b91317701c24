import type { Io } from '../io.ts';
import type { Machine } from '../letters/machine.ts';
import type { ProgressChoice, RunOptions } from '../options.ts';
import { progressBar, progressLine, type RunState } from './progress-text.ts';

/** Tells how far a run is, while it runs. */
export interface Progress {
  readonly step: (hasProblem: boolean) => void;
  /** Takes the bar away, so that what follows begins on a clean line. */
  readonly end: () => void;
}

const silent: Progress = { step: () => undefined, end: () => undefined };

/** Shorter runs need no telling. */
const beforeBar = 700;
const betweenBars = 100;
const betweenLines = 30_000;
const clearLine = '\r\u001B[2K';
const usualColumns = 80;

type Style = 'bar' | 'lines' | 'none';

/** A bar on a terminal, lines in the log of a build server, and nothing in a pipe, unless the user says otherwise. */
const styleFor = (choice: ProgressChoice, { env, stderr }: Pick<Io, 'env' | 'stderr'>): Style => {
  if (choice === 'never') return 'none';
  const isServer = env['CI'] !== undefined && !['', '0', 'false'].includes(env['CI']);
  if (stderr.isTTY && !isServer && env['TERM'] !== 'dumb') return 'bar';
  return isServer || choice === 'always' ? 'lines' : 'none';
};

class Teller implements Progress {
  readonly #style: Style;
  readonly #total: number;
  readonly #stderr: Io['stderr'];
  readonly #now: () => number;
  readonly #begun: number;
  #told: number;
  #done = 0;
  #problems = 0;
  #hasBar = false;

  constructor(style: Style, total: number, stderr: Io['stderr'], now: () => number) {
    this.#style = style;
    this.#total = total;
    this.#stderr = stderr;
    this.#now = now;
    this.#begun = now();
    this.#told = this.#begun + (style === 'bar' ? beforeBar - betweenBars : 0);
  }

  readonly step = (hasProblem: boolean): void => {
    this.#done += 1;
    if (hasProblem) this.#problems += 1;
    const now = this.#now();
    const pause = this.#style === 'bar' ? betweenBars : betweenLines;
    if (now - this.#told < pause || this.#done === this.#total) return;
    this.#told = now;
    this.#tell({
      done: this.#done,
      total: this.#total,
      problems: this.#problems,
      milliseconds: now - this.#begun,
    });
  };

  #tell(state: RunState): void {
    if (this.#style === 'lines') {
      this.#stderr.write(`ofsted-letters: ${progressLine(state)}\n`);
      return;
    }
    this.#stderr.write(`${clearLine}${progressBar(state, this.#stderr.columns ?? usualColumns)}`);
    this.#hasBar = true;
  }

  readonly end = (): void => {
    if (this.#hasBar) this.#stderr.write(clearLine);
    this.#hasBar = false;
  };
}

/** @param total how many letters the run has */
export const startProgress = (
  total: number,
  { progress = 'auto', quiet }: Pick<RunOptions, 'progress'> & { readonly quiet?: boolean },
  io: Pick<Io, 'env' | 'stderr'> & { readonly machine?: Pick<Machine, 'now'> },
): Progress => {
  if (!io.machine || quiet === true) return silent;
  const style = styleFor(progress, io);
  return style === 'none' ? silent : new Teller(style, total, io.stderr, io.machine.now);
};
