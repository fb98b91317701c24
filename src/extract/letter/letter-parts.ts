import type { Paragraph, SectionKind, StructuredDocument } from '../../model/document.ts';
import { type CanonicalSpan, canonicalSpan, contains, sliceOf } from '../../model/span.ts';

/** Where the facts of a letter stand: everything else in it is findings. */
export interface LetterParts {
  readonly document: StructuredDocument;
  /** The printed lines above the salutation. */
  readonly address: readonly CanonicalSpan[];
  readonly salutation: CanonicalSpan | null;
  /** From the salutation to the first heading of the house style. */
  readonly opening: CanonicalSpan;
  /** The sentences of the opening, subject line included. */
  readonly sentences: readonly CanonicalSpan[];
}

const salutation = /^Dear\s+\S/u;
/** Kinds of section that end the opening. */
const bodyKinds: ReadonlySet<SectionKind> = new Set([
  'areas-covered',
  'headline',
  'improvement',
  'priority-action',
  'findings',
  'closing',
]);
/** A letter without headings has no end of the opening; no real opening is longer than this. */
const longestOpening = { characters: 8000, sentences: 40 };

const endsSentence = /[.?!:;]["”’')\]]*$/u;
const expectsMore = /(?:[,–-]|\b(?:and|of|to|the|for|with|by|on|were|was))$/u;

/** A paragraph or a sentence that a word processor broke in two: a list of names, a sentence that goes on in lower case. */
const goesOn = (before: string, after: string): boolean =>
  !endsSentence.test(before) && (expectsMore.test(before) || /^[\p{Ll}\p{N}]/u.test(after));

/** The sentences with those joined that run over the end of a paragraph. */
const joinBroken = (document: StructuredDocument, within: CanonicalSpan): CanonicalSpan[] => {
  const joined: CanonicalSpan[] = [];
  for (const { span, paragraph } of document.sentences) {
    if (!contains(within, span) || paragraph.role === 'note') continue;
    const last = joined.at(-1);
    const runsOn =
      last &&
      paragraph.role !== 'list-item' &&
      goesOn(sliceOf(document.text, last), sliceOf(document.text, span));
    if (runsOn) joined.splice(-1, 1, canonicalSpan(last.start, span.end));
    else joined.push(span);
  }
  return joined;
};

const isOnFirstPage = ({ page }: Paragraph): boolean => page === 1;

const openingOf = (document: StructuredDocument, start: number): CanonicalSpan => {
  const body = document.sections.find(
    ({ kind, span }) => span.start >= start && bodyKinds.has(kind),
  );
  return canonicalSpan(
    start,
    Math.min(body?.span.start ?? document.text.length, start + longestOpening.characters),
  );
};

export const partsOf = (document: StructuredDocument): LetterParts => {
  const { text, paragraphs } = document;
  const greeting = paragraphs.find(
    (paragraph) => isOnFirstPage(paragraph) && salutation.test(sliceOf(text, paragraph.span)),
  );
  const opening = openingOf(document, greeting?.span.end ?? 0);
  return {
    document,
    address: greeting
      ? paragraphs.filter(({ span }) => span.end <= greeting.span.start).map(({ span }) => span)
      : [],
    salutation: greeting?.span ?? null,
    opening,
    sentences: joinBroken(document, opening).slice(0, longestOpening.sentences),
  };
};
