import { type ExpandedInputs, expandInputs, type WantedFiles } from '../ingest/expand-inputs.ts';
import { sanitise } from '../report/sanitise.ts';
import type { Io } from './io.ts';
import { leftOutByIgnoreFile } from './messages.ts';
import type { ReadingOptions } from './options.ts';

type TellingOptions = Pick<ReadingOptions, 'ignore' | 'quiet' | 'verbose'>;

const tellLeftOut = (leftOut: readonly string[], options: TellingOptions, io: Io): void => {
  if (leftOut.length === 0 || options.quiet) return;
  io.stderr.write(`ofsted-letters: ${leftOutByIgnoreFile(leftOut.length)}\n`);
  if (options.verbose) for (const path of leftOut) io.stderr.write(`${sanitise(path)}: left out\n`);
};

/** The files that paths name; what an ignore file leaves out is told, so that nothing is lost in silence. */
export const namedFiles = async (
  paths: readonly string[],
  options: TellingOptions,
  io: Io,
  wanted?: WantedFiles,
): Promise<ExpandedInputs> => {
  const found = await expandInputs(paths, io.cwd, {
    usesIgnoreFiles: options.ignore !== false,
    ...(wanted && { wanted }),
  });
  tellLeftOut(found.leftOut, options, io);
  return found;
};
