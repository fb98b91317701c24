import { createHash } from 'node:crypto';
import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { articleProblems, type FileProblem } from './check-problems.ts';
import { claimFingerprints } from './claim-fingerprints.ts';
import { sanitise } from './sanitise.ts';

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

/** An issue of GitLab's code quality report, with the fields that it documents. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severityOf: Readonly<Record<Outcome, Severity | null>> = {
  fail: 'critical',
  doubt: 'minor',
  pass: null,
  aside: null,
};

/** GitLab wants a path from the top of the repository, and a line even of a file that has none. */
const locationOf = (path: string, line: number | null): Issue['location'] => ({
  path: sanitise(path).replace(/^(?:\.\/)+/u, ''),
  lines: { begin: line ?? 1 },
});

const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

const ofArticle = ({ article, claims }: CheckedArticle, report: CheckReport): Issue[] => {
  const words = claimFingerprints(claims);
  return claims.flatMap((claim, index): Issue[] => {
    const severity = severityOf[outcomeOf(claim, report)];
    if (severity === null) return [];
    return [
      {
        description: claimSummary(claim).replaceAll('\n', '; '),
        check_name: claim.verdict,
        fingerprint: fingerprint(article.path, words[index] ?? ''),
        severity,
        location: locationOf(article.path, claim.sourceLine),
      },
    ];
  });
};

const ofFile = ({ path, problem }: FileProblem): Issue => ({
  description: sanitise(problem.message),
  check_name: problem.code,
  fingerprint: fingerprint(path, problem.code, problem.message),
  severity: problem.severity === 'error' ? 'blocker' : 'info',
  location: locationOf(path, null),
});

/** GitLab's code quality report: an issue for each verdict that fails a build or is in doubt, and for each file not read well. */
export const formatCheckGitlab = (report: CheckReport): string => {
  const issues = [
    ...report.unread.map(ofFile),
    ...articleProblems(report).map(ofFile),
    ...report.articles.flatMap((each) => ofArticle(each, report)),
  ];
  return `${JSON.stringify(issues, null, 2)}\n`;
};
