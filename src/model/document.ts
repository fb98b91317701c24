import type { Problem } from './problem.ts';
import type { CanonicalSpan, SourceSpan } from './span.ts';

/** What the bytes of a letter hold. */
export type MediaType = 'application/pdf' | 'text/plain' | 'text/markdown';

/** `artifact` is page furniture (page numbers, running feet); `note` a footnote; `mark` the bullet of a list item. */
export type SourceBlockRole = 'heading' | 'paragraph' | 'list-item' | 'note' | 'artifact';

/** Where a block stands in a table of the page, each counted from zero. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface SourceBlock {
  readonly role: SourceBlockRole;
  readonly span: SourceSpan;
  /** Counted from 1. */
  readonly page: number;
  readonly cell?: TableCell;
  /** False where the reader cannot tell blocks exactly (no tags): such a block may be joined to the next one. */
  readonly exact: boolean;
}

export interface SourceLine {
  readonly span: SourceSpan;
  /** Counted from 1, as is `number` within the page. */
  readonly page: number;
  readonly number: number;
}

/** One file as it was read: the text is never altered after this, blocks follow each other in reading order. */
export interface SourceDocument {
  /** The path or name as the user gave it, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly pageCount: number;
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly lines: readonly SourceLine[];
  /** Small raised figures: footnote marks. */
  readonly raised: readonly SourceSpan[];
  readonly problems: readonly Problem[];
}

export type EditReason =
  | 'page furniture'
  | 'bullet'
  | 'footnote mark'
  | 'line break'
  | 'line-end hyphen'
  | 'odd space'
  | 'ligature'
  | 'soft hyphen'
  | 'markup'
  | 'control character';

/** Replaces the source characters of `span`; an empty replacement takes them out. */
export interface Edit {
  readonly span: SourceSpan;
  readonly replacement: string;
  readonly reason: EditReason;
}

export interface Paragraph {
  /** Counted from 1. */
  readonly number: number;
  readonly role: 'heading' | 'paragraph' | 'list-item' | 'note';
  readonly span: CanonicalSpan;
  /** The page on which the paragraph starts, counted from 1. */
  readonly page: number;
}

/** Where a canonical character comes from; page, line and paragraph are counted from 1, the line within its page. */
export interface Place {
  readonly source: SourceSpan;
  readonly page: number;
  readonly line: number;
  readonly paragraph: number;
}

/**
 * The cleaned reading text: paragraphs are separated by one blank line and hold no line break.
 * All offsets of findings, measures and letter facts index `text`.
 */
export interface CanonicalDocument {
  readonly source: SourceDocument;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly edits: readonly Edit[];
  /** @throws RangeError where `offset` lies outside the text. */
  readonly placeOf: (offset: number) => Place;
}

/** What a section of a letter is for; it decides whether its sentences can be findings. */
export type SectionKind =
  | 'address'
  | 'opening'
  | 'areas-covered'
  | 'headline'
  | 'improvement'
  | 'priority-action'
  | 'findings'
  | 'closing'
  /** Of a report: contents, the area and its numbers, the inspection itself. */
  | 'background'
  | 'other';

export interface Section {
  /** The words of the heading, or null for the parts that have none (address, opening, closing). */
  readonly heading: string | null;
  readonly kind: SectionKind;
  readonly span: CanonicalSpan;
}

export interface Sentence {
  readonly span: CanonicalSpan;
  readonly paragraph: Paragraph;
  readonly section: Section;
}

/** A canonical document with its sections and sentences, each in order and not overlapping. */
export interface StructuredDocument extends CanonicalDocument {
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}
