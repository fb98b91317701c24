import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { articleProblems } from './check-problems.ts';
import { claimLines } from './check-table-claim.ts';
import { absentText, summaryText } from './check-words.ts';
import { wrap, wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { problemsSection, unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import { countText } from './words.ts';

const articleSection = (checked: CheckedArticle, width: number, style: Style): string => {
  const { article, claims } = checked;
  const title = article.title === null ? [] : [wrap(sanitise(article.title), width)];
  return [
    [
      style.title(wrap(sanitise(article.path), width)),
      ...title,
      wrap(summaryText(checked), width),
    ].join('\n'),
    ...claims.map((claim) => claimLines(claim, width, style)),
  ].join('\n\n');
};

const absentSection = ({ baseline }: CheckReport, width: number): string => {
  if (!baseline || baseline.absent.length === 0) return '';
  const head = `In the baseline ${sanitise(baseline.path)}, and not among what fails now`;
  const lines = baseline.absent.map((each) => wrapIndented(absentText(each), width, '    ', '  '));
  return [wrap(head, width), ...lines].join('\n');
};

/** Articles against letters for a terminal: each quotation with its verdict and the letter's words. */
export const formatCheckTable = (report: CheckReport, options: ReportOptions): string => {
  const style = tableStyle(options.color);
  const parts = [
    ...report.articles.map((each) => articleSection(each, options.width, style)),
    absentSection(report, options.width),
    problemsSection(articleProblems(report), options, style),
    unreadSection(report.unread, options, style),
    `Checked against ${countText(report.letters.length, 'letter')}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
