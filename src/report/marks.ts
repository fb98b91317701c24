import type { Finding } from '../model/record.ts';

/** A stretch of a letter's text that findings rest on. */
export interface Mark {
  readonly start: number;
  end: number;
  readonly findings: Finding[];
}

/** Findings in any order → marks in order of the text; those whose quotations overlap share one. */
export const marksOf = (findings: readonly Finding[]): Mark[] => {
  const marks: Mark[] = [];
  const inOrder = [...findings].sort((one, other) => one.evidence.start - other.evidence.start);
  for (const finding of inOrder) {
    const { start, end } = finding.evidence;
    const last = marks.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.findings.push(finding);
    } else marks.push({ start, end, findings: [finding] });
  }
  return marks;
};
