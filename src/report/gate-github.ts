import type { GateReport, GateRule } from '../model/gate.ts';
import { caseSummary, isNew } from './gate-words.ts';
import { type Annotation, fileAnnotation, githubAnnotations } from './github-annotations.ts';

const levelOf = { error: 'error', warning: 'warning', note: 'notice' } as const;

const ofRule = (rule: GateRule): Annotation[] =>
  rule.cases.filter(isNew).map((each) => ({
    level: levelOf[rule.level],
    path: each.letter.path,
    line: null,
    title: rule.id,
    message: caseSummary(rule, each),
  }));

/** A suppression that nothing needs is the policy's own fault, and has a line there. */
const unusedSuppressions = ({ policy, suppressions }: GateReport): Annotation[] =>
  suppressions
    .filter(({ cases }) => cases === 0)
    .map(({ rule, line, reason }) => ({
      level: 'warning',
      path: policy.path,
      line,
      title: 'unused suppression',
      message: `nothing that fails needs this suppression of ${rule} (${reason})`,
    }));

/** Annotations of GitHub Actions on what newly fails, by level of the rule; files that could not be read come first. */
export const formatGateGithub = (report: GateReport): string =>
  githubAnnotations(
    [
      ...report.unread.map(fileAnnotation),
      ...report.rules.flatMap(ofRule),
      ...unusedSuppressions(report),
    ],
    'the formats table and step-summary have more',
  );
