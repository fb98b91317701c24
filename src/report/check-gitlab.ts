import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { articleProblems } from './check-problems.ts';
import { claimFingerprints } from './claim-fingerprints.ts';
import {
  fileIssue,
  gitlabFingerprint,
  gitlabLocation,
  type Issue,
  type Severity,
} from './gitlab-issues.ts';
import { formatJson } from './json.ts';

const severityOf: Readonly<Record<Outcome, Severity | null>> = {
  fail: 'critical',
  known: 'info',
  doubt: 'minor',
  pass: null,
  aside: null,
};

const ofArticle = ({ article, claims }: CheckedArticle, report: CheckReport): Issue[] => {
  const words = claimFingerprints(claims);
  return claims.flatMap((claim, index): Issue[] => {
    const severity = severityOf[outcomeOf(claim, report)];
    if (severity === null) return [];
    return [
      {
        description: claimSummary(claim).replaceAll('\n', '; '),
        check_name: claim.verdict,
        fingerprint: gitlabFingerprint(article.path, words[index] ?? ''),
        severity,
        location: gitlabLocation(article.path, claim.sourceLine),
      },
    ];
  });
};

/** GitLab's code quality report: an issue for each verdict that fails a build or is in doubt, and for each file not read well. */
export const formatCheckGitlab = (report: CheckReport): string =>
  formatJson([
    ...report.unread.map(fileIssue),
    ...articleProblems(report).map(fileIssue),
    ...report.articles.flatMap((each) => ofArticle(each, report)),
  ]);
