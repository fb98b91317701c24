import type { CheckedClaim, CheckReport } from '../model/check.ts';
import { claimSummary, outcomeOf } from './check-outcome.ts';

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (claim: CheckedClaim, path: string, level: 'error' | 'warning'): string => {
  const line = claim.sourceLine === null ? '' : `,line=${claim.sourceLine}`;
  return `::${level} file=${inProperty(path)}${line},title=${claim.verdict}::${inMessage(claimSummary(claim))}\n`;
};

/** Annotations of GitHub Actions: an error for each verdict that fails a build, a warning for each that is in doubt. */
export const formatCheckGithub = (report: CheckReport): string => {
  const annotations = report.articles.flatMap(({ article, claims }) =>
    claims.flatMap((claim) => {
      const outcome = outcomeOf(claim, report);
      if (outcome === 'fail') return [annotation(claim, article.path, 'error')];
      return outcome === 'doubt' ? [annotation(claim, article.path, 'warning')] : [];
    }),
  );
  const unread = report.unread.map(
    ({ path, problem }) =>
      `::error file=${inProperty(path)},title=${problem.code}::${inMessage(problem.message)}\n`,
  );
  return [...annotations, ...unread].join('');
};
