import type { Extraction } from '../model/extraction.ts';
import type { JudgementArea, StatedGrade } from '../model/judgements.ts';
import { judgementField, type LetterRecord } from '../model/record.ts';
import { type CsvCell, toCsv } from './csv-settings.ts';
import type { ReportOptions } from './options.ts';

/** In the words of the sector's summary; empty where the report should grade and the grade was not read. */
const gradeCell = (grade: StatedGrade | undefined): CsvCell => grade?.replaceAll('-', ' ') ?? null;

const grade =
  (area: JudgementArea) =>
  ({ letter }: LetterRecord): CsvCell =>
    gradeCell(letter.judgements[area]);

const page =
  (area: JudgementArea) =>
  ({ letter }: LetterRecord): CsvCell =>
    letter.evidence[judgementField(area)]?.at(-1)?.page ?? null;

/** The columns in order; those of the sector's published summary have its names. */
const columns: Readonly<Record<string, (record: LetterRecord) => CsvCell>> = {
  urn: ({ letter }) => letter.authority?.urn ?? null,
  local_authority: ({ letter }) => letter.authority?.name ?? null,
  ons_code: ({ letter }) => letter.authority?.onsCode ?? null,
  region: ({ letter }) => letter.authority?.region ?? null,
  framework: ({ letter }) => letter.framework,
  variant: ({ letter }) => letter.inspection?.variant ?? null,
  is_reinspection: ({ letter }) => letter.inspection?.isReinspection ?? null,
  inspection_start_date: ({ letter }) => letter.visit.start,
  inspection_end_date: ({ letter }) => letter.visit.end,
  publication_date: ({ letter }) => letter.letterDate,
  inspector_name: ({ letter }) => letter.signatory,
  inspectors: ({ letter }) => letter.inspectors.join('; '),
  overall_effectiveness_grade: grade('overall'),
  impact_of_leaders_grade: grade('leadership'),
  help_and_protection_grade: grade('helpAndProtection'),
  in_care_grade: grade('inCare'),
  care_and_permanence_grade: grade('careAndPermanence'),
  care_leavers_grade: grade('careLeavers'),
  adoption_grade: grade('adoption'),
  lscb_grade: grade('lscb'),
  overall_effectiveness_page: page('overall'),
  impact_of_leaders_page: page('leadership'),
  help_and_protection_page: page('helpAndProtection'),
  in_care_page: page('inCare'),
  care_and_permanence_page: page('careAndPermanence'),
  care_leavers_page: page('careLeavers'),
  adoption_page: page('adoption'),
  lscb_page: page('lscb'),
  priority_actions: ({ letter }) => letter.priorityActions,
  findings: ({ findings }) => findings.length,
  problems: ({ problems }) => problems.map(({ code }) => code).join(' '),
  path: ({ source }) => source.path,
  sha256: ({ source }) => source.sha256,
};

/** One row an inspection report; letters have none. */
export const formatReportsCsv = (
  { letters }: Extraction,
  { excel }: Pick<ReportOptions, 'excel'>,
): string =>
  toCsv(
    columns,
    letters.filter(({ letter }) => letter.kind === 'inspection-report'),
    excel,
  );
