import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { articleProblems } from './check-problems.ts';
import { type Annotation, fileAnnotation, githubAnnotations } from './github-annotations.ts';

const levelOf: Readonly<Record<Outcome, Annotation['level'] | null>> = {
  fail: 'error',
  known: 'notice',
  doubt: 'warning',
  pass: null,
  aside: null,
};

const ofArticle = (
  { article: { path }, claims }: CheckedArticle,
  report: CheckReport,
): Annotation[] =>
  claims.flatMap((claim): Annotation[] => {
    const outcome = outcomeOf(claim, report);
    const level = levelOf[outcome];
    if (level === null) return [];
    const message = claimSummary(claim);
    return [{ level, path, line: claim.sourceLine, title: claim.verdict, message }];
  });

/**
 * Annotations of GitHub Actions: an error for each verdict that fails a build and each file that could not be read, a
 * warning for each that is in doubt, a notice for each that is known; files first, as an article that was not read may hold anything.
 */
export const formatCheckGithub = (report: CheckReport): string =>
  githubAnnotations(
    [
      ...report.unread.map(fileAnnotation),
      ...articleProblems(report).map(fileAnnotation),
      ...report.articles.flatMap((each) => ofArticle(each, report)),
    ],
    'the formats table and html have them all',
  );
