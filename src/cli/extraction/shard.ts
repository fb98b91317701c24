import type { Shard } from '../../model/shard.ts';

/** As many digits as a number holds exactly. */
const digits = 13;

/**
 * Whether something belongs to a shard. It depends on its content alone, so it is the same wherever a letter stands and
 * whatever stands beside it.
 *
 * @param sha256 of the content
 */
export const isOfShard = (sha256: string, { index, count }: Shard): boolean =>
  Number.parseInt(sha256.slice(0, digits), 16) % count === index - 1;
