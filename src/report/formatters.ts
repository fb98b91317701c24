import type { CheckReport } from '../model/check.ts';
import type { Comparison } from '../model/comparison.ts';
import type { DataDictionary } from '../model/data-dictionary.ts';
import type { DoctorReport } from '../model/doctor.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Extraction } from '../model/extraction.ts';
import type { GateReport } from '../model/gate.ts';
import type { Explanation } from '../model/one-letter.ts';
import type { PackTest } from '../model/pack-test.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import type { CacheReport } from './cache-text.ts';
import type { PartFormatterTable } from './in-parts.ts';
import type { CanonicalText, ShownLetter, ThemeList } from './letter-views.ts';
import type { FormatterTable } from './options.ts';
import type { SchemaList } from './schema-list.ts';
import type { ShownVerification } from './verification-view.ts';

/** The keys of these tables are the choices of `--format`, and their types; a formatter loads when it is used. */
const json = async () => (await import('./json.ts')).formatJson;

export const extractionFormatters = {
  table: async () => (await import('./extract-table.ts')).formatExtractionTable,
  json,
  jsonl: async () => (await import('./extract-jsonl.ts')).formatExtractionJsonl,
  csv: async () => (await import('./extract-csv.ts')).formatExtractionCsv,
  'measures-csv': async () => (await import('./extract-csv.ts')).formatExtractionMeasuresCsv,
  'letters-csv': async () => (await import('./extract-csv.ts')).formatLettersCsv,
  'problems-csv': async () => (await import('./extract-csv.ts')).formatProblemsCsv,
  'reports-csv': async () => (await import('./reports-csv.ts')).formatReportsCsv,
  none: async () => (await import('./none.ts')).formatNothing,
} as const satisfies FormatterTable<Extraction, string>;

/** Those of them that can be written letter by letter, however many there are. */
export const extractionPartFormatters = {
  jsonl: async () => (await import('./extract-jsonl.ts')).extractionJsonl,
  csv: async () => (await import('./extract-csv.ts')).findingsCsv,
  'measures-csv': async () => (await import('./extract-csv.ts')).measuresCsv,
  'letters-csv': async () => (await import('./extract-csv.ts')).lettersCsv,
  'problems-csv': async () => (await import('./extract-csv.ts')).problemsCsv,
  'reports-csv': async () => (await import('./reports-csv.ts')).reportsCsv,
} as const satisfies PartFormatterTable<Extraction, string>;

export const comparisonFormatters = {
  table: async () => (await import('./compare-table.ts')).formatComparisonTable,
  json,
  html: async () => (await import('./html/comparison-page.tsx')).formatComparisonPage,
  csv: async () => (await import('./compare-csv.ts')).formatComparisonCsv,
  'measures-csv': async () => (await import('./measures-csv.ts')).formatMeasuresCsv,
  markdown: async () => (await import('./compare-markdown.ts')).formatComparisonMarkdown,
} as const satisfies FormatterTable<Comparison, string>;

export const themeComparisonFormatters = {
  table: async () => (await import('./themes-compared-table.ts')).formatThemeComparisonTable,
  json,
  csv: async () => (await import('./compare-csv.ts')).formatThemeComparisonCsv,
  'measures-csv': async () => (await import('./measures-csv.ts')).formatThemeMeasuresCsv,
  markdown: async () =>
    (await import('./themes-compared-markdown.ts')).formatThemeComparisonMarkdown,
} as const satisfies FormatterTable<ThemeComparison, string>;

export const checkFormatters = {
  table: async () => (await import('./check-table.ts')).formatCheckTable,
  json,
  html: async () => (await import('./html/check/check-page.tsx')).formatCheckPage,
  csv: async () => (await import('./check-csv.ts')).formatCheckCsv,
  markdown: async () => (await import('./check-markdown.ts')).formatCheckMarkdown,
  junit: async () => (await import('./check-junit.ts')).formatCheckJunit,
  sarif: async () => (await import('./check-sarif.ts')).formatCheckSarif,
  github: async () => (await import('./check-github.ts')).formatCheckGithub,
  gitlab: async () => (await import('./check-gitlab.ts')).formatCheckGitlab,
  'step-summary': async () => (await import('./check-step-summary.ts')).formatCheckStepSummary,
} as const satisfies FormatterTable<CheckReport, string>;

export const gateFormatters = {
  table: async () => (await import('./gate-table.ts')).formatGateTable,
  json,
  markdown: async () => (await import('./gate-markdown.ts')).formatGateMarkdown,
  junit: async () => (await import('./gate-junit.ts')).formatGateJunit,
  sarif: async () => (await import('./gate-sarif.ts')).formatGateSarif,
  github: async () => (await import('./gate-github.ts')).formatGateGithub,
  gitlab: async () => (await import('./gate-gitlab.ts')).formatGateGitlab,
  'step-summary': async () => (await import('./gate-step-summary.ts')).formatGateStepSummary,
} as const satisfies FormatterTable<GateReport, string>;

export const evaluationFormatters = {
  table: async () => (await import('./eval-table.ts')).formatEvaluation,
  json,
} as const satisfies FormatterTable<Evaluation, string>;

export const packTestFormatters = {
  text: async () => (await import('./pack-test-text.ts')).formatPackTest,
  json,
} as const satisfies FormatterTable<PackTest, string>;

export const verificationFormatters = {
  table: async () => (await import('./verify-table.ts')).formatVerificationTable,
  json: async () => (await import('./verify-json.ts')).formatVerificationJson,
} as const satisfies FormatterTable<ShownVerification, string>;

export const showFormatters = {
  text: async () => (await import('./show-table.ts')).formatShownLetter,
  json: async () => (await import('./show-json.ts')).formatShownLetterJson,
} as const satisfies FormatterTable<ShownLetter, string>;

export const textFormatters = {
  text: async () => (await import('./text.ts')).formatCanonicalText,
  json: async () => (await import('./show-json.ts')).formatCanonicalTextJson,
} as const satisfies FormatterTable<CanonicalText, string>;

export const explainFormatters = {
  text: async () => (await import('./explain-table.ts')).formatExplanation,
  json,
} as const satisfies FormatterTable<Explanation, string>;

export const themesFormatters = {
  text: async () => (await import('./themes-table.ts')).formatThemes,
  json: async () => (await import('./themes-json.ts')).formatThemesJson,
} as const satisfies FormatterTable<ThemeList, string>;

export const dictionaryFormatters = {
  text: async () => (await import('./dictionary-text.ts')).formatDictionaryText,
  json,
  csv: async () => (await import('./dictionary-csv.ts')).formatDictionaryCsv,
  markdown: async () => (await import('./dictionary-markdown.ts')).formatDictionaryMarkdown,
} as const satisfies FormatterTable<DataDictionary, string>;

export const cacheFormatters = {
  text: async () => (await import('./cache-text.ts')).formatCache,
  json,
} as const satisfies FormatterTable<CacheReport, string>;

export const schemaFormatters = {
  text: async () => (await import('./schema-list.ts')).formatSchemaText,
  json: async () => (await import('./schema-list.ts')).formatSchemaJson,
} as const satisfies FormatterTable<SchemaList, string>;

export const doctorFormatters = {
  table: async () => (await import('./doctor-table.ts')).formatDoctorTable,
  json,
} as const satisfies FormatterTable<DoctorReport, string>;
