import type { CaseEvidence, GateCase, GateReport, GateRule, RuleOutcome } from '../model/gate.ts';
import { checkedLetterText } from './check-words.ts';
import { sanitise } from './sanitise.ts';
import { citation, quotation } from './table-citation.ts';
import { countText, dateText, listText } from './words.ts';

export const ruleOutcomeText: Readonly<Record<RuleOutcome, string>> = {
  fail: 'fails',
  known: 'fails, accepted',
  undecided: 'undecided',
  'no-data': 'no data',
  pass: 'passes',
  'not-applied': 'about none of the letters given',
};

const outcomeText: Readonly<Record<GateCase['outcome'], string>> = {
  fail: 'fails',
  undecided: 'undecided',
  'no-data': 'no data',
  pass: 'passes',
};

/** 'fails', 'fails, known', 'no data, which counts as failed'. */
export const caseOutcomeText = ({ outcome, countsAs, state }: GateCase): string => {
  const counted = { pass: 'passed', fail: 'failed', neither: '' }[countsAs];
  const isOwn = countsAs === 'neither' || countsAs === outcome;
  const told = isOwn ? outcomeText[outcome] : `${outcomeText[outcome]}, which counts as ${counted}`;
  return state === null || state === 'new' ? told : `${told}, ${state}`;
};

/** '1 fails, 2 undecided, 8 no data, 3 pass'; outcomes that no case has are left out. */
export const outcomeCounts = (counts: GateRule['counts']): string => {
  const told = [
    [counts.fail, counts.fail === 1 ? 'fails' : 'fail'],
    [counts.undecided, 'undecided'],
    [counts['no-data'], 'no data'],
    [counts.pass, counts.pass === 1 ? 'passes' : 'pass'],
  ] as const;
  return told.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ');
};

const newFailures = ({ summary }: GateReport): string[] => {
  const { error, warning, note } = summary.newFailures;
  return [
    ...(error === 0 ? [] : [countText(error, 'error')]),
    ...(warning === 0 ? [] : [countText(warning, 'warning')]),
    ...(note === 0 ? [] : [countText(note, 'note')]),
  ];
};

/** '2 errors and 1 note'; empty where nothing new failed. */
export const failureCounts = (report: GateReport): string => listText(newFailures(report));

/** 'Fails: 2 errors, 1 note and 1 suppressed.' or 'Passes.' */
export const verdictText = (report: GateReport): string => {
  const { failed, summary } = report;
  const failures = [
    ...newFailures(report),
    ...(summary.known === 0 ? [] : [`${summary.known} known`]),
    ...(summary.suppressed === 0 ? [] : [`${summary.suppressed} suppressed`]),
  ];
  const word = failed ? 'Fails' : 'Passes';
  return failures.length === 0 ? `${word}.` : `${word}: ${listText(failures)}.`;
};

/** 'Example policy (policy.yaml), 31 Jan 2018'. */
export const policyText = ({ policy, asOf }: GateReport): string => {
  const name = policy.title === null ? policy.path : `${policy.title} (${policy.path})`;
  return sanitise(asOf === null ? name : `${name}, on ${dateText(asOf)}`);
};

/** '9 rules on 9 letters: 3 fail, 20 no data, 19 pass'. */
export const extentText = ({ summary, letters }: GateReport): string => {
  const counts = outcomeCounts(summary.outcomes);
  const what = `${countText(summary.rules, 'rule')} on ${countText(letters.length, 'letter')}`;
  return counts === '' ? `${what}.` : `${what}: ${counts}.`;
};

/** 'Sunderland, 5th visit, Oct 2017: agency-staff'. */
export const caseTitle = ({ letter, about }: GateCase): string =>
  `${checkedLetterText(letter)}: ${sanitise(about)}`;

export const foundText = ({ found, expected }: GateCase): string =>
  `found: ${sanitise(found)}; expected: ${sanitise(expected)}`;

/** The words, and where they stand. */
export const evidenceText = ({ letter, evidence }: CaseEvidence): string =>
  `${quotation(evidence)} ${citation(evidence, letter.path)}`;

const mostQuoted = 3;

/** The first words of each letter, of the latest letters where there are many; then others while there is room. */
const chosen = (evidence: readonly CaseEvidence[]): readonly CaseEvidence[] => {
  const letters = evidence.map(({ letter }) => letter.sha256);
  const firsts = evidence.filter((_, index) => letters.indexOf(letters[index] ?? '') === index);
  const kept = firsts.slice(-mostQuoted);
  const others = evidence.filter((each) => !firsts.includes(each));
  const all = new Set([...kept, ...others.slice(0, mostQuoted - kept.length)]);
  return evidence.filter((each) => all.has(each));
};

/** The quotations of a case, or a few of them and how many more there are. */
export const evidenceLines = ({ evidence }: GateCase, all = false): string[] => {
  const shown = all ? evidence : chosen(evidence);
  const rest = evidence.length - shown.length;
  return [
    ...shown.map(evidenceText),
    ...(rest === 0 ? [] : [`and ${countText(rest, 'more quotation')}`]),
  ];
};

/** The message is about a failure, and would be untrue of anything else. */
const headline = ({ id, message }: GateRule, each: GateCase): string =>
  sanitise(each.countsAs === 'fail' ? message : `${id}: ${caseOutcomeText(each)}`);

/** What a build server is told of a case: the rule's message, the letter, what was found, the words; a line each. */
export const caseSummary = (rule: GateRule, each: GateCase): string =>
  [
    headline(rule, each),
    `${caseTitle(each)}: ${caseOutcomeText(each)}`,
    foundText(each),
    ...(each.reason === null ? [] : [`suppressed: ${sanitise(each.reason)}`]),
    ...evidenceLines(each),
  ].join('\n');

/** Whether a rule's message is to be told: something of it failed. */
export const hasFailed = ({ outcome }: Pick<GateRule, 'outcome'>): boolean =>
  outcome === 'fail' || outcome === 'known';

/** Something new has failed. */
export const isNew = ({ state }: GateCase): boolean => state === 'new';

/** A person has to look: it failed, or could not be decided. */
export const asksForAttention = ({ state, outcome, countsAs }: GateCase): boolean =>
  state !== null || (outcome === 'undecided' && countsAs === 'neither');
