import { UsageError } from '../../model/errors.ts';
import { cacheFormatters } from '../../report/formatters.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { LetterCache } from '../letters/machine.ts';
import { cacheFolder } from '../letters/open-reader.ts';
import { allWithoutPrune, noCacheFolder } from '../messages.ts';
import type { ReportingOptions, RunOptions } from '../options.ts';

export interface CacheOptions
  extends ReportingOptions<keyof typeof cacheFormatters>,
    Pick<RunOptions, 'cacheLocation'> {
  /** What is done where nothing else is said. */
  readonly stats?: true;
  readonly prune?: true;
  /** With `prune`: also what is of use. */
  readonly all?: true;
}

const opened = async (options: CacheOptions, io: Io): Promise<LetterCache> => {
  const folder = io.machine ? cacheFolder(options, io, io.machine) : null;
  const cache = folder === null ? null : await io.machine?.openCache(folder);
  if (!cache) throw new UsageError(noCacheFolder);
  return cache;
};

/** What is kept from run to run: how much there is, or less of it. */
export const cacheCommand = async (options: CacheOptions, io: Io): Promise<ExitCode> => {
  if (options.all && !options.prune) throw new UsageError(allWithoutPrune);
  const cache = await opened(options, io);
  const removed = options.prune ? await cache.prune(options.all === true) : null;
  await deliver(cacheFormatters, { ...(await cache.stats()), removed }, options, io);
  return 0;
};
