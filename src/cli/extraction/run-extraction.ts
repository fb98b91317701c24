import type { ExpandedInputs } from '../../ingest/expand-inputs.ts';
import type { Theme } from '../../rules/schema.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { withReader } from '../letters/open-reader.ts';
import { nameOf, readLetters } from '../read-letters.ts';
import type { ExtractOptions } from './extract-options.ts';
import { ExtractionResults } from './extraction-results.ts';
import { letterParts } from './letter-parts.ts';
import { hasSavedResult, inputGroups } from './named-inputs.ts';
import { ofShard, partsOf, type ResultPart } from './result-part.ts';
import { type RunIdentity, runIdentity } from './run-identity.ts';
import { ShardLineMaker } from './shard-line.ts';
import { takeResults } from './take-results.ts';
import { withProgress } from './with-progress.ts';

type Options = Omit<ExtractOptions, 'themes'> & { readonly ownThemes: readonly Theme[] };
type Inputs = Pick<ExpandedInputs, 'files' | 'unread'>;

/** Saved results hold records from anywhere in the order: all are read before the first is written. */
async function* savedParts(inputs: Inputs, options: Options, io: Io): AsyncGenerator<ResultPart> {
  const read = await readLetters(inputs, options, io);
  for (const part of partsOf(read)) yield options.shard ? ofShard(part, options.shard) : part;
}

const takeLetters = async (
  inputs: Inputs,
  results: ExtractionResults,
  shardLine: ShardLineMaker | null,
  options: Options,
  io: Io,
): Promise<ExitCode> => {
  const groups = inputGroups(inputs, (path) => nameOf(path, options));
  return withReader(inputs.files.length, options, io, (reader) => {
    const { shard = null } = options;
    const parts = letterParts(groups, { reader, options, io, shard, journal: results.journal });
    const told = withProgress(parts, groups.length, options, io);
    return takeResults(told, results, shardLine, options, io);
  });
};

const identityFor = async (options: Options, io: Io): Promise<RunIdentity | null> => {
  const isNeeded = options.shard || options.output.some(({ format }) => format === 'jsonl');
  return isNeeded ? runIdentity(options, options.ownThemes, io) : null;
};

/** The files that a command line names → records, written wherever the options say. */
export const runExtraction = async (
  inputs: Inputs,
  options: Options,
  io: Io,
): Promise<ExitCode> => {
  const areSaved = await hasSavedResult(inputs.files, io);
  const identity = await identityFor(options, io);
  const results = await ExtractionResults.open(
    options,
    {
      identity: areSaved ? null : identity,
      isResumed: options.resume === true,
      isHeld: options.authority.length > 0 && !options.shard,
    },
    io,
  );
  const shardLine = options.shard && identity ? new ShardLineMaker(options.shard, identity) : null;
  try {
    return areSaved
      ? await takeResults(savedParts(inputs, options, io), results, shardLine, options, io)
      : await takeLetters(inputs, results, shardLine, options, io);
  } catch (error) {
    await results.abandon();
    throw error;
  }
};
