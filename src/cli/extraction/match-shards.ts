import { UsageError } from '../../model/errors.ts';
import {
  cannotReadShard,
  shardOfAnother,
  shardOfOtherLetters,
  shardsMissing,
  shardTwice,
} from '../messages.ts';
import { firstDifference } from './run-identity.ts';
import type { ShardFile } from './shard-file.ts';

const placeOf = ({ index, count }: { readonly index: number; readonly count: number }): string =>
  `${index}/${count}`;

/** Why a shard does not go with the first one; null where it does. */
const misfit = ({ shard }: ShardFile, first: ShardFile): string | null => {
  const difference = firstDifference(shard, first.shard);
  if (difference !== null) return shardOfAnother(difference, first.path);
  if (shard.count !== first.shard.count)
    return shardOfAnother(`${shard.count} shards and not ${first.shard.count}`, first.path);
  return shard.inputs === first.shard.inputs ? null : shardOfOtherLetters(first.path);
};

/** How many of the missing shards are named. */
const mostNamed = 20;

/** @throws UsageError unless they are all the shards of one batch, each once, made by the same program in the same way */
export const assertMatching = (files: readonly ShardFile[]): void => {
  const [first] = files;
  if (!first) return;
  const found = new Map<number, string>();
  for (const file of files) {
    const other = found.get(file.shard.index);
    const reason =
      misfit(file, first) ?? (other === undefined ? null : shardTwice(placeOf(file.shard), other));
    if (reason !== null) throw new UsageError(cannotReadShard(file.path, reason));
    found.set(file.shard.index, file.path);
  }
  const { count } = first.shard;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((at) => !found.has(at));
  if (missing.length === 0) return;
  const named = missing.slice(0, mostNamed).map((index) => placeOf({ index, count }));
  throw new UsageError(shardsMissing(named, missing.length - named.length));
};
