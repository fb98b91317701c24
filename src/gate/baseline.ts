import type { Baseline, GateCase, GateReport, GateRule, KnownFailure } from '../model/gate.ts';
import { byKeys } from '../model/order.ts';
import { schemaVersion } from '../model/schema-version.ts';

const failuresOf = ({ cases }: GateRule): GateCase[] =>
  cases.filter(({ countsAs }) => countsAs === 'fail');

const knownFailure = ({ id: rule }: GateRule, each: GateCase): KnownFailure => ({
  id: each.id,
  rule,
  authority: each.letter.authority,
  letter: each.letter.sha256,
  about: each.about,
  found: each.found,
});

/** What a run leaves behind as known: all that failed and is not suppressed. Its order depends on the failures alone. */
export const baselineOf = ({ rules }: Pick<GateReport, 'rules'>): Baseline => {
  const failures = rules.flatMap((rule) =>
    failuresOf(rule)
      .filter(({ state }) => state !== 'suppressed')
      .map((each) => knownFailure(rule, each)),
  );
  const once = [...new Map(failures.map((each) => [each.id, each])).values()];
  return {
    schemaVersion,
    failures: once.sort((one, other) =>
      byKeys([one.rule, one.authority, one.id], [other.rule, other.authority, other.id]),
    ),
  };
};

/** Failures of the baseline that this run does not have: they pass now, or their letters were not given. */
export const absentFrom = (rules: readonly GateRule[], { failures }: Baseline): KnownFailure[] => {
  const failing = new Set(rules.flatMap(failuresOf).map(({ id }) => id));
  return failures.filter(({ id }) => !failing.has(id));
};
