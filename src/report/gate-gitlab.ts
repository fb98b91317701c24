import type { GateReport, GateRule } from '../model/gate.ts';
import { caseSummary, isNew } from './gate-words.ts';
import { fileIssue, gitlabLocation, type Issue } from './gitlab-issues.ts';
import { formatJson } from './json.ts';

const severityOf = { error: 'critical', warning: 'minor', note: 'info' } as const;

const ofRule = (rule: GateRule): Issue[] =>
  rule.cases.filter(isNew).map((each) => ({
    description: caseSummary(rule, each).replaceAll('\n', '; '),
    check_name: rule.id,
    fingerprint: each.id,
    severity: severityOf[rule.level],
    location: gitlabLocation(each.letter.path, null),
  }));

/** GitLab's code quality report: an issue for whatever newly fails, and for each file that could not be read. */
export const formatGateGitlab = (report: GateReport): string =>
  formatJson([...report.unread.map(fileIssue), ...report.rules.flatMap(ofRule)]);
