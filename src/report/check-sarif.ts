import {
  type CheckedArticle,
  type CheckedClaim,
  type CheckReport,
  verdictSchema,
} from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';

const kindAndLevel: Readonly<Record<Outcome, { kind: string; level: string }>> = {
  fail: { kind: 'fail', level: 'error' },
  doubt: { kind: 'fail', level: 'warning' },
  pass: { kind: 'pass', level: 'none' },
  aside: { kind: 'notApplicable', level: 'none' },
};

/** A relative reference: what a path may hold and a URI may not is escaped. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const regionOf = ({ sourceLine, text }: CheckedClaim) =>
  sourceLine === null ? {} : { region: { startLine: sourceLine, snippet: { text } } };

const resultOf = (claim: CheckedClaim, { article }: CheckedArticle, report: CheckReport) => ({
  ruleId: claim.verdict,
  ...kindAndLevel[outcomeOf(claim, report)],
  message: { text: claimSummary(claim) },
  locations: [
    { physicalLocation: { artifactLocation: { uri: uriOf(article.path) }, ...regionOf(claim) } },
  ],
  partialFingerprints: { 'claimId/v1': claim.id },
});

const notificationsOf = ({ unread }: CheckReport) =>
  unread.map(({ path, problem }) => ({
    level: 'error',
    descriptor: { id: problem.code },
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));

/** SARIF 2.1.0: a result a claim, those that pass too; files that could not be read are notifications. */
export const formatCheckSarif = (report: CheckReport): string => {
  const run = {
    tool: {
      driver: {
        name: 'ofsted-letters',
        rules: verdictSchema.options.map((id) => ({ id })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.unread.length === 0,
        toolExecutionNotifications: notificationsOf(report),
      },
    ],
    results: report.articles.flatMap((article) =>
      article.claims.map((claim) => resultOf(claim, article, report)),
    ),
  };
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
