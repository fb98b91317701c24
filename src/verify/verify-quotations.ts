import type { CanonicalDocument, StructuredDocument } from '../model/document.ts';
import { type Evidence, quoteFrom } from '../model/evidence.ts';
import type { Because } from '../model/record.ts';
import type { CitedLetter, Placed } from './cited-letter.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';
import { findBetween, findWords } from './find-words.ts';

const sliceOrNull = (text: string, start: number, end: number): string | null =>
  text.slice(start, end) || null;

/** The words stand where they should; so must page, paragraph and neighbours. */
const verifyPlace = (
  document: CanonicalDocument,
  { at, value: wanted }: Placed<Evidence>,
  id: string | null,
): LetterDiscrepancy[] => {
  const stands = quoteFrom(document, wanted);
  const fields = [
    ['page', 'page-differs'],
    ['paragraph', 'paragraph-differs'],
    ['prefix', 'context-differs'],
    ['suffix', 'context-differs'],
  ] as const;
  return fields
    .filter(([field]) => stands[field] !== wanted[field])
    .map(([field, code]) =>
      discrepancy(code, `${at}/${field}`, id, { wanted: wanted[field], found: stands[field] }),
    );
};

const movedOrChanged = (
  document: CanonicalDocument,
  { at, value }: Placed<Evidence>,
  id: string | null,
): LetterDiscrepancy => {
  const { text } = document;
  const there = sliceOrNull(text, value.start, value.end);
  const elsewhere = findWords(document, value.quote, value.start, value);
  if (elsewhere !== null)
    return discrepancy('words-moved', at, id, { wanted: value.quote, found: there }, elsewhere);
  const instead = findBetween(document, value);
  const found = instead === null ? there : text.slice(instead.start, instead.end);
  return discrepancy('words-changed', at, id, { wanted: value.quote, found }, instead);
};

/** One piece of evidence against the text of the letter. */
export const verifyEvidence = (
  document: CanonicalDocument,
  placed: Placed<Evidence>,
  id: string | null,
): LetterDiscrepancy[] => {
  const { quote, start, end } = placed.value;
  // Past the end of the text a slice is shorter than its offsets say.
  return document.text.slice(start, end) === quote && end - start === quote.length
    ? verifyPlace(document, placed, id)
    : [movedOrChanged(document, placed, id)];
};

/** Words without context: they are looked for `shift` code units from where they stood. */
export const verifyWords = (
  document: CanonicalDocument,
  { at, value: { text, start, end } }: Placed<Omit<Because, 'rule'>>,
  id: string | null,
  shift = 0,
): LetterDiscrepancy[] => {
  const there = sliceOrNull(document.text, start, end);
  if (there === text && end - start === text.length) return [];
  const now = findWords(document, text, start + shift);
  const code = now === null ? 'words-changed' : 'words-moved';
  return [discrepancy(code, at, id, { wanted: text, found: there }, now)];
};

const verifyFinding = (
  document: CanonicalDocument,
  { at, value: finding }: CitedLetter['findings'][number],
): LetterDiscrepancy[] => {
  const { id, evidence, because } = finding;
  const own = verifyEvidence(document, { at: `${at}/evidence`, value: evidence }, id);
  const shift = (own[0]?.now?.start ?? evidence.start) - evidence.start;
  return [
    ...own,
    ...because.flatMap((value, index) =>
      verifyWords(document, { at: `${at}/because/${index}`, value }, id, shift),
    ),
  ];
};

/** A section begins with its heading, and ends before the next one. */
const verifySection = (
  document: StructuredDocument,
  { at, value: { heading, start, end } }: CitedLetter['sections'][number],
): LetterDiscrepancy[] => {
  const value = { text: heading, start, end: start + heading.length };
  const moved = verifyWords(document, { at, value }, null);
  if (moved.length > 0) return moved;
  const found = document.sections.find(({ span }) => span.start === start)?.span.end ?? null;
  return found === end
    ? []
    : [discrepancy('reading-differs', `${at}/end`, null, { wanted: end, found })];
};

/** Every quotation of a saved result against the letter: words, offsets, page, paragraph and neighbours. */
export const verifyQuotations = (
  cited: CitedLetter,
  document: StructuredDocument,
): LetterDiscrepancy[] => [
  ...cited.facts.flatMap((fact) => verifyEvidence(document, fact, null)),
  ...cited.sections.flatMap((section) => verifySection(document, section)),
  ...cited.findings.flatMap((finding) => verifyFinding(document, finding)),
  ...cited.measures.flatMap(({ at, value }) =>
    verifyEvidence(document, { at: `${at}/evidence`, value: value.evidence }, value.id),
  ),
];
