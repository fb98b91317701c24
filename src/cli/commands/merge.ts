import { UsageError } from '../../model/errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { ExtractionResults } from '../extraction/extraction-results.ts';
import { assertMatching } from '../extraction/match-shards.ts';
import { mergedParts } from '../extraction/merge-parts.ts';
import type { ExtractDelivery } from '../extraction/result-streams.ts';
import { proveShard, type ShardFile } from '../extraction/shard-file.ts';
import { takeResults } from '../extraction/take-results.ts';
import type { Io } from '../io.ts';
import { noShards } from '../messages.ts';
import { assertCanWrite } from '../write-data-file.ts';

export type MergeOptions = ExtractDelivery & { readonly quiet?: boolean };

/** Records that were chosen when the shards were made stay as they are. */
const everything = { theme: [], authority: [], coverage: true } as const;

/** Results of shards → the result of one run over all of their letters. */
export const merge = async (
  paths: readonly string[],
  options: MergeOptions,
  io: Io,
): Promise<ExitCode> => {
  if (paths.length === 0) throw new UsageError(noShards);
  await assertCanWrite(options.output);
  const files: ShardFile[] = [];
  for (const path of paths) files.push(await proveShard(path, io));
  assertMatching(files);
  const plan = { identity: null, isResumed: false, isHeld: false };
  const results = await ExtractionResults.open(options, plan, io);
  try {
    const taking = { ...options, ...everything };
    return await takeResults(mergedParts(files, io), results, null, taking, io);
  } catch (error) {
    await results.abandon();
    throw error;
  }
};
