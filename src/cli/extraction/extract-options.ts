import type { Shard } from '../../model/shard.ts';
import type { OwnThemesOptions, ReadingOptions, RunOptions, SelectingOptions } from '../options.ts';
import type { ExtractDelivery } from './result-streams.ts';

export type ExtractOptions = ExtractDelivery &
  ReadingOptions &
  SelectingOptions &
  OwnThemesOptions &
  RunOptions & {
    /** With what became of the sentences, counted. */
    readonly coverage?: true;
    /** Goes on with what an earlier run was writing. */
    readonly resume?: true;
    readonly shard?: Shard;
  };
