import { CommanderError } from 'commander';
import { ConfigError, UsageError } from '../model/errors.ts';
import { sanitise, sanitiseLines } from '../report/sanitise.ts';
import type { Io } from './io.ts';
import { bug } from './messages.ts';
import { createProgram } from './program.ts';

/** Help and version that were asked for are a success; help that stands in for a missing command is not. */
const asked = new Set(['commander.helpDisplayed', 'commander.version']);

const codeOfError = (error: unknown, io: Io): number => {
  // Commander has told of its own errors already.
  if (error instanceof CommanderError) return asked.has(error.code) || isHelpCommand(error) ? 0 : 2;
  if (error instanceof ConfigError) {
    // A line begins with its place, as editors and build servers know it.
    for (const line of error.lines) io.stderr.write(`${sanitise(line)}\n`);
    return 2;
  }
  const message =
    error instanceof UsageError
      ? sanitise(error.message)
      : sanitiseLines(bug(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  io.stderr.write(`ofsted-letters: ${message}\n`);
  return 2;
};

const isHelpCommand = ({ code, exitCode }: CommanderError): boolean =>
  code === 'commander.help' && exitCode === 0;

/** Runs one command line and returns the exit code: 0 done, 1 a gate failed, 2 usage or an unreadable input. */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  let exitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return codeOfError(error, io);
  }
};
