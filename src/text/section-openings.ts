import type { SectionKind } from '../model/document.ts';

/** A section that opens with a paragraph; `heading` is null where no heading stands over it. */
export interface SectionOpening {
  readonly kind: SectionKind;
  readonly heading: string | null;
}

/** Some word processors tag whole paragraphs as headings. */
export const readsAsHeading = (words: string): boolean =>
  words.length <= 110 && !/[.;]$/u.test(words);

/** The words of a heading without a footnote mark. */
export const headingWords = (words: string): string =>
  words.replace(/(?<=[?:.\p{Ll}])\d{1,2}\s*$/u, '').trim();
