import type { CanonicalDocument, Paragraph, Section, Sentence } from '../model/document.ts';
import { type CanonicalSpan, canonicalSpan, sliceOf } from '../model/span.ts';
import { matchesOf } from './matches.ts';
import { firstIndex } from './offset-map.ts';

/** An end mark, closing quotes or brackets and footnote figures after it, white space, and what can begin a sentence. */
const boundary =
  /[.?!]+(?:[”’"')\]]+)?(?:\s+|(?<=[a-z][.?!])(?=\p{Lu}\p{Ll}))(?=["“‘'(]?[\p{Lu}\p{N}])/gu;

/** Words whose full stop does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Coun|St|No|nos|para|paras|p|pp|Rt|Hon|approx|\p{Lu})\.$/u;

/** Spans of the sentences of one paragraph's text, white space between them left out. */
export const sentenceSpans = (text: string): CanonicalSpan[] => {
  const spans: CanonicalSpan[] = [];
  let start = 0;
  for (const { 0: found, index } of matchesOf(text, boundary)) {
    const end = index + found.trimEnd().length;
    const mark = index + (/^[.?!]+/u.exec(found)?.[0].length ?? 1);
    if (abbreviation.test(text.slice(Math.max(0, mark - 12), mark))) continue;
    spans.push(canonicalSpan(start, end));
    start = index + found.length;
  }
  if (text.slice(start).trim() !== '') spans.push(canonicalSpan(start, text.trimEnd().length));
  return spans;
};

const sectionAt = (sections: readonly Section[], offset: number): Section => {
  const section =
    sections[firstIndex(sections, ({ span }) => span.end > offset)] ?? sections.at(-1);
  if (!section) throw new RangeError('a document has at least one section');
  return section;
};

const sentencesOf = (
  document: CanonicalDocument,
  paragraph: Paragraph,
  section: Section,
): Sentence[] =>
  sentenceSpans(sliceOf(document.text, paragraph.span)).map(({ start, end }) => ({
    span: canonicalSpan(paragraph.span.start + start, paragraph.span.start + end),
    paragraph,
    section,
  }));

export const findSentences = (
  document: CanonicalDocument,
  sections: readonly Section[],
): Sentence[] =>
  document.paragraphs.flatMap((paragraph) =>
    sentencesOf(document, paragraph, sectionAt(sections, paragraph.span.start)),
  );
