import { loadAuthorityRows } from '../ingest/load-knowledge.ts';
import { readPolicy } from '../ingest/policy-file.ts';
import { dayNamed, dayOfEpoch } from '../model/days.ts';
import { UsageError } from '../model/errors.ts';
import type { PlacedPolicy } from '../model/policy.ts';
import type { Io } from './io.ts';
import { cannotReadPolicy, freshnessWithoutDay, wrongEpoch } from './messages.ts';
import { readNamedText } from './read-named-text.ts';

/** @throws UsageError where it cannot be read, and ConfigError where it is wrong */
export const readPolicyFile = async (
  path: string,
  themes: readonly { readonly id: string }[],
  io: Io,
): Promise<PlacedPolicy> =>
  readPolicy(await readNamedText(path, io, cannotReadPolicy), path, {
    themes: themes.map(({ id }) => id),
    authorities: await loadAuthorityRows(),
  });

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
