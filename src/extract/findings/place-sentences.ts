import type { StructuredDocument } from '../../model/document.ts';
import type { LetterKind } from '../../model/vocabulary.ts';
import type { Rules } from '../../rules/compile.ts';
import { readsAsHeading } from '../../text/section-openings.ts';
import { type ReadSentence, readSentence } from './read-sentence.ts';

const silentSections = new Set(['address', 'opening', 'areas-covered', 'closing', 'background']);

/** Letters of some years have no headings at all: there the opening runs on into the findings. */
const hasFindingsSection = (document: StructuredDocument): boolean =>
  document.sections.some(({ kind }) => kind === 'findings' || kind === 'headline');

const isHeading = ({ sentence: { paragraph, section }, text }: ReadSentence): boolean =>
  (paragraph.role === 'heading' && readsAsHeading(text)) ||
  (section.heading !== null && section.span.start === paragraph.span.start);

const blockedByPlace = (read: ReadSentence, openingTells: boolean): string | null => {
  const { sentence } = read;
  if (sentence.paragraph.role === 'note') return 'footnote';
  if (isHeading(read)) return 'heading';
  const { kind } = sentence.section;
  if (kind === 'opening' && openingTells) return null;
  return silentSections.has(kind) ? `section/${kind}` : null;
};

/** A sentence as the rules see it, and the place in the letter that bars it from findings; null for none. */
export interface PlacedSentence {
  readonly read: ReadSentence;
  readonly blockedBy: string | null;
}

/** Letters in which the opening sums the findings up already. */
const opensWithFindings: ReadonlySet<LetterKind> = new Set([
  'monitoring-visit',
  'inspection-report',
]);

/** Every sentence of the letter, in order, with what its place says of it. */
export const placeSentences = (
  document: StructuredDocument,
  rules: Rules,
  kind: LetterKind,
): PlacedSentence[] => {
  const openingTells = opensWithFindings.has(kind) || !hasFindingsSection(document);
  return document.sentences.map((sentence) => {
    const read = readSentence(document, sentence, rules);
    return { read, blockedBy: blockedByPlace(read, openingTells) };
  });
};
