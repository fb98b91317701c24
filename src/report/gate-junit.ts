import type { GateCase, GateReport, GateRule } from '../model/gate.ts';
import { caseOutcomeText, caseSummary, caseTitle, isNew } from './gate-words.ts';
import { type JunitCase, type JunitSuite, junitText, unreadSuites } from './junit-suites.ts';
import { sanitise } from './sanitise.ts';

/** JUnit knows no warnings: what fails below an error, is known, or was not decided is skipped with its reason. */
const resultOf = ({ level }: GateRule, each: GateCase): JunitCase['result'] => {
  if (each.countsAs === 'pass') return 'pass';
  return isNew(each) && level === 'error' ? 'fail' : 'skip';
};

const told = (rule: GateRule, each: GateCase): string =>
  each.countsAs === 'fail' && rule.level !== 'error'
    ? `${rule.level}: ${caseSummary(rule, each)}`
    : caseSummary(rule, each);

const suiteOf = (rule: GateRule): JunitSuite => ({
  name: rule.id,
  cases: rule.cases.map((each) => ({
    name: `${caseTitle(each)} (${sanitise(each.id)})`,
    result: resultOf(rule, each),
    type: rule.id,
    told: told(rule, each),
  })),
  remarks: rule.cases
    .filter(({ outcome, countsAs }) => countsAs === 'pass' && outcome !== 'pass')
    .map((each) => `${caseTitle(each)}: ${caseOutcomeText(each)}`),
});

/** JUnit's XML: a suite a rule, a case a letter, figure or fact. Files that could not be read are errors. */
export const formatGateJunit = (report: GateReport): string =>
  junitText('ofsted-letters gate', [...report.rules.map(suiteOf), ...unreadSuites(report.unread)]);
