import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { type JunitCase, type JunitSuite, junitText, unreadSuites } from './junit-suites.ts';
import { sanitise } from './sanitise.ts';

const nameLength = 80;

const caseName = ({ line, text }: CheckedClaim): string => {
  const words = sanitise(text);
  const start = [...words].slice(0, nameLength).join('');
  return `line ${line}: ${start}${start === words ? '' : '…'}`;
};

const resultOf: Readonly<Record<Outcome, JunitCase['result']>> = {
  fail: 'fail',
  known: 'skip',
  doubt: 'skip',
  pass: 'pass',
  aside: 'skip',
};

const articleSuite = ({ article, claims }: CheckedArticle, report: CheckReport): JunitSuite => ({
  name: sanitise(article.path),
  cases: claims.map((claim) => ({
    name: caseName(claim),
    result: resultOf[outcomeOf(claim, report)],
    type: claim.verdict,
    told: claimSummary(claim),
  })),
  remarks: article.problems.map(({ code, message }) => `${code}: ${sanitise(message)}`),
});

/**
 * JUnit's XML: a suite an article, a case a claim. Verdicts that fail a build are failures, those that are known or
 * settle nothing are skipped, files that could not be read are errors.
 */
export const formatCheckJunit = (report: CheckReport): string =>
  junitText('ofsted-letters check', [
    ...report.articles.map((each) => articleSuite(each, report)),
    ...unreadSuites(report.unread),
  ]);
