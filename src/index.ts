/** The library: pure functions from letters to records and comparisons. */
export { type ComparedTheme, compareLetters } from './compare/compare-letters.ts';
export { analyseLetter } from './extract/analyse-letter.ts';
export type { Knowledge } from './extract/knowledge.ts';
export { loadKnowledge } from './ingest/load-knowledge.ts';
export { readSource } from './ingest/read-source.ts';
export type {
  AuthorityComparison,
  Comparison,
  MeasureSeries,
  ThemeCell,
  ThemeRow,
  VisitColumn,
} from './model/comparison.ts';
export type { CanonicalDocument, SourceDocument } from './model/document.ts';
export { InputError, UsageError } from './model/errors.ts';
export type { Evidence } from './model/evidence.ts';
export type { Extraction } from './model/extraction.ts';
export type { Problem, ProblemCode } from './model/problem.ts';
export type { Finding, Letter, LetterRecord, Measure, Source, UnreadFile } from './model/record.ts';
export { cleanDocument } from './text/clean.ts';
