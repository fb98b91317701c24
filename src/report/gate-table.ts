import type { GateCase, GateReport, GateRule, KnownFailure } from '../model/gate.ts';
import { checkedLetterText } from './check-words.ts';
import {
  asksForAttention,
  caseOutcomeText,
  caseTitle,
  evidenceLines,
  extentText,
  foundText,
  hasFailed,
  outcomeCounts,
  policyText,
  ruleOutcomeText,
  verdictText,
} from './gate-words.ts';
import { wrap, wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { unreadSection } from './table-problems.ts';
import { type Style, tableStyle } from './table-style.ts';
import { countText } from './words.ts';

type Layout = Pick<ReportOptions, 'width' | 'evidence'>;

const caseText = (each: GateCase, { width, evidence }: Layout, style: Style): string =>
  [
    wrapIndented(
      `${caseTitle(each)}: ${style.outcome(each, caseOutcomeText(each))}`,
      width,
      '      ',
      '    ',
    ),
    wrapIndented(`${foundText(each)} (${each.id})`, width, '        ', '      '),
    ...(each.reason === null
      ? []
      : [wrapIndented(`suppressed: ${sanitise(each.reason)}`, width, '        ', '      ')]),
    ...evidenceLines(each, evidence).map((line) =>
      wrapIndented(style.faint(line), width, '        ', '      '),
    ),
  ].join('\n');

const mostNamed = 5;

const namedLetters = (cases: readonly GateCase[]): string => {
  const letters = [...new Set(cases.map(({ letter }) => checkedLetterText(letter)))];
  const rest = letters.length - mostNamed;
  const more = rest > 0 ? [`and ${countText(rest, 'more letter')}`] : [];
  return [...letters.slice(0, mostNamed), ...more].join('; ');
};

/** Silence is shown as silence, in a line for each reason; --evidence lists each case. */
const silenceText = (cases: readonly GateCase[], width: number): string[] => {
  const silent = cases.filter(
    ({ outcome, countsAs }) => outcome === 'no-data' && countsAs !== 'fail',
  );
  const reasons = [...new Set(silent.map(({ found }) => found))];
  return reasons.map((reason) => {
    const letters = namedLetters(silent.filter(({ found }) => found === reason));
    return wrapIndented(`no data: ${sanitise(reason)}: ${letters}`, width, '      ', '    ');
  });
};

const ruleText = (rule: GateRule, layout: Layout, style: Style): string => {
  const { cases, counts, outcome } = rule;
  const { width, evidence } = layout;
  const shown = evidence ? cases : cases.filter(asksForAttention);
  const counted = outcomeCounts(counts);
  return [
    wrapIndented(
      `${style.title(rule.id)} (${rule.level}): ${ruleOutcomeText[outcome]}${counted === '' ? '' : ` (${counted})`}`,
      width,
      '  ',
      '',
    ),
    ...(hasFailed(rule) ? [wrapIndented(sanitise(rule.message), width, '  ')] : []),
    ...shown.map((each) => caseText(each, layout, style)),
    ...(evidence ? [] : silenceText(cases, width)),
  ].join('\n');
};

const suppressionsText = ({ suppressions, policy }: GateReport, width: number): string => {
  const unused = suppressions.filter(({ cases }) => cases === 0);
  if (unused.length === 0) return '';
  const lines = unused.map(({ rule, line, reason }) =>
    wrapIndented(sanitise(`${policy.path}:${line}: ${rule} (${reason})`), width, '    ', '  '),
  );
  return ['Suppressions that nothing needs', ...lines].join('\n');
};

const absentLine = ({ id, rule, authority, about, found }: KnownFailure): string =>
  sanitise(`${id}: ${rule}, ${authority ?? 'authority not recognised'}, ${about}: ${found}`);

const baselineText = ({ baseline }: GateReport, width: number): string => {
  if (!baseline || baseline.absent.length === 0) return '';
  const lines = baseline.absent.map((each) => wrapIndented(absentLine(each), width, '    ', '  '));
  return [
    wrap(`In the baseline ${sanitise(baseline.path)}, and not among the failures now`, width),
    ...lines,
  ].join('\n');
};

/** A policy over letters for a terminal: rule by rule, with the words behind whatever fails. */
export const formatGateTable = (report: GateReport, options: ReportOptions): string => {
  const style = tableStyle(options.color);
  const { width } = options;
  const parts = [
    [
      style.title(wrap(policyText(report), width)),
      wrap(verdictText(report), width),
      wrap(extentText(report), width),
    ].join('\n'),
    ...report.rules.map((rule) => ruleText(rule, options, style)),
    suppressionsText(report, width),
    baselineText(report, width),
    unreadSection(report.unread, options, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
