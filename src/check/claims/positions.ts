import { analyseSentences } from '../../extract/findings/analyse-sentences.ts';
import type { CanonicalDocument, StructuredDocument } from '../../model/document.ts';
import { canonicalSpan } from '../../model/span.ts';
import type { Direction, FindingSource, Polarity, Time } from '../../model/vocabulary.ts';
import type { ClaimTools } from './wording.ts';

/** What a sentence says of a theme, read by the rules and weights by which letters are read. */
export interface Position {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly direction: Direction;
  readonly time: Time;
  readonly source: FindingSource;
}

/** One sentence as if it stood among the findings of a letter. */
const amongFindings = (text: string): StructuredDocument => {
  const span = canonicalSpan(0, text.length);
  const paragraph = { number: 1, role: 'paragraph', span, page: 1 } as const;
  const section = { heading: null, kind: 'findings', span } as const;
  const canonical: CanonicalDocument = {
    source: {
      path: '',
      sha256: '',
      mediaType: 'text/plain',
      pageCount: 1,
      text,
      blocks: [],
      lines: [],
      raised: [],
      problems: [],
    },
    text,
    paragraphs: [paragraph],
    edits: [],
    placeOf: () => ({ source: { start: 0, end: 0 }, page: 1, line: 1, paragraph: 1 }),
  };
  return { ...canonical, sections: [section], sentences: [{ span, paragraph, section }] };
};

/** A sentence → its position on each theme that it speaks of. */
export const positionsOf = (text: string, { knowledge }: ClaimTools): Position[] =>
  analyseSentences(amongFindings(text), knowledge.rules, 'focused-visit', knowledge.weights)
    .flatMap(({ findings }) => findings)
    .flatMap(({ theme, polarity, direction, time, source }) =>
      theme === null ? [] : [{ theme: theme.id, polarity, direction, time, source }],
    );
