import type { Shard } from '../../model/shard.ts';
import type { Theme } from '../../rules/schema.ts';
import type { Io } from '../io.ts';
import type { SelectingOptions } from '../options.ts';
import { sha256Of } from '../sha256.ts';

/** What decides the result besides the letters: two runs that share it give the same bytes for the same letters. */
export interface RunIdentity {
  readonly version: string;
  /** SHA-256. */
  readonly rules: string;
  /** Code, libraries, Unicode and V8; empty where the program was not built. */
  readonly edition: string;
  /** SHA-256. */
  readonly options: string;
}

export interface ShapingOptions extends SelectingOptions {
  readonly coverage?: true;
  readonly shard?: Shard;
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

const rulesAsTheyAre = async (): Promise<string> =>
  (await import('../../ingest/rules-hash.ts')).rulesSha256();

/** Of the shards of one batch it is the same. */
export const runIdentity = async (
  { theme, authority, coverage, shard }: ShapingOptions,
  own: readonly Theme[],
  { version, machine }: Pick<Io, 'version' | 'machine'>,
): Promise<RunIdentity> => {
  const build = await machine?.build();
  return {
    version: version(),
    rules: build?.rules ?? (await rulesAsTheyAre()),
    edition: build?.edition ?? '',
    options: sha256Of(
      JSON.stringify({
        theme: sorted(theme),
        authority: sorted(authority),
        coverage: coverage === true,
        shards: shard?.count ?? null,
        own,
      }),
    ),
  };
};

/** What the first has that the other has not, the most telling first; null where both are the same. */
export const firstDifference = (one: RunIdentity, other: RunIdentity): string | null => {
  const words = {
    version: `version ${one.version} of the program`,
    rules: 'other rules',
    options: 'other options or themes',
    edition: 'another build of the program, or another Node,',
  };
  const keys = ['version', 'rules', 'options', 'edition'] as const;
  const different = keys.find((key) => one[key] !== other[key]);
  return different === undefined ? null : words[different];
};
