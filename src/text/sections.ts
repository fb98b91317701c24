import type { CanonicalDocument, Paragraph, Section, SectionKind } from '../model/document.ts';
import { canonicalSpan, sliceOf } from '../model/span.ts';
import { headingKind, isClosing } from './headings.ts';
import { readsAsReport, titleLines } from './report-headings.ts';
import { reportOpenings } from './report-sections.ts';
import { headingWords, readsAsHeading, type SectionOpening } from './section-openings.ts';

const salutation = /^Dear\s+\S/u;
const listKinds: ReadonlySet<SectionKind> = new Set(['improvement', 'priority-action']);

/** Follows the letter down and says for each paragraph whether a new section opens there. */
class SectionFinder {
  #kind: SectionKind = 'address';
  #hasSalutation: boolean;
  #atSubject = false;

  constructor(hasSalutation: boolean) {
    this.#hasSalutation = hasSalutation;
    if (!hasSalutation) this.#kind = 'opening';
  }

  get first(): SectionKind {
    return this.#kind;
  }

  next(paragraph: Paragraph, words: string): SectionOpening | null {
    const opening = this.#openingAt(paragraph, words);
    if (opening) this.#kind = opening.kind;
    return opening;
  }

  #openingAt(paragraph: Paragraph, words: string): SectionOpening | null {
    if (paragraph.role === 'note')
      return this.#kind === 'other' ? null : { kind: 'other', heading: null };
    if (this.#hasSalutation && this.#kind === 'address') return this.#leaveAddress(words);
    const known = paragraph.role === 'list-item' ? null : headingKind(words);
    if (known) return { kind: known, heading: headingWords(words) };
    const isSubject = this.#atSubject;
    this.#atSubject = false;
    // The subject line may be tagged as a heading; it opens nothing.
    return isSubject ? null : this.#unknownOpening(paragraph, words);
  }

  #unknownOpening({ role }: Paragraph, words: string): SectionOpening | null {
    const mayClose = this.#kind !== 'closing' && this.#kind !== 'opening';
    if (mayClose && isClosing(words)) return { kind: 'closing', heading: null };
    if (role !== 'heading' || !readsAsHeading(words)) return null;
    return { kind: this.#ownHeading(), heading: headingWords(words) };
  }

  /** A heading of the writer's own goes with the section that it stands in; a list for improvement ends there. */
  #ownHeading(): SectionKind {
    if (listKinds.has(this.#kind)) return 'findings';
    return this.#kind === 'opening' ? 'other' : this.#kind;
  }

  #leaveAddress(words: string): SectionOpening | null {
    if (!salutation.test(words)) return null;
    this.#atSubject = true;
    return { kind: 'opening', heading: null };
  }
}

/** For each paragraph of a letter the section that it opens, or null, and the section that the text begins with. */
const letterOpenings = (
  { text, paragraphs }: CanonicalDocument,
  hasSalutation: boolean,
): { first: SectionKind; openings: (SectionOpening | null)[] } => {
  const finder = new SectionFinder(hasSalutation);
  const { first } = finder;
  return {
    first,
    openings: paragraphs.map((paragraph) => finder.next(paragraph, sliceOf(text, paragraph.span))),
  };
};

/** A report has no salutation, but a title and the dates of the inspection. */
const isReport = ({ text, paragraphs }: CanonicalDocument): boolean =>
  readsAsReport(paragraphs.slice(0, titleLines).map(({ span }) => sliceOf(text, span)));

const hasSalutation = ({ text, paragraphs }: CanonicalDocument): boolean =>
  paragraphs.some(({ span, page }) => page === 1 && salutation.test(sliceOf(text, span)));

/** Sections in order; together they cover the whole text. */
export const findSections = (document: CanonicalDocument): Section[] => {
  const { text, paragraphs } = document;
  const greets = hasSalutation(document);
  const { first, openings } =
    !greets && isReport(document)
      ? { first: 'opening' as const, openings: reportOpenings(document) }
      : letterOpenings(document, greets);
  const sections: Array<SectionOpening & { start: number }> = [
    { kind: first, heading: null, start: 0 },
  ];
  for (const [index, { span }] of paragraphs.entries()) {
    const opening = openings[index];
    if (!opening) continue;
    if (sections.at(-1)?.start === span.start) sections.pop();
    sections.push({ ...opening, start: span.start });
  }
  return sections.map(({ kind, heading, start }, index) => ({
    kind,
    heading,
    span: canonicalSpan(start, sections[index + 1]?.start ?? text.length),
  }));
};
