import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { claimSummary } from './check-outcome.ts';
import { articleProblems, type FileProblem } from './check-problems.ts';
import { absentText, summaryText } from './check-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { citation } from './table-citation.ts';

const sourceOf = ({ letter, evidence }: CheckedClaim): string[] => {
  const [first] = evidence;
  return letter && first ? [citation(first, letter.path)] : [];
};

/** An item of a list; `path` is the article's, where items of several stand together. */
export const claimItem = (claim: CheckedClaim, path: string | null = null): string => {
  const [head = '', ...rest] = [...claimSummary(claim).split('\n'), ...sourceOf(claim)];
  const details = rest.map((line) => `  - ${escapeMarkdown(line)}`);
  const place = path === null ? '' : `${escapeMarkdown(path)}, `;
  return [`- ${place}line ${claim.line}: ${escapeMarkdown(head)}`, ...details].join('\n');
};

const articleSection = (checked: CheckedArticle): string =>
  [
    `## ${escapeMarkdown(checked.article.path)}`,
    `${summaryText(checked)}.`,
    checked.claims.map((claim) => claimItem(claim)).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

export const filesSection = (title: string, files: readonly FileProblem[]): string[] => {
  if (files.length === 0) return [];
  const items = files.map(
    ({ path, problem }) => `- ${escapeMarkdown(`${path}: ${problem.message}`)}`,
  );
  return [`## ${title}\n\n${items.join('\n')}`];
};

/** What the baseline has and nothing needs. */
export const absentSection = ({ baseline }: CheckReport): string[] => {
  const absent = baseline?.absent ?? [];
  if (absent.length === 0) return [];
  const items = absent.map((each) => `- ${escapeMarkdown(absentText(each))}`);
  return [`## In the baseline, and not among what fails now\n\n${items.join('\n')}`];
};

/** A section an article, an item a claim with the letter's words and what differs; files not read well at the end. */
export const formatCheckMarkdown = (report: CheckReport): string =>
  `${[
    '# Articles against letters',
    ...report.articles.map(articleSection),
    ...absentSection(report),
    ...filesSection('Read with doubt', articleProblems(report)),
    ...filesSection('Not read', report.unread),
  ].join('\n\n')}\n`;
