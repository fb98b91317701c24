import type { Paragraph } from '../../model/document.ts';

/** The canonical text of a letter, with its paragraphs in order. */
export interface LetterText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What a page needs besides the report: read by the command, since a formatter touches no disk. */
export interface PageMaterial {
  /** By `textSha256`; a letter whose text is not at hand is not among them. */
  readonly texts: ReadonlyMap<string, LetterText>;
  /** Address of a letter's file, seen from the page; null where it has none (standard input). */
  readonly addressOf: (path: string) => string | null;
  readonly style: string;
  readonly script: string;
}
