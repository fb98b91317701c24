import type { Artifact, ArtifactLocation, Location, Log, Notification, Run } from 'sarif';
import type { CheckedLetter } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FileProblem } from './check-problems.ts';
import { checkedLetterText } from './check-words.ts';
import { formatJson } from './json.ts';
import { sanitise } from './sanitise.ts';
import { quotation } from './table-citation.ts';

/** Relative where the path is; what a path may hold and a URI may not is escaped, so that nothing is taken for a scheme. */
export const artifactLocation = (path: string): ArtifactLocation => {
  const escaped = path
    .replace(/^(?:\.\/)+/u, '')
    .split('/')
    .map(encodeURIComponent);
  return { uri: `${path.startsWith('/') ? 'file://' : ''}${escaped.join('/')}` };
};

/** A PDF has no lines for a region: the page is named, and the words stand in the message. */
export const letterLocation = (
  { path, ...letter }: CheckedLetter,
  evidence: Evidence,
  what = '',
): Location => ({
  physicalLocation: { artifactLocation: artifactLocation(path) },
  logicalLocations: [{ name: `p. ${evidence.page}`, kind: 'page' }],
  message: {
    text: `${what}${checkedLetterText({ path, ...letter })}, p. ${evidence.page}: ${quotation(evidence)}`,
  },
});

/** Related locations, as a message can point at them. */
export const numbered = (locations: readonly Location[]): Location[] =>
  locations.map((location, index) => ({ id: index + 1, ...location }));

export const artifact = (
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  roles: Artifact['roles'] = [],
): Artifact => ({
  location: artifactLocation(path),
  ...(roles.length === 0 ? {} : { roles }),
  hashes: { 'sha-256': sha256 },
});

/** A file that was not read, or with doubt. */
export const fileNotification = ({ path, problem }: FileProblem): Notification => ({
  level: problem.severity,
  descriptor: { id: problem.code },
  message: { text: sanitise(problem.message) },
  locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
});

/** What differs from one command to the other. */
export interface SarifRun extends Pick<Run, 'artifacts' | 'results'> {
  readonly rules: Run['tool']['driver']['rules'];
  readonly notifications: Notification[];
  /** Whether everything was read. */
  readonly isComplete: boolean;
}

/** SARIF 2.1.0 with one run. */
export const sarifLog = ({
  rules,
  notifications,
  isComplete,
  artifacts,
  results,
}: SarifRun): string => {
  const run: Run = {
    tool: { driver: { name: 'ofsted-letters', ...(rules ? { rules } : {}) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: isComplete, toolExecutionNotifications: notifications }],
    ...(artifacts ? { artifacts } : {}),
    ...(results ? { results } : {}),
  };
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return formatJson(log);
};
