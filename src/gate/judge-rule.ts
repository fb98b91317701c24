import type { PolicyRule } from '../model/policy.ts';
import type { TestName } from '../model/policy-tests.ts';
import { testNames } from '../model/policy-tests.ts';
import type { Draft } from './draft.ts';
import type { Examined } from './examined.ts';
import { judgeFindings } from './judge-findings.ts';
import { judgeFreshness } from './judge-freshness.ts';
import { judgeGrades } from './judge-grades.ts';
import { judgeFacts, judgeProblems } from './judge-letters.ts';
import { judgeMeasures } from './judge-measures.ts';
import { judgeTrajectories } from './judge-trajectories.ts';
import { judgeInferredChanges, judgePositions, judgeStatedChanges } from './judge-values.ts';

type Judge = (rule: PolicyRule, examined: Examined, asOf: string | null) => Draft[];

/** Judges by a test where the rule has it. */
const judgeWith =
  <Name extends TestName>(
    name: Name,
    judge: (examined: Examined, test: NonNullable<PolicyRule[Name]>) => Draft[],
  ): Judge =>
  (rule, examined) => {
    const test = rule[name];
    return test === undefined || test === null ? [] : judge(examined, test);
  };

const judges: Readonly<Record<TestName, Judge>> = {
  measure: judgeWith('measure', judgeMeasures),
  position: judgeWith('position', judgePositions),
  'stated-change': judgeWith('stated-change', judgeStatedChanges),
  'inferred-change': judgeWith('inferred-change', judgeInferredChanges),
  trajectory: judgeWith('trajectory', judgeTrajectories),
  grade: judgeWith('grade', judgeGrades),
  findings: judgeWith('findings', judgeFindings),
  facts: judgeWith('facts', judgeFacts),
  problems: judgeWith('problems', judgeProblems),
  freshness: ({ freshness }, examined, asOf) => {
    if (freshness === undefined) return [];
    if (asOf === null) throw new RangeError('freshness without a day');
    return judgeFreshness(examined, freshness, asOf);
  },
};

/** The one test of a rule; a policy that was read has one in each. */
export const testOf = (rule: PolicyRule): TestName => {
  const name = testNames.find((each) => rule[each] !== undefined);
  if (name === undefined) throw new RangeError(`rule ${rule.id} has no test`);
  return name;
};

const unclear = ({ unclear: letters }: Examined): Draft[] =>
  letters.map(({ record, reason }) => ({
    record,
    identity: [record.source.sha256, 'applies-to'],
    about: 'applies-to',
    outcome: 'undecided',
    found: reason,
    expected: 'a letter that tells',
    evidence: [],
  }));

/** Everything that a rule makes of the letters. `asOf` is the ISO day by which freshness is reckoned. */
export const judgeRule: Judge = (rule, examined, asOf) => [
  ...judges[testOf(rule)](rule, examined, asOf),
  ...unclear(examined),
];
