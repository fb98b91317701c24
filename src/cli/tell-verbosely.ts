import { sanitise } from '../report/sanitise.ts';
import type { Io } from './io.ts';

/** One line on standard error about what became of a file, where `--verbose` asks for it. */
export const tellVerbosely = (
  path: string,
  what: string,
  { verbose }: { readonly verbose?: boolean },
  io: Io,
): void => {
  if (verbose) io.stderr.write(`${sanitise(`${path}: ${what}`)}\n`);
};
