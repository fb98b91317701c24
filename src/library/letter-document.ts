import { readSource } from '../ingest/read-source.ts';
import type { CanonicalDocument, MediaType } from '../model/document.ts';
import { cleanDocument } from '../text/clean.ts';

/** A letter as it was read; made by {@link readLetter}. */
export class LetterDocument {
  readonly #document: CanonicalDocument;

  private constructor(document: CanonicalDocument) {
    this.#document = document;
  }

  /** As it was given. */
  get name(): string {
    return this.#document.source.path;
  }

  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  get sha256(): string {
    return this.#document.source.sha256;
  }

  /** What the bytes hold, whatever the name. */
  get mediaType(): MediaType {
    return this.#document.source.mediaType;
  }

  /** How many pages there are; a text has one unless form feeds part it. */
  get pages(): number {
    return this.#document.source.pageCount;
  }

  /** The canonical text, which all offsets index in UTF-16 code units: `text.slice(start, end) === quote`. */
  get text(): string {
    return this.#document.text;
  }

  /** @internal */
  static of(document: CanonicalDocument): LetterDocument {
    return new LetterDocument(document);
  }

  /** @internal */
  static documentOf(letter: LetterDocument): CanonicalDocument {
    return letter.#document;
  }
}

/**
 * Reads a letter or report, by what it holds and not by its name: PDF, text or Markdown.
 *
 * @param bytes all of the file; they are left as they are
 * @param name under which the letter goes in records, such as its path with forward slashes; `.md` tells Markdown from text
 * @throws {@link InputError} for what cannot be read well: `problem.code` says why
 */
export const readLetter = async (bytes: Uint8Array, name: string): Promise<LetterDocument> =>
  LetterDocument.of(cleanDocument(await readSource(bytes, name)));
