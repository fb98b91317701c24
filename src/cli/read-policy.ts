import { loadAuthorityRows } from '../ingest/load-knowledge.ts';
import { readBaseline, readPolicy } from '../ingest/policy-file.ts';
import { dayNamed, dayOfEpoch } from '../model/days.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { Baseline } from '../model/gate.ts';
import type { PlacedPolicy } from '../model/policy.ts';
import type { Io } from './io.ts';
import {
  cannotReadBaseline,
  cannotReadPolicy,
  freshnessWithoutDay,
  wrongEpoch,
} from './messages.ts';
import { readBytes } from './read-bytes.ts';

const readText = async (
  path: string,
  io: Io,
  wording: (path: string, reason: string) => string,
): Promise<string> => {
  try {
    return new TextDecoder().decode(await readBytes(path, io));
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(wording(path, error.message), { cause: error });
    throw error;
  }
};

/** @throws UsageError where it cannot be read, and ConfigError where it is wrong */
export const readPolicyFile = async (
  path: string,
  themes: readonly { readonly id: string }[],
  io: Io,
): Promise<PlacedPolicy> =>
  readPolicy(await readText(path, io, cannotReadPolicy), path, {
    themes: themes.map(({ id }) => id),
    authorities: await loadAuthorityRows(),
  });

/** The same of known failures; null where none are named. */
export const readBaselineFile = async (
  path: string | undefined,
  io: Io,
): Promise<{ readonly path: string; readonly known: Baseline } | null> =>
  path === undefined
    ? null
    : { path, known: readBaseline(await readText(path, io, cannotReadBaseline), path) };

const dayOfEnvironment = (given: string): string => {
  const day = dayOfEpoch(given);
  if (day === null) throw new UsageError(wrongEpoch(given));
  return day;
};

/**
 * The day by which freshness is reckoned: of the command line, of the environment, of the policy, in this order; never
 * the clock's.
 *
 * @throws UsageError where a rule needs one and there is none
 */
export const asOfDay = (
  asked: string | undefined,
  { policy }: PlacedPolicy,
  { env }: Pick<Io, 'env'>,
): string | null => {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (asked !== undefined) return asked;
  if (epoch) return dayOfEnvironment(epoch);
  if (policy['as-of'] !== undefined) return dayNamed(policy['as-of'], 'last');
  const needs = policy.rules.find(({ freshness }) => freshness !== undefined);
  if (needs) throw new UsageError(freshnessWithoutDay(needs.id));
  return null;
};
