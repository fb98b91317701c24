import { isAbsolute, join, resolve } from 'node:path';
import type { Theme } from '../../rules/schema.ts';
import type { Io } from '../io.ts';
import { cacheNotWritten } from '../messages.ts';
import type { RunOptions } from '../options.ts';
import { type LetterHands, manyHands, ownHands, twoHands } from './letter-hands.ts';
import { LetterReader } from './letter-reader.ts';
import type { LetterCache, Machine } from './machine.ts';

/** A file that takes longer, or more memory, is not like any letter or report. */
const usualSeconds = 60;
const megabytes = 1024;

/** A thread of its own must load the rules first, which takes as long as this many letters. */
const lettersAThread = 12;

const handsFor = (
  letters: number,
  { concurrency, timeout }: RunOptions,
  machine: Machine,
): LetterHands => {
  const most = concurrency ?? machine.cores;
  const threads = Math.min(most, Math.ceil(letters / lettersAThread));
  const limits = { seconds: timeout ?? usualSeconds, megabytes };
  if (letters <= lettersAThread)
    return twoHands(() => machine.startWorkers({ ...limits, threads: 1 }));
  return manyHands(threads, () => machine.startWorkers({ ...limits, threads }));
};

/** The folder of the cache: as given, else where the user's caches are; null where there is none. */
export const cacheFolder = (
  { cacheLocation }: Pick<RunOptions, 'cacheLocation'>,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  machine: Machine,
): string | null => {
  if (cacheLocation !== undefined) return resolve(cwd, cacheLocation);
  const stated = env['XDG_CACHE_HOME'];
  // The custom has it that a relative path counts as none.
  const all = stated !== undefined && isAbsolute(stated) ? stated : machine.cacheFolder();
  return all === null ? null : join(all, 'ofsted-letters');
};

const cacheFor = async (
  options: RunOptions,
  io: Io,
  machine: Machine,
): Promise<LetterCache | null> => {
  if (options.cache === false) return null;
  const folder = cacheFolder(options, io, machine);
  return folder === null ? null : machine.openCache(folder);
};

/** Of a cache that the user named, it is told once that it cannot be written. */
const tellerOf = ({ cacheLocation }: RunOptions, io: Io): (() => void) => {
  let hasTold = cacheLocation === undefined;
  return () => {
    if (!hasTold && cacheLocation !== undefined)
      io.stderr.write(`ofsted-letters: warning: ${cacheNotWritten(cacheLocation)}\n`);
    hasTold = true;
  };
};

export interface ReaderOptions extends RunOptions {
  readonly ownThemes?: readonly Theme[];
}

/**
 * Opens what reads letters, hands it to `use`, and ends its threads whatever happens.
 *
 * @param letters how many files there are to read
 */
export const withReader = async <T>(
  letters: number,
  options: ReaderOptions,
  io: Io,
  use: (reader: LetterReader) => Promise<T>,
): Promise<T> => {
  const { machine } = io;
  const hands = machine ? handsFor(letters, options, machine) : ownHands;
  const reader = new LetterReader({
    hands,
    cache: machine ? await cacheFor(options, io, machine) : null,
    ownThemes: options.ownThemes ?? [],
    tellUnkept: tellerOf(options, io),
  });
  try {
    return await use(reader);
  } finally {
    await hands.close();
  }
};
