import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { claimSummary, outcomeOf } from './check-outcome.ts';
import { articleProblems } from './check-problems.ts';
import { type Annotation, fileAnnotation, githubAnnotations } from './github-annotations.ts';

const ofArticle = (
  { article: { path }, claims }: CheckedArticle,
  report: CheckReport,
): Annotation[] =>
  claims.flatMap((claim): Annotation[] => {
    const outcome = outcomeOf(claim, report);
    if (outcome !== 'fail' && outcome !== 'doubt') return [];
    const level = outcome === 'fail' ? 'error' : 'warning';
    const message = claimSummary(claim);
    return [{ level, path, line: claim.sourceLine, title: claim.verdict, message }];
  });

/**
 * Annotations of GitHub Actions: an error for each verdict that fails a build and each file that could not be read, a
 * warning for each that is in doubt; files first, as an article that was not read may hold anything.
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
