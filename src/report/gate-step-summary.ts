import type { GateReport } from '../model/gate.ts';
import { caseItem, gateHead, gateRemarks, ruleHeading } from './gate-markdown.ts';
import { asksForAttention, isNew } from './gate-words.ts';
import { stepSummary } from './step-summary.ts';

/** The Markdown that GitHub shows of a step: what newly fails before what is known or undecided, and never too much. */
export const formatGateStepSummary = (report: GateReport): string => {
  const found = report.rules.flatMap((rule) =>
    rule.cases.filter(asksForAttention).map((each) => ({ rule, each })),
  );
  const inOrder = [
    ...found.filter(({ each }) => isNew(each)),
    ...found.filter(({ each }) => !isNew(each)),
  ];
  const blocks = inOrder.map(({ rule, each }, index) =>
    inOrder[index - 1]?.rule === rule
      ? caseItem(each)
      : `${ruleHeading(rule)}\n\n${caseItem(each)}`,
  );
  return stepSummary(gateHead(report), blocks, gateRemarks(report), 'case');
};
