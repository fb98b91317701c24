import type { CheckReport } from '../model/check.ts';
import { absentSection, claimItem, filesSection } from './check-markdown.ts';
import { outcomeOf } from './check-outcome.ts';
import { articleProblems } from './check-problems.ts';
import { summaryText } from './check-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { stepSummary } from './step-summary.ts';

/** The Markdown that GitHub shows of a step: a line an article, then what fails before what is in doubt or known, and never too much. */
export const formatCheckStepSummary = (report: CheckReport): string => {
  const lines = report.articles.map(
    (checked) => `- ${escapeMarkdown(`${checked.article.path}: ${summaryText(checked)}`)}`,
  );
  const claims = (['fail', 'doubt', 'known'] as const).flatMap((wanted) =>
    report.articles.flatMap(({ article, claims: all }) =>
      all
        .filter((claim) => outcomeOf(claim, report) === wanted)
        .map((claim) => claimItem(claim, article.path)),
    ),
  );
  return stepSummary(
    ['# Articles against letters', ...(lines.length === 0 ? [] : [lines.join('\n')])],
    claims,
    [
      ...absentSection(report),
      ...filesSection('Read with doubt', articleProblems(report)),
      ...filesSection('Not read', report.unread),
    ],
    'claim',
  );
};
