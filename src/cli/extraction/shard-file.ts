import { createHash } from 'node:crypto';
import { fileError } from '../../ingest/file-error.ts';
import { InputError, UsageError } from '../../model/errors.ts';
import { type ShardLine, shardLineSchema } from '../../model/shard.ts';
import type { Io } from '../io.ts';
import { cannotReadShard, linesDiffer, notWhole } from '../messages.ts';
import { parseJson } from '../saved-result.ts';

/** A file that holds the whole result of a shard. */
export interface ShardFile {
  readonly path: string;
  readonly shard: ShardLine['shard'];
}

const refuse = (path: string, reason: string, cause?: unknown): never => {
  throw new UsageError(cannotReadShard(path, reason), { cause });
};

/** @throws UsageError where the file cannot be read */
export async function* shardLines(path: string, io: Pick<Io, 'readLines'>): AsyncGenerator<string> {
  try {
    yield* io.readLines(path);
  } catch (error) {
    const known = fileError(error);
    refuse(path, known instanceof InputError ? known.message : String(known), error);
  }
}

/**
 * Reads a file through, and proves that it is what `extract --shard` wrote.
 *
 * @throws UsageError where it is not, or not all of it
 */
export const proveShard = async (path: string, io: Pick<Io, 'readLines'>): Promise<ShardFile> => {
  const hash = createHash('sha256');
  let lines = 0;
  let last: string | null = null;
  for await (const line of shardLines(path, io)) {
    if (last !== null) hash.update(`${last}\n`);
    if (last !== null) lines += 1;
    last = line;
  }
  const { data } = shardLineSchema.safeParse(parseJson(last ?? ''));
  if (!data) return refuse(path, notWhole);
  if (data.shard.lines !== lines || data.shard.linesSha256 !== hash.digest('hex'))
    return refuse(path, linesDiffer);
  return { path, shard: data.shard };
};
