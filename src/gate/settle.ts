import { comparisonId } from '../compare/comparison-id.ts';
import type { Baseline, GateCase } from '../model/gate.ts';
import { isNamed } from '../model/named-authority.ts';
import type { CountsAs, PolicyRule, Suppression } from '../model/policy.ts';
import { type Draft, letterOf } from './draft.ts';

const countsAs = ({ outcome }: Draft, rule: PolicyRule): CountsAs =>
  outcome === 'pass' || outcome === 'fail' ? outcome : rule[outcome];

/** Failures that somebody has accepted. */
export interface Accepted {
  readonly suppressions: readonly Suppression[];
  readonly baseline: Baseline | null;
}

/** A case, and the suppressions that cover it, by their place in the policy. */
export interface Settled {
  readonly settled: GateCase;
  readonly coveredBy: readonly number[];
}

const covers = (
  suppression: Suppression,
  { id: rule }: PolicyRule,
  id: string,
  { letter: { authority } }: Draft['record'],
): boolean =>
  suppression.rule === rule &&
  (suppression.case === undefined || suppression.case === id) &&
  (suppression.authority === undefined ||
    (authority !== null && isNamed(authority, suppression.authority)));

/** Gives a case its identifier, and tells whether it is new, known or suppressed where it counts as failed. */
export const settle = (draft: Draft, rule: PolicyRule, accepted: Accepted): Settled => {
  const { record, identity, about, outcome, found, expected, evidence } = draft;
  const id = comparisonId('g', [rule.id, ...identity]);
  const made = {
    id,
    letter: letterOf(record),
    about,
    outcome,
    countsAs: countsAs(draft, rule),
    found,
    expected,
    evidence,
  };
  if (made.countsAs !== 'fail')
    return { settled: { ...made, state: null, reason: null }, coveredBy: [] };
  const coveredBy = accepted.suppressions.flatMap((each, index) =>
    covers(each, rule, id, record) ? [index] : [],
  );
  const reason = accepted.suppressions[coveredBy[0] ?? -1]?.reason ?? null;
  const isKnown = accepted.baseline?.failures.some((failure) => failure.id === id) === true;
  const state = reason === null ? (isKnown ? 'known' : 'new') : 'suppressed';
  return { settled: { ...made, state, reason }, coveredBy };
};
