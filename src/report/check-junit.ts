import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { claimSummary, outcomeOf } from './check-outcome.ts';
import { sanitise } from './sanitise.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
/** What XML 1.0 cannot hold at all: lone surrogates and the two characters that are none. */
const impossible = /\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"\n]/gu, (sign) => entities[sign] ?? sign);

const nameLength = 80;

const caseName = ({ line, text }: CheckedClaim): string => {
  const words = sanitise(text);
  const start = [...words].slice(0, nameLength).join('');
  return `line ${line}: ${start}${start === words ? '' : '…'}`;
};

const resultOf = (claim: CheckedClaim, report: CheckReport): string => {
  const outcome = outcomeOf(claim, report);
  const message = escapeXml(claimSummary(claim));
  if (outcome === 'fail') return `<failure type="${claim.verdict}" message="${message}"/>`;
  return outcome === 'pass' ? '' : `<skipped message="${message}"/>`;
};

const suite = ({ article, claims }: CheckedArticle, report: CheckReport): string => {
  const path = escapeXml(sanitise(article.path));
  const count = (outcomes: readonly string[]): number =>
    claims.filter((claim) => outcomes.includes(outcomeOf(claim, report))).length;
  const cases = claims.map(
    (claim) =>
      `    <testcase classname="${path}" name="${escapeXml(caseName(claim))}">${resultOf(claim, report)}</testcase>\n`,
  );
  return `  <testsuite name="${path}" tests="${claims.length}" failures="${count(['fail'])}" errors="0" skipped="${count(['doubt', 'aside'])}">\n${cases.join('')}  </testsuite>\n`;
};

const unreadSuite = ({ unread }: CheckReport): string => {
  if (unread.length === 0) return '';
  const cases = unread.map(({ path, problem }) => {
    const name = escapeXml(sanitise(path));
    return `    <testcase classname="files" name="${name}"><error type="${problem.code}" message="${escapeXml(sanitise(problem.message))}"/></testcase>\n`;
  });
  return `  <testsuite name="files not read" tests="${unread.length}" failures="0" errors="${unread.length}" skipped="0">\n${cases.join('')}  </testsuite>\n`;
};

/** A suite an article, a case a claim: verdicts that fail a build are failures, those that settle nothing are skipped. */
export const formatCheckJunit = (report: CheckReport): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ofsted-letters check">\n${report.articles
    .map((each) => suite(each, report))
    .join('')}${unreadSuite(report)}</testsuites>\n`;
