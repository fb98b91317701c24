import { createHash } from 'node:crypto';
import type { FileProblem } from './check-problems.ts';
import { sanitise } from './sanitise.ts';

export type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

/** An issue of GitLab's code quality report, with the fields that it documents. */
export interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** GitLab wants a path from the top of the repository, and a line even of a file that has none. */
export const gitlabLocation = (path: string, line: number | null): Issue['location'] => ({
  path: sanitise(path).replace(/^(?:\.\/)+/u, ''),
  lines: { begin: line ?? 1 },
});

/** Of what makes an issue this one and no other. */
export const gitlabFingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

/** A file that was not read, or with doubt. */
export const fileIssue = ({ path, problem }: FileProblem): Issue => ({
  description: sanitise(problem.message),
  check_name: problem.code,
  fingerprint: gitlabFingerprint(path, problem.code, problem.message),
  severity: problem.severity === 'error' ? 'blocker' : 'info',
  location: gitlabLocation(path, null),
});
