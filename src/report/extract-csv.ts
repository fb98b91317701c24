import { stringify } from 'csv-stringify/sync';
import type { Extraction } from '../model/extraction.ts';
import type { Finding, LetterRecord } from '../model/record.ts';
import { type CsvCell, csvSettings } from './csv-settings.ts';
import type { ReportOptions } from './options.ts';

/** The columns in order, each with the place its value comes from. */
const columns: Readonly<Record<string, (record: LetterRecord, finding: Finding) => CsvCell>> = {
  path: ({ source }) => source.path,
  sha256: ({ source }) => source.sha256,
  letter_kind: ({ letter }) => letter.kind,
  authority: ({ letter }) => letter.authority?.name ?? null,
  urn: ({ letter }) => letter.authority?.urn ?? null,
  ons_code: ({ letter }) => letter.authority?.onsCode ?? null,
  region: ({ letter }) => letter.authority?.region ?? null,
  provider: ({ letter }) => letter.provider,
  visit_number: ({ letter }) => letter.visit.number,
  visit_start: ({ letter }) => letter.visit.start,
  visit_end: ({ letter }) => letter.visit.end,
  letter_date: ({ letter }) => letter.letterDate,
  finding_id: (_, finding) => finding.id,
  theme: (_, finding) => finding.theme,
  polarity: (_, finding) => finding.polarity,
  direction: (_, finding) => finding.direction,
  time: (_, finding) => finding.time,
  source: (_, finding) => finding.source,
  finding_kind: (_, finding) => finding.kind,
  section: (_, finding) => finding.section,
  anaphoric: (_, finding) => finding.anaphoric,
  measure_ids: (_, finding) => finding.measureIds.join(' '),
  quote: (_, finding) => finding.evidence.quote,
  page: (_, finding) => finding.evidence.page,
  paragraph: (_, finding) => finding.evidence.paragraph,
  start: (_, finding) => finding.evidence.start,
  end: (_, finding) => finding.evidence.end,
  rules: (_, finding) => finding.because.map(({ rule }) => rule).join(' '),
};

/** One row a finding, RFC 4180; a text cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export const formatExtractionCsv = (
  { letters }: Extraction,
  { excel }: Pick<ReportOptions, 'excel'>,
): string => {
  const rows = letters.flatMap((letter) =>
    letter.findings.map((finding) => Object.values(columns).map((value) => value(letter, finding))),
  );
  return stringify(rows, csvSettings(Object.keys(columns), excel));
};
