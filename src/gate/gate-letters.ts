import type { ComparisonBackground } from '../compare/compare-letters.ts';
import type { ComparedTheme } from '../compare/theme-row.ts';
import type {
  Baseline,
  GateCase,
  GateReport,
  GateRule,
  Outcome,
  RuleOutcome,
} from '../model/gate.ts';
import { byKeys } from '../model/order.ts';
import type { Level, Limits, PlacedPolicy } from '../model/policy.ts';
import type { LetterRecord, UnreadFile } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { absentFrom } from './baseline.ts';
import { letterOf } from './draft.ts';
import { type Examined, examiner } from './examined.ts';
import { judgeRule, testOf } from './judge-rule.ts';
import { type Settled, settle } from './settle.ts';

/** What a gate needs beside letters and policy. */
export interface GateSetting {
  readonly themes: readonly ComparedTheme[];
  readonly background: ComparisonBackground;
  /** The ISO day by which freshness is reckoned; needed where a rule asks for it. */
  readonly asOf: string | null;
  /** Known failures, and the file that they come from. */
  readonly baseline: { readonly path: string; readonly known: Baseline } | null;
  readonly unread: readonly UnreadFile[];
}

const countOutcomes = (cases: readonly GateCase[]): Record<Outcome, number> => {
  const count = (wanted: Outcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    fail: count('fail'),
    undecided: count('undecided'),
    'no-data': count('no-data'),
    pass: count('pass'),
  };
};

/** What decides, the gravest first: a rule that passes somewhere is not without data. */
const outcomeOf = (cases: readonly GateCase[]): RuleOutcome => {
  if (cases.length === 0) return 'not-applied';
  const states = new Set(cases.map(({ state }) => state));
  if (states.has('new')) return 'fail';
  if (states.has('known') || states.has('suppressed')) return 'known';
  const open = cases.filter(({ countsAs }) => countsAs === 'neither');
  if (open.some(({ outcome }) => outcome === 'undecided')) return 'undecided';
  return open.length === cases.length ? 'no-data' : 'pass';
};

const ruleResults = (
  { policy, ruleLines }: PlacedPolicy,
  examine: (limits: Limits) => Examined,
  { asOf, baseline }: GateSetting,
) =>
  policy.rules.map((rule, index): { rule: GateRule; settled: readonly Settled[] } => {
    const accepted = { suppressions: policy.suppressions, baseline: baseline?.known ?? null };
    const settled = judgeRule(rule, examine(rule['applies-to']), asOf).map((draft) =>
      settle(draft, rule, accepted),
    );
    const cases = settled.map((each) => each.settled);
    return {
      rule: {
        id: rule.id,
        level: rule.level,
        message: rule.message,
        why: rule.why ?? null,
        test: testOf(rule),
        line: ruleLines[index] ?? 1,
        outcome: outcomeOf(cases),
        counts: countOutcomes(cases),
        cases,
      },
      settled,
    };
  });

const summaryOf = (rules: readonly GateRule[]): GateReport['summary'] => {
  const cases = rules.flatMap((rule) => rule.cases.map((each) => ({ ...each, level: rule.level })));
  const inState = (state: GateCase['state']) => cases.filter((each) => each.state === state);
  const newAt = (level: Level): number =>
    inState('new').filter((each) => each.level === level).length;
  return {
    rules: rules.length,
    cases: cases.length,
    outcomes: countOutcomes(cases),
    newFailures: { error: newAt('error'), warning: newAt('warning'), note: newAt('note') },
    known: inState('known').length,
    suppressed: inState('suppressed').length,
  };
};

const lettersOf = (records: readonly LetterRecord[]): GateReport['letters'] =>
  records
    .map(letterOf)
    .sort((one, other) => byKeys([one.path, one.sha256], [other.path, other.sha256]));

/** Letters and a policy → what became of each rule, with the words that decided. Independent of the order of `records`. */
export const gateLetters = (
  records: readonly LetterRecord[],
  placed: PlacedPolicy,
  setting: GateSetting,
): GateReport => {
  const results = ruleResults(
    placed,
    examiner(records, setting.themes, setting.background),
    setting,
  );
  const rules = results.map(({ rule }) => rule);
  const covering = results.flatMap(({ settled }) => settled.flatMap((each) => each.coveredBy));
  const summary = summaryOf(rules);
  const { baseline, asOf, unread } = setting;
  return {
    schemaVersion,
    policy: { path: placed.path, sha256: placed.sha256, title: placed.policy.title ?? null },
    asOf,
    failed: summary.newFailures.error > 0,
    summary,
    rules,
    suppressions: placed.policy.suppressions.map((suppression, index) => ({
      ...suppression,
      line: placed.suppressionLines[index] ?? 1,
      cases: covering.filter((each) => each === index).length,
    })),
    baseline: baseline && { path: baseline.path, absent: absentFrom(rules, baseline.known) },
    letters: lettersOf(records),
    unread: [...unread],
  };
};
