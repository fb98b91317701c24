import type { Problem, ProblemCode } from './problem.ts';
import { problemMessage } from './problem-messages.ts';

/** The command line, an argument or a configuration is wrong; exit code 2. */
export class UsageError extends Error {
  /** `UsageError` or the name of a kind of it. */
  override readonly name: string = 'UsageError';
}

/** A file that the user wrote for the program is wrong; exit code 2. Each line names its place and what was expected. */
export class ConfigError extends UsageError {
  /** Always the same. */
  override readonly name = 'ConfigError';
  /** One for each mistake: file, line, column, what was expected. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const problemOfFile = (code: ProblemCode, message: string): Problem => ({
  code,
  severity: 'error',
  message,
  page: null,
});

/** A file could not be read; the other files go on, exit code 2 at the end. */
export class InputError extends Error {
  /** Always the same. */
  override readonly name = 'InputError';
  /** What is wrong, with its code. */
  readonly problem: Problem;

  /** `detail` completes the code's wording: a name, a number, a reason. A problem that was found before is taken as it is. */
  constructor(what: ProblemCode | Problem, detail = '', options?: ErrorOptions) {
    const problem =
      typeof what === 'string' ? problemOfFile(what, problemMessage(what, detail)) : what;
    super(problem.message, options);
    this.problem = problem;
  }
}
