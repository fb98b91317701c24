import type { Comparison } from '../model/comparison.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import type { FilledTable } from './tables/table.ts';

/** Tables, and the kind of file that is to hold them; formats that are bytes and not text. */
export type DataFile =
  | { readonly kind: 'workbook' | 'database'; readonly tables: readonly FilledTable[] }
  | { readonly kind: 'parquet'; readonly table: FilledTable };

/** Makes the tables of a report; loaded when such a file is asked for. */
export type DataFileTable<Report, Format extends string> = Readonly<
  Record<Format, () => Promise<(report: Report) => DataFile>>
>;

type TablesOf<Report> = (report: Report) => FilledTable[];

const workbook =
  <Report>(load: () => Promise<TablesOf<Report>>) =>
  async () => {
    const tablesOf = await load();
    return (report: Report): DataFile => ({ kind: 'workbook', tables: tablesOf(report) });
  };

const database =
  <Report>(load: () => Promise<TablesOf<Report>>) =>
  async () => {
    const tablesOf = await load();
    return (report: Report): DataFile => ({ kind: 'database', tables: tablesOf(report) });
  };

const parquet =
  <Report>(load: () => Promise<TablesOf<Report>>, name: string) =>
  async () => {
    const tablesOf = await load();
    return (report: Report): DataFile => {
      const table = tablesOf(report).find((each) => each.name === name);
      if (!table) throw new Error(`no table ${name}`);
      return { kind: 'parquet', table };
    };
  };

const ofExtraction = async () => (await import('./tables/extraction-tables.ts')).extractionTables;
const ofComparison = async () => (await import('./tables/comparison-tables.ts')).comparisonTables;
const ofThemes = async () => (await import('./tables/comparison-tables.ts')).themeComparisonTables;

/** Their keys are choices of `--output` beside those of `--format`. */
export const extractionFiles = {
  xlsx: workbook(ofExtraction),
  parquet: parquet(ofExtraction, 'findings'),
  'measures-parquet': parquet(ofExtraction, 'measures'),
  'letters-parquet': parquet(ofExtraction, 'letters'),
  'reports-parquet': parquet(ofExtraction, 'reports'),
  'problems-parquet': parquet(ofExtraction, 'problems'),
  duckdb: database(ofExtraction),
} as const satisfies DataFileTable<Extraction, string>;

export const comparisonFiles = {
  xlsx: workbook(ofComparison),
  parquet: parquet(ofComparison, 'positions'),
  'measures-parquet': parquet(ofComparison, 'measures'),
  duckdb: database(ofComparison),
} as const satisfies DataFileTable<Comparison, string>;

export const themeComparisonFiles = {
  xlsx: workbook(ofThemes),
  parquet: parquet(ofThemes, 'positions'),
  'measures-parquet': parquet(ofThemes, 'measures'),
  duckdb: database(ofThemes),
} as const satisfies DataFileTable<ThemeComparison, keyof typeof comparisonFiles>;
