import type { Location, ReportingDescriptor, Result } from 'sarif';
import {
  type CheckedArticle,
  type CheckedClaim,
  type CheckReport,
  type Verdict,
  verdictSchema,
} from '../model/check.ts';
import { claimSummary, type Outcome, outcomeOf } from './check-outcome.ts';
import { articleProblems } from './check-problems.ts';
import { claimFingerprints } from './claim-fingerprints.ts';
import {
  artifact,
  artifactLocation,
  fileNotification,
  letterLocation,
  numbered,
  sarifLog,
} from './sarif-log.ts';
import { verdictWords } from './verdict-words.ts';

const kindAndLevel: Readonly<Record<Outcome, Required<Pick<Result, 'kind' | 'level'>>>> = {
  fail: { kind: 'fail', level: 'error' },
  known: { kind: 'fail', level: 'error' },
  doubt: { kind: 'fail', level: 'warning' },
  pass: { kind: 'pass', level: 'none' },
  aside: { kind: 'notApplicable', level: 'none' },
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

const relatedLocations = ({ letter, evidence, closest }: CheckedClaim): Location[] =>
  numbered([
    ...(letter ? evidence.map((each) => letterLocation(letter, each)) : []),
    ...(closest ? [letterLocation(closest.letter, closest.evidence, 'nearest: ')] : []),
  ]);

/** What is known is marked and stays: a build server that does not find it would take it for mended. */
const acceptanceOf = (
  outcome: Outcome,
  { baseline }: CheckReport,
): Pick<Result, 'baselineState' | 'suppressions'> => {
  if (!baseline || (outcome !== 'fail' && outcome !== 'known')) return {};
  if (outcome === 'fail') return { baselineState: 'new' };
  const suppression = { kind: 'external', justification: 'known: in the baseline' } as const;
  return { baselineState: 'unchanged', suppressions: [suppression] };
};

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
    ...acceptanceOf(outcomeOf(claim, report), report),
  }));
};

/**
 * SARIF 2.1.0: a result a claim, those that pass too, with the letter's words as related locations; files that could
 * not be read, or with doubt, are notifications.
 */
export const formatCheckSarif = (report: CheckReport): string =>
  sarifLog({
    rules: verdicts.map((verdict) => ruleOf(verdict, report)),
    notifications: [...report.unread, ...articleProblems(report)].map(fileNotification),
    isComplete: report.unread.length === 0,
    artifacts: [
      ...report.articles.map(({ article }) => artifact(article, ['analysisTarget'])),
      ...report.letters.map((letter) => artifact(letter)),
    ],
    results: report.articles.flatMap((article) => resultsOf(article, report)),
  });
