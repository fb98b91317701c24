import type { CanonicalDocument, StructuredDocument } from '../model/document.ts';
import { findSections } from './sections.ts';
import { findSentences } from './sentences.ts';

/** Canonical text → the same with its sections and sentences. */
export const structureDocument = (document: CanonicalDocument): StructuredDocument => {
  const sections = findSections(document);
  return { ...document, sections, sentences: findSentences(document, sections) };
};
