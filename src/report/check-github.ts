import type { CheckedArticle, CheckReport } from '../model/check.ts';
import { claimSummary, outcomeOf } from './check-outcome.ts';
import { articleProblems, type FileProblem } from './check-problems.ts';
import { sanitise } from './sanitise.ts';

type Level = 'error' | 'warning';

interface Annotation {
  readonly level: Level;
  readonly path: string;
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = ({ level, path, line, title, message }: Annotation): string => {
  const place = line === null ? '' : `,line=${line}`;
  const file = inProperty(sanitise(path));
  return `::${level} file=${file}${place},title=${inProperty(title)}::${inMessage(message)}\n`;
};

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

const ofFile = ({ path, problem }: FileProblem): Annotation => ({
  level: problem.severity,
  path,
  line: null,
  title: problem.code,
  message: sanitise(problem.message),
});

/** GitHub shows ten errors and ten warnings of a step, and drops the others without a word. */
const most = 10;

const capped = (annotations: readonly Annotation[], level: Level): string => {
  const all = annotations.filter((each) => each.level === level);
  if (all.length <= most) return all.map(command).join('');
  const shown = all.slice(0, most - 1).map(command);
  const rest = all.length - shown.length;
  const many = level === 'error' ? 'errors' : 'warnings';
  return `${shown.join('')}::${level} title=ofsted-letters::and ${rest} more ${many}; the formats table and html have them all\n`;
};

/**
 * Annotations of GitHub Actions: an error for each verdict that fails a build and each file that could not be read, a
 * warning for each that is in doubt; files first, as an article that was not read may hold anything.
 */
export const formatCheckGithub = (report: CheckReport): string => {
  const annotations = [
    ...report.unread.map(ofFile),
    ...articleProblems(report).map(ofFile),
    ...report.articles.flatMap((each) => ofArticle(each, report)),
  ];
  return capped(annotations, 'error') + capped(annotations, 'warning');
};
