import type { Problem, ProblemCode } from './problem.ts';
import { problemMessage } from './problem-messages.ts';

/** The command line or a configuration is wrong; exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** A file that the user wrote for the program is wrong; exit code 2. Each line names its place and what was expected. */
export class ConfigError extends UsageError {
  override readonly name = 'ConfigError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A file could not be read; the other files go on, exit code 2 at the end. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problem: Problem;

  /** `detail` completes the code's wording: a name, a number, a reason. */
  constructor(code: ProblemCode, detail = '', options?: ErrorOptions) {
    const message = problemMessage(code, detail);
    super(message, options);
    this.problem = { code, severity: 'error', message, page: null };
  }
}
