import type { FileProblem } from './check-problems.ts';
import { sanitise } from './sanitise.ts';

const levels = ['error', 'warning', 'notice'] as const;
type Level = (typeof levels)[number];

export interface Annotation {
  readonly level: Level;
  readonly path: string;
  /** From 1; null where a file has no lines. */
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

/** A file that was not read, or with doubt. */
export const fileAnnotation = ({ path, problem }: FileProblem): Annotation => ({
  level: problem.severity,
  path,
  line: null,
  title: problem.code,
  message: sanitise(problem.message),
});

/** GitHub shows ten of each level of a step, and drops the others without a word. */
const most = 10;
const several: Readonly<Record<Level, string>> = {
  error: 'errors',
  warning: 'warnings',
  notice: 'notices',
};

const capped = (annotations: readonly Annotation[], level: Level, elsewhere: string): string => {
  const all = annotations.filter((each) => each.level === level);
  if (all.length <= most) return all.map(command).join('');
  const shown = all.slice(0, most - 1).map(command);
  const rest = all.length - shown.length;
  return `${shown.join('')}::${level} title=ofsted-letters::and ${rest} more ${several[level]}; ${elsewhere}\n`;
};

/** Commands of GitHub Actions, the gravest first; `elsewhere` says which formats have those that GitHub would drop. */
export const githubAnnotations = (annotations: readonly Annotation[], elsewhere: string): string =>
  levels.map((level) => capped(annotations, level, elsewhere)).join('');
