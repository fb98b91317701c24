import type { Finding } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import { marksOf } from '../marks.ts';

/** Words of one paragraph that a set of findings rests on, or none. */
export interface Stretch {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The findings whose quotation starts in the span. */
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
  for (const mark of marksOf(startingIn(findings, span))) {
    add(mark.start, []);
    add(Math.min(mark.end, span.end), mark.findings);
  }
  add(span.end, []);
  return stretches;
};
