import { readPlainText } from '../../src/ingest/plain-text.ts';
import { type BlockInput, buildSource } from '../../src/ingest/source-builder.ts';
import type {
  CanonicalDocument,
  SourceDocument,
  StructuredDocument,
} from '../../src/model/document.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { structureDocument } from '../../src/text/structure.ts';

const noHash = '0'.repeat(64);

export const sourceFromBlocks = (blocks: readonly BlockInput[]): SourceDocument => ({
  path: 'letter.txt',
  sha256: noHash,
  mediaType: 'text/plain',
  pageCount: Math.max(1, ...blocks.map(({ page }) => page)),
  ...buildSource(blocks),
  problems: [],
});

export const canonicalFromText = (text: string): CanonicalDocument =>
  cleanDocument(sourceFromBlocks(readPlainText(text)));

export const documentFromText = (text: string): StructuredDocument =>
  structureDocument(canonicalFromText(text));

/** A block as a tagged PDF gives it. */
export const block = (role: BlockInput['role'], text: string, page = 1): BlockInput => ({
  role,
  page,
  runs: [{ text }],
  exact: true,
});

export const paragraphTexts = (document: CanonicalDocument): string[] =>
  document.paragraphs.map(({ span }) => document.text.slice(span.start, span.end));
