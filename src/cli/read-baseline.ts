import { readBaseline, readKnownClaims } from '../ingest/baseline-file.ts';
import type { KnownClaims } from '../model/check.ts';
import type { Baseline } from '../model/gate.ts';
import type { Io } from './io.ts';
import { cannotReadBaseline } from './messages.ts';
import { readNamedText } from './read-named-text.ts';

/** What is known, and the path of the file that says so, as the user named it. */
export interface NamedBaseline<Known> {
  readonly path: string;
  readonly known: Known;
}

const reader =
  <Known>(parse: (text: string, path: string) => Known) =>
  async (path: string | undefined, io: Io): Promise<NamedBaseline<Known> | null> => {
    if (path === undefined) return null;
    return { path, known: parse(await readNamedText(path, io, cannotReadBaseline), path) };
  };

/**
 * The known failures of `gate`; null where none are named.
 *
 * @throws UsageError where the file cannot be read, and ConfigError where it is wrong
 */
export const readBaselineFile: (
  path: string | undefined,
  io: Io,
) => Promise<NamedBaseline<Baseline> | null> = reader(readBaseline);

/** The same of `check`: the known claims. */
export const readKnownClaimsFile: (
  path: string | undefined,
  io: Io,
) => Promise<NamedBaseline<KnownClaims> | null> = reader(readKnownClaims);
