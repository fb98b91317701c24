import type { CheckReport } from '../model/check.ts';
import type { Problem } from '../model/problem.ts';

export interface FileProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** What is in doubt of the articles that were read. */
export const articleProblems = ({ articles }: Pick<CheckReport, 'articles'>): FileProblem[] =>
  articles.flatMap(({ article: { path, problems } }) =>
    problems.map((problem) => ({ path, problem })),
  );
