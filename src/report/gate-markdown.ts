import type { GateCase, GateReport, GateRule } from '../model/gate.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  asksForAttention,
  caseOutcomeText,
  caseTitle,
  evidenceLines,
  extentText,
  foundText,
  hasFailed,
  policyText,
  ruleOutcomeText,
  verdictText,
} from './gate-words.ts';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const ruleRow = ({ id, level, outcome, counts }: GateRule): string =>
  row([
    escapeMarkdown(id),
    level,
    ruleOutcomeText[outcome],
    counts.fail,
    counts.undecided,
    counts['no-data'],
    counts.pass,
  ]);

/** Policy, verdict, and a row a rule. */
export const gateHead = (report: GateReport): string[] => [
  `# ${escapeMarkdown(policyText(report))}`,
  `**${verdictText(report)}** ${extentText(report)}`,
  [
    row(['Rule', 'Level', 'Outcome', 'fail', 'undecided', 'no data', 'pass']),
    row(['---', '---', '---', '--:', '--:', '--:', '--:']),
    ...report.rules.map(ruleRow),
  ].join('\n'),
];

/** A case with what was found and the words, as an item of a list. */
export const caseItem = (each: GateCase): string => {
  const details = [
    `${foundText(each)} (${each.id})`,
    ...(each.reason === null ? [] : [`suppressed: ${each.reason}`]),
    ...evidenceLines(each),
  ].map((line) => `  - ${escapeMarkdown(line)}`);
  return [`- ${escapeMarkdown(`${caseTitle(each)}: ${caseOutcomeText(each)}`)}`, ...details].join(
    '\n',
  );
};

/** The rule, and its message where it failed, above its cases. */
export const ruleHeading = (rule: GateRule): string =>
  [
    `## ${escapeMarkdown(rule.id)}`,
    ...(hasFailed(rule) ? [escapeMarkdown(rule.message)] : []),
  ].join('\n\n');

const ruleSection = (rule: GateRule): string[] => {
  const shown = rule.cases.filter(asksForAttention);
  return shown.length === 0 ? [] : [ruleHeading(rule), shown.map(caseItem).join('\n')];
};

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : [`## ${title}`, lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')];

/** What is not a rule's: suppressions and known failures that nothing needs, and files that were not read. */
export const gateRemarks = ({ suppressions, policy, baseline, unread }: GateReport): string[] => [
  ...listed(
    'Suppressions that nothing needs',
    suppressions
      .filter(({ cases }) => cases === 0)
      .map(({ rule, line, reason }) => `${policy.path}:${line}: ${rule} (${reason})`),
  ),
  ...listed(
    'In the baseline, and not among the failures now',
    (baseline?.absent ?? []).map(
      ({ id, rule, authority, about, found }) =>
        `${id}: ${rule}, ${authority ?? 'authority not recognised'}, ${about}: ${found}`,
    ),
  ),
  ...listed(
    'Not read',
    unread.map(({ path, problem }) => `${path}: ${problem.message}`),
  ),
];

/** A row a rule; then, rule by rule, whatever failed or was not decided, with the words; what is left over at the end. */
export const formatGateMarkdown = (report: GateReport): string =>
  `${[...gateHead(report), ...report.rules.flatMap(ruleSection), ...gateRemarks(report)].join('\n\n')}\n`;
