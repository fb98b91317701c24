import type {
  Artifact,
  ArtifactLocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Run,
} from 'sarif';
import {
  type CheckedArticle,
  type CheckedClaim,
  type CheckedLetter,
  type CheckReport,
  type Verdict,
  verdictSchema,
} from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { articleProblems, type FileProblem } from './check-problems.ts';
import { checkedLetterText } from './check-words.ts';
import { claimFingerprints } from './claim-fingerprints.ts';
import { sanitise } from './sanitise.ts';
import { quotation } from './table-citation.ts';
import { verdictWords } from './verdict-words.ts';

const kindAndLevel: Readonly<Record<Outcome, Required<Pick<Result, 'kind' | 'level'>>>> = {
  fail: { kind: 'fail', level: 'error' },
  doubt: { kind: 'fail', level: 'warning' },
  pass: { kind: 'pass', level: 'none' },
  aside: { kind: 'notApplicable', level: 'none' },
};

/** Relative where the path is; what a path may hold and a URI may not is escaped, so that nothing is taken for a scheme. */
const artifactLocation = (path: string): ArtifactLocation => {
  const escaped = path
    .replace(/^(?:\.\/)+/u, '')
    .split('/')
    .map(encodeURIComponent);
  return { uri: `${path.startsWith('/') ? 'file://' : ''}${escaped.join('/')}` };
};

const verdicts = verdictSchema.options;

const ruleOf = (verdict: Verdict, report: CheckReport): ReportingDescriptor => ({
  id: verdict,
  shortDescription: { text: `The text ${verdictWords[verdict].says}.` },
  defaultConfiguration: { level: kindAndLevel[outcomeOf({ verdict }, report)].level },
});

const articleLocation = (
  { sourceLine, text }: CheckedClaim,
  { article }: CheckedArticle,
): Location => ({
  physicalLocation: {
    artifactLocation: artifactLocation(article.path),
    ...(sourceLine === null ? {} : { region: { startLine: sourceLine, snippet: { text } } }),
  },
});

/** A PDF has no lines for a region: the page is named, and the words stand in the message. */
const letterLocation =
  (what: string, { path, ...letter }: CheckedLetter) =>
  (evidence: Evidence): Location => ({
    physicalLocation: { artifactLocation: artifactLocation(path) },
    logicalLocations: [{ name: `p. ${evidence.page}`, kind: 'page' }],
    message: {
      text: `${what}${checkedLetterText({ path, ...letter })}, p. ${evidence.page}: ${quotation(evidence)}`,
    },
  });

const relatedLocations = ({ letter, evidence, closest }: CheckedClaim): Location[] =>
  [
    ...(letter ? evidence.map(letterLocation('', letter)) : []),
    ...(closest ? [letterLocation('nearest: ', closest.letter)(closest.evidence)] : []),
  ].map((location, index) => ({ id: index + 1, ...location }));

const resultsOf = (checked: CheckedArticle, report: CheckReport): Result[] => {
  const fingerprints = claimFingerprints(checked.claims);
  return checked.claims.map((claim, index) => ({
    ruleId: claim.verdict,
    ruleIndex: verdicts.indexOf(claim.verdict),
    ...kindAndLevel[outcomeOf(claim, report)],
    message: { text: claimSummary(claim) },
    locations: [articleLocation(claim, checked)],
    relatedLocations: relatedLocations(claim),
    partialFingerprints: { 'claimWords/v1': fingerprints[index] ?? '' },
  }));
};

const notification = ({ path, problem }: FileProblem): Notification => ({
  level: problem.severity,
  descriptor: { id: problem.code },
  message: { text: sanitise(problem.message) },
  locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
});

const artifactsOf = ({ articles, letters }: CheckReport): Artifact[] => [
  ...articles.map(
    ({ article: { path, sha256 } }): Artifact => ({
      location: artifactLocation(path),
      roles: ['analysisTarget'],
      hashes: { 'sha-256': sha256 },
    }),
  ),
  ...letters.map(
    ({ path, sha256 }): Artifact => ({
      location: artifactLocation(path),
      hashes: { 'sha-256': sha256 },
    }),
  ),
];

/**
 * SARIF 2.1.0: a result a claim, those that pass too, with the letter's words as related locations; files that could
 * not be read, or with doubt, are notifications.
 */
export const formatCheckSarif = (report: CheckReport): string => {
  const run: Run = {
    tool: {
      driver: {
        name: 'ofsted-letters',
        rules: verdicts.map((verdict) => ruleOf(verdict, report)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.unread.length === 0,
        toolExecutionNotifications: [...report.unread, ...articleProblems(report)].map(
          notification,
        ),
      },
    ],
    artifacts: artifactsOf(report),
    results: report.articles.flatMap((article) => resultsOf(article, report)),
  };
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
