import type { Finding } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';

/** Words of one paragraph that a set of findings rests on, or none. */
export interface Stretch {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Mark {
  readonly start: number;
  end: number;
  readonly findings: Finding[];
}

/** Findings whose quotations overlap share one mark. */
const marksIn = (findings: readonly Finding[]): Mark[] => {
  const marks: Mark[] = [];
  for (const finding of findings) {
    const { start, end } = finding.evidence;
    const last = marks.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.findings.push(finding);
    } else marks.push({ start, end, findings: [finding] });
  }
  return marks;
};

/** The findings whose quotation starts in the span; `findings` are in order of their start. */
const startingIn = (findings: readonly Finding[], { start, end }: CanonicalSpan): Finding[] =>
  findings.filter(({ evidence }) => start <= evidence.start && evidence.start < end);

/** Cuts a paragraph into stretches with and without findings; put together they are the paragraph again. */
export const stretchesOf = (
  text: string,
  span: CanonicalSpan,
  findings: readonly Finding[],
): Stretch[] => {
  const stretches: Stretch[] = [];
  let at: number = span.start;
  const add = (to: number, marked: readonly Finding[]): void => {
    if (to > at) stretches.push({ text: text.slice(at, to), findings: marked });
    at = Math.max(at, to);
  };
  for (const mark of marksIn(startingIn(findings, span))) {
    add(mark.start, []);
    add(Math.min(mark.end, span.end), mark.findings);
  }
  add(span.end, []);
  return stretches;
};
