import type { Grade, JudgementArea } from '../../model/judgements.ts';
import type { CanonicalSpan } from '../../model/span.ts';

/** A grade that the report states for an area, with the words that name the area and those that grade it. */
export interface Judgement {
  readonly area: JudgementArea;
  readonly grade: Grade;
  readonly spans: readonly CanonicalSpan[];
}
