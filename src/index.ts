/**
 * The library: letters and articles as bytes in, records, comparisons and verdicts out. Nothing here reads a file of
 * yours, writes one, prints, or asks the clock; what comes out depends on what goes in and on the version alone.
 *
 * @packageDocumentation
 */
export { analyseLetter } from './library/analyse-letter.ts';
export { checkArticle, readArticle } from './library/check-article.ts';
export { type ComparedPeriod, compareLetters } from './library/compare-letters.ts';
export { KnowledgeBase, loadKnowledgeBase, type ThemeName } from './library/knowledge-base.ts';
export { collectLetters, LetterCollection } from './library/letter-collection.ts';
export { LetterDocument, readLetter } from './library/letter-document.ts';
export { OwnThemes, readThemes } from './library/own-themes.ts';
export type { ArticleDocument } from './model/article.ts';
export type { CheckedArticle, CheckedClaim, Difference, Verdict } from './model/check.ts';
export type { AuthorityComparison, Comparison } from './model/comparison.ts';
export type { MediaType } from './model/document.ts';
export { ConfigError, InputError, UsageError } from './model/errors.ts';
export type { Evidence } from './model/evidence.ts';
export type { MeasurePoint, MeasureSeries } from './model/measure-series.ts';
export type { Problem, ProblemCode } from './model/problem.ts';
export type { Finding, Letter, LetterRecord, Measure, Source } from './model/record.ts';
export type { ThemeCell, ThemeRow, Trajectory } from './model/theme-row.ts';
export type { VisitColumn } from './model/visit-column.ts';
