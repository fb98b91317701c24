/** The library: pure functions from letters to records and comparisons. */
export { type ComparisonBackground, compareLetters } from './compare/compare-letters.ts';
export type { ComparedTheme } from './compare/theme-row.ts';
export { analyseLetter } from './extract/analyse-letter.ts';
export type { Knowledge } from './extract/knowledge.ts';
export { loadKnowledge } from './ingest/load-knowledge.ts';
export { readSource } from './ingest/read-source.ts';
export type { AuthorityComparison, Comparison, Period } from './model/comparison.ts';
export type { CanonicalDocument, SourceDocument } from './model/document.ts';
export { InputError, UsageError } from './model/errors.ts';
export type { Evidence } from './model/evidence.ts';
export type { Extraction } from './model/extraction.ts';
export type { MeasurePoint, MeasureSeries } from './model/measure-series.ts';
export type { Problem, ProblemCode } from './model/problem.ts';
export type { Finding, Letter, LetterRecord, Measure, Source, UnreadFile } from './model/record.ts';
export type { ThemeComparison } from './model/theme-comparison.ts';
export type { ThemeCell, ThemeRow, Trajectory } from './model/theme-row.ts';
export type { VisitColumn } from './model/visit-column.ts';
export { cleanDocument } from './text/clean.ts';
