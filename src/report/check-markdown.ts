import type { CheckedArticle, CheckedClaim, CheckReport } from '../model/check.ts';
import { claimSummary } from './check-outcome.ts';
import { summaryText } from './check-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { citation } from './table-citation.ts';

const sourceOf = ({ letter, evidence }: CheckedClaim): string[] => {
  const [first] = evidence;
  return letter && first ? [citation(first, letter.path)] : [];
};

const claimItem = (claim: CheckedClaim): string => {
  const [head = '', ...rest] = [...claimSummary(claim).split('\n'), ...sourceOf(claim)];
  const details = rest.map((line) => `  - ${escapeMarkdown(line)}`);
  return [`- line ${claim.line}: ${escapeMarkdown(head)}`, ...details].join('\n');
};

const articleSection = (checked: CheckedArticle): string =>
  [
    `## ${escapeMarkdown(checked.article.path)}`,
    `${summaryText(checked)}.`,
    checked.claims.map(claimItem).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const unreadSection = ({ unread }: CheckReport): string[] => {
  if (unread.length === 0) return [];
  const items = unread.map(
    ({ path, problem }) => `- ${escapeMarkdown(`${path}: ${problem.message}`)}`,
  );
  return [`## Not read\n\n${items.join('\n')}`];
};

/** A section an article, an item a claim with the letter's words and what differs. */
export const formatCheckMarkdown = (report: CheckReport): string =>
  `${['# Articles against letters', ...report.articles.map(articleSection), ...unreadSection(report)].join('\n\n')}\n`;
