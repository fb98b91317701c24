import type { StructuredDocument } from '../../model/document.ts';
import type { Letter } from '../../model/record.ts';
import { type CanonicalSpan, canonicalSpan } from '../../model/span.ts';
import { firstIn } from '../letter/stated.ts';

/** What the title of a report says of its inspection. */
export interface ReportTitle {
  readonly framework: Letter['framework'];
  readonly isReinspection: boolean;
  /** True for a report that reviews the safeguarding board too. */
  readonly hasBoardReview: boolean;
  /** True for the inspections of child protection alone, until 2013. */
  readonly isProtectionOnly: boolean;
  readonly span: CanonicalSpan | null;
  readonly boardSpan: CanonicalSpan | null;
}

const single =
  /\b(?:re-?)?inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection\b/dgiu;
const protectionOnly =
  /\b(?:re-?)?inspection\s+of\s+local\s+authority\s+arrangements\s+for\s+the\s+protection\s+of\s+children\b/dgiu;
const later =
  /\b(?:re-?)?inspection\s+of\s+.{0,120}?\bchildren[’']?s\s+(?:social\s+care\s+)?services\b/dgisu;
const board =
  /\breview\s+of\s+the\s+effectiveness\s+of\s+the\s+local\s+safeguarding\s+children\s+board(?!\p{L})/dgiu;

const reinspection = /^re-?inspection/iu;
/** A title stands in the first lines of a report. */
const titleParagraphs = 14;

/** The title of a report, which its lines may share out among paragraphs. */
export const readReportTitle = ({ text, paragraphs }: StructuredDocument): ReportTitle => {
  const end = paragraphs[titleParagraphs - 1]?.span.end ?? text.length;
  const head = canonicalSpan(0, end);
  const [ofSingle, ofProtection] = [
    firstIn(text, head, single),
    firstIn(text, head, protectionOnly),
  ];
  const ofLater = ofSingle || ofProtection ? null : firstIn(text, head, later);
  const span = (ofSingle ?? ofProtection ?? ofLater)?.span ?? null;
  const boardSpan = ofSingle ? (firstIn(text, head, board)?.span ?? null) : null;
  return {
    framework: ofSingle ? 'SIF' : ofLater ? 'ILACS' : null,
    isReinspection: span !== null && reinspection.test(text.slice(span.start, span.end)),
    hasBoardReview: boardSpan !== null,
    isProtectionOnly: ofProtection !== null,
    span,
    boardSpan,
  };
};
