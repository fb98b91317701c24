import type { StructuredDocument } from '../../model/document.ts';
import { type CanonicalSpan, canonicalSpan, contains, sliceOf } from '../../model/span.ts';
import type { LetterParts } from './letter-parts.ts';

const noneStated =
  /\b(?:no|not\s+any|none|did\s+not\s+identify|not\s+identified)\b[^.]{0,60}\bpriority\b|\b(?:none|n\/a)\b/iu;
/** A sentence that only leads in the list. */
const leadIn = /:\s*$/u;

const itemsUnder = (
  document: StructuredDocument,
  section: CanonicalSpan,
  heading: string,
): CanonicalSpan[] =>
  document.paragraphs
    .filter(({ role, span }) => role !== 'note' && contains(section, span))
    .map(({ span }) => span)
    .filter((span) => {
      const words = sliceOf(document.text, span);
      return !words.startsWith(heading) && !leadIn.test(words) && !noneStated.test(words);
    });

/** The items under a heading for priority action; empty where there is no such heading, or it says that there are none. */
export const readPriorityActions = ({ document }: LetterParts): CanonicalSpan[] =>
  document.sections
    .filter(({ kind }) => kind === 'priority-action')
    .flatMap(({ heading, span }) =>
      itemsUnder(document, canonicalSpan(span.start, span.end), heading ?? ''),
    );
