import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import type { Problem } from '../model/problem.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { sanitise } from './sanitise.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 cannot hold at all: lone surrogates and the two characters that are none. */
const impossible = /\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

const nameLength = 80;

const caseName = ({ line, text }: CheckedClaim): string => {
  const words = sanitise(text);
  const start = [...words].slice(0, nameLength).join('');
  return `line ${line}: ${start}${start === words ? '' : '…'}`;
};

/** The first line alone is the message; a reason to skip stands as text, which every reader of JUnit files takes. */
const resultOf = (claim: CheckedClaim, outcome: Outcome): string => {
  const summary = claimSummary(claim);
  const [message = ''] = summary.split('\n');
  if (outcome === 'pass') return '';
  if (outcome !== 'fail') return `<skipped>${escapeXml(summary)}</skipped>`;
  return `<failure type="${claim.verdict}" message="${escapeXml(message)}">${escapeXml(summary)}</failure>`;
};

const testcase = (suite: string, name: string, result: string): string =>
  `    <testcase classname="${suite}" name="${escapeXml(name)}">${result}</testcase>\n`;

interface Suite {
  readonly name: string;
  readonly outcomes: readonly (Outcome | 'error')[];
  readonly cases: readonly string[];
  readonly problems: readonly Problem[];
}

const articleSuite = ({ article, claims }: CheckedArticle, report: CheckReport): Suite => {
  const name = escapeXml(sanitise(article.path));
  const outcomes = claims.map((claim) => outcomeOf(claim, report));
  const cases = claims.map((claim, index) =>
    testcase(name, caseName(claim), resultOf(claim, outcomes[index] ?? 'aside')),
  );
  return { name, outcomes, cases, problems: article.problems };
};

/** A case for each file that could not be read: what it would have said is not known. */
const unreadSuites = ({ unread }: CheckReport): Suite[] => {
  if (unread.length === 0) return [];
  const cases = unread.map(({ path, problem }) => {
    const message = escapeXml(sanitise(problem.message));
    return testcase(
      'files',
      sanitise(path),
      `<error type="${problem.code}" message="${message}"/>`,
    );
  });
  const outcomes = unread.map(() => 'error' as const);
  return [{ name: 'files not read', outcomes, cases, problems: [] }];
};

const count = (suites: readonly Suite[], wanted: readonly string[]): number =>
  suites.flatMap(({ outcomes }) => outcomes).filter((each) => wanted.includes(each)).length;

const suiteText = (suite: Suite): string => {
  const { name, outcomes, cases, problems } = suite;
  const doubts = problems.map(({ code, message }) => `${code}: ${sanitise(message)}\n`).join('');
  const told = doubts === '' ? '' : `    <system-err>${escapeXml(doubts)}</system-err>\n`;
  return `  <testsuite name="${name}" tests="${outcomes.length}" failures="${count([suite], ['fail'])}" errors="${count([suite], ['error'])}" skipped="${count([suite], ['doubt', 'aside'])}">\n${cases.join('')}${told}  </testsuite>\n`;
};

/**
 * JUnit's XML as Jenkins describes it: a suite an article, a case a claim. Verdicts that fail a build are failures,
 * those that settle nothing are skipped, files that could not be read are errors.
 */
export const formatCheckJunit = (report: CheckReport): string => {
  const suites = [
    ...report.articles.map((each) => articleSuite(each, report)),
    ...unreadSuites(report),
  ];
  const tests = suites.flatMap(({ outcomes }) => outcomes).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ofsted-letters check" tests="${tests}" failures="${count(suites, ['fail'])}" errors="${count(suites, ['error'])}">\n${suites.map(suiteText).join('')}</testsuites>\n`;
};
