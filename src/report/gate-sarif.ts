import type { ReportingDescriptor, Result, Suppression } from 'sarif';
import type { GateCase, GateReport, GateRule } from '../model/gate.ts';
import { caseSummary } from './gate-words.ts';
import { sanitise } from './sanitise.ts';
import {
  artifact,
  artifactLocation,
  fileNotification,
  letterLocation,
  numbered,
  sarifLog,
} from './sarif-log.ts';

const ruleOf = ({ id, level, message, why }: GateRule): ReportingDescriptor => ({
  id,
  shortDescription: { text: sanitise(message) },
  ...(why === null ? {} : { fullDescription: { text: sanitise(why) } }),
  defaultConfiguration: { level },
});

const kindAndLevel = (
  { level }: GateRule,
  { countsAs, outcome }: GateCase,
): Required<Pick<Result, 'kind' | 'level'>> => {
  if (countsAs === 'fail') return { kind: 'fail', level };
  if (countsAs === 'pass') return { kind: 'pass', level: 'none' };
  return { kind: outcome === 'undecided' ? 'open' : 'notApplicable', level: 'none' };
};

/** Accepted failures are marked: a build server that does not find them would take them for mended. */
const suppressionsOf = ({ state, reason }: GateCase): Suppression[] => {
  if (state === 'known') return [{ kind: 'external', justification: 'known: in the baseline' }];
  if (state === 'suppressed')
    return [
      { kind: 'external', status: 'accepted', justification: sanitise(reason ?? 'suppressed') },
    ];
  return [];
};

const baselineStateOf = (
  { state }: GateCase,
  { baseline }: GateReport,
): Pick<Result, 'baselineState'> => {
  if (!baseline || state === null || state === 'suppressed') return {};
  return { baselineState: state === 'known' ? 'unchanged' : 'new' };
};

const resultOf = (
  rule: GateRule,
  ruleIndex: number,
  each: GateCase,
  report: GateReport,
): Result => ({
  ruleId: rule.id,
  ruleIndex,
  ...kindAndLevel(rule, each),
  message: { text: caseSummary(rule, each) },
  locations: [{ physicalLocation: { artifactLocation: artifactLocation(each.letter.path) } }],
  relatedLocations: numbered(
    each.evidence.map(({ letter, evidence }) => letterLocation(letter, evidence)),
  ),
  partialFingerprints: { 'gateCase/v1': each.id },
  suppressions: suppressionsOf(each),
  ...baselineStateOf(each, report),
});

/**
 * SARIF 2.1.0: a result a case, those that pass too, on its letter, with the words as related locations. What is known
 * or suppressed is marked so; files that could not be read are notifications.
 */
export const formatGateSarif = (report: GateReport): string =>
  sarifLog({
    rules: report.rules.map(ruleOf),
    notifications: report.unread.map(fileNotification),
    isComplete: report.unread.length === 0,
    artifacts: report.letters.map((letter) => artifact(letter, ['analysisTarget'])),
    results: report.rules.flatMap((rule, index) =>
      rule.cases.map((each) => resultOf(rule, index, each, report)),
    ),
  });
