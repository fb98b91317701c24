import type { ArticleBlock } from '../../model/article.ts';
import type { MediaType, Paragraph } from '../../model/document.ts';

/** The canonical text of a letter, with its paragraphs in order. */
export interface LetterText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What every page needs besides what it reports: read by the command, since a formatter touches no disk. */
export interface PageFrame {
  /** Address of a file, seen from the page; null where it has none (standard input). */
  readonly addressOf: (path: string) => string | null;
  readonly style: string;
  readonly script: string;
}

/** What the page of a comparison needs. */
export interface PageMaterial extends PageFrame {
  /** By `textSha256`; a letter whose text is not at hand is not among them. */
  readonly texts: ReadonlyMap<string, LetterText>;
}

/** An article as the reader sees it; offsets of claims index `text`. */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
}

export interface CheckedLetterText extends LetterText {
  /** Only a PDF has the pages of the original. */
  readonly mediaType: MediaType;
}

/** What the page of checked articles needs: the texts that the report only gives places of. */
export interface CheckPageMaterial extends PageFrame {
  /** One for each article of the report, in its order. */
  readonly articles: readonly ArticleText[];
  /** Every letter of the report, by its `sha256`. */
  readonly letters: ReadonlyMap<string, CheckedLetterText>;
}
