import type { StructuredDocument } from '../model/document.ts';
import type { Measure } from '../model/record.ts';
import { type CanonicalSpan, canonicalSpan, contains, sliceOf } from '../model/span.ts';
import type { CitedLetter, Placed } from './cited-letter.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';
import { findWords } from './find-words.ts';

const figureFields = [
  'value',
  'valueMax',
  'unit',
  'comparator',
  'previous',
  'denominator',
  'subject',
  'scope',
] as const;
export type Figure = Pick<Measure, (typeof figureFields)[number]> & {
  /** The words that state it, within the sentence. */
  readonly span: { readonly start: number; readonly end: number };
};

/** The figures that a sentence gives, as the program reads it. */
export type ReadFigures = (sentence: string) => readonly Figure[];

const differing = (measure: Measure, figure: Figure): readonly (typeof figureFields)[number][] =>
  figureFields.filter((field) => measure[field] !== figure[field]);

/** The figures that the sentence around `span` states in those very words. */
const figuresAt = (
  document: StructuredDocument,
  span: CanonicalSpan,
  readFigures: ReadFigures,
): readonly Figure[] => {
  const sentence = document.sentences.find((each) => contains(each.span, span));
  if (!sentence) return [];
  const at = sentence.span.start;
  return readFigures(sliceOf(document.text, sentence.span)).filter(
    (figure) => at + figure.span.start === span.start && at + figure.span.end === span.end,
  );
};

const verifyFigure = (
  document: StructuredDocument,
  { at, value: measure }: Placed<Measure>,
  readFigures: ReadFigures,
): LetterDiscrepancy[] => {
  const { quote, start, end } = measure.evidence;
  const stands = findWords(document, quote, start, measure.evidence);
  // Words that are gone have been told of already.
  if (stands === null) return [];
  const isThere = document.text.slice(start, end) === quote;
  const span = isThere ? canonicalSpan(start, end) : canonicalSpan(stands.start, stands.end);
  const [first, ...others] = figuresAt(document, span, readFigures);
  if (first === undefined) {
    const wanted = `${measure.value} ${measure.unit}`;
    return [discrepancy('figure-differs', at, measure.id, { wanted, found: null })];
  }
  // One clause may state two figures.
  const best = others.reduce(
    (one, other) =>
      differing(measure, other).length < differing(measure, one).length ? other : one,
    first,
  );
  return differing(measure, best).map((field) =>
    discrepancy('figure-differs', `${at}/${field}`, measure.id, {
      wanted: measure[field] ?? 'null',
      found: best[field] ?? 'null',
    }),
  );
};

/** Every measure of a saved result, read again from its sentence. */
export const verifyFigures = (
  { measures }: CitedLetter,
  document: StructuredDocument,
  readFigures: ReadFigures,
): LetterDiscrepancy[] =>
  measures.flatMap((measure) => verifyFigure(document, measure, readFigures));
