import type { CanonicalDocument, Paragraph, Section, SectionKind } from '../model/document.ts';
import { canonicalSpan, sliceOf } from '../model/span.ts';
import { headingKind, isClosing } from './headings.ts';

interface Opening {
  readonly kind: SectionKind;
  readonly heading: string | null;
}

const salutation = /^Dear\s+\S/u;
const listKinds: ReadonlySet<SectionKind> = new Set(['improvement', 'priority-action']);

/** Some word processors tag whole paragraphs as headings. */
export const readsAsHeading = (words: string): boolean =>
  words.length <= 110 && !/[.;]$/u.test(words);

const headingWords = (words: string): string => words.replace(/(?<=[?:.])\d{1,2}\s*$/u, '').trim();

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

  next(paragraph: Paragraph, words: string): Opening | null {
    const opening = this.#openingAt(paragraph, words);
    if (opening) this.#kind = opening.kind;
    return opening;
  }

  #openingAt(paragraph: Paragraph, words: string): Opening | null {
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

  #unknownOpening({ role }: Paragraph, words: string): Opening | null {
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

  #leaveAddress(words: string): Opening | null {
    if (!salutation.test(words)) return null;
    this.#atSubject = true;
    return { kind: 'opening', heading: null };
  }
}

/** Sections in order; together they cover the whole text. */
export const findSections = (document: CanonicalDocument): Section[] => {
  const { text, paragraphs } = document;
  const hasSalutation = paragraphs.some(
    ({ span, page }) => page === 1 && salutation.test(sliceOf(text, span)),
  );
  const finder = new SectionFinder(hasSalutation);
  const openings: Array<Opening & { start: number }> = [
    { kind: finder.first, heading: null, start: 0 },
  ];
  for (const paragraph of paragraphs) {
    const opening = finder.next(paragraph, sliceOf(text, paragraph.span));
    if (!opening) continue;
    if (openings.at(-1)?.start === paragraph.span.start) openings.pop();
    openings.push({ ...opening, start: paragraph.span.start });
  }
  return openings.map(({ kind, heading, start }, index) => ({
    kind,
    heading,
    span: canonicalSpan(start, openings[index + 1]?.start ?? text.length),
  }));
};
