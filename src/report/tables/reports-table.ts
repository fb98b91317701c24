import type { Extraction } from '../../model/extraction.ts';
import { inspectionSchema } from '../../model/judgements.ts';
import {
  authoritySchema,
  type LetterRecord,
  letterSchema,
  sourceSchema,
  visitSchema,
} from '../../model/record.ts';
import { countOf } from '../../model/scalars.ts';
import { joined, joinedBySemicolon, listOf, semicolonList } from './column-values.ts';
import { gradeColumns } from './grade-columns.ts';
import { columnFor, type Table } from './table.ts';

const column = columnFor<LetterRecord>();
const { shape } = letterSchema;
const authority = authoritySchema.shape;
const inspection = inspectionSchema.shape;

/** The columns of the sector's published summary have its names. */
export const reportsTable: Table<LetterRecord> = {
  name: 'reports',
  rowIs: 'an inspection report; letters have none',
  columns: {
    urn: column(authority.urn.nullable(), ({ letter }) => letter.authority?.urn ?? null),
    local_authority: column(
      authority.name.nullable(),
      ({ letter }) => letter.authority?.name ?? null,
    ),
    ons_code: column(
      authority.onsCode.nullable(),
      ({ letter }) => letter.authority?.onsCode ?? null,
    ),
    region: column(authority.region.nullable(), ({ letter }) => letter.authority?.region ?? null),
    framework: column(shape.framework, ({ letter }) => letter.framework),
    variant: column(inspection.variant, ({ letter }) => letter.inspection?.variant ?? null),
    is_reinspection: column(
      inspection.isReinspection.nullable(),
      ({ letter }) => letter.inspection?.isReinspection ?? null,
    ),
    inspection_start_date: column(visitSchema.shape.start, ({ letter }) => letter.visit.start),
    inspection_end_date: column(visitSchema.shape.end, ({ letter }) => letter.visit.end),
    publication_date: column(shape.letterDate, ({ letter }) => letter.letterDate),
    inspector_name: column(shape.signatory, ({ letter }) => letter.signatory),
    inspectors: column(semicolonList('As listed, the lead inspector first.'), ({ letter }) =>
      joinedBySemicolon(letter.inspectors),
    ),
    ...gradeColumns,
    priority_actions: column(shape.priorityActions, ({ letter }) => letter.priorityActions),
    findings: column(
      countOf('findings').describe('How many it has.'),
      ({ findings }) => findings.length,
    ),
    problems: column(listOf('`code` of what reads oddly in it.'), ({ problems }) =>
      joined(problems.map(({ code }) => code)),
    ),
    path: column(sourceSchema.shape.path, ({ source }) => source.path),
    sha256: column(sourceSchema.shape.sha256, ({ source }) => source.sha256),
  },
};

export const reportRows = ({ letters }: Extraction): LetterRecord[] =>
  letters.filter(({ letter }) => letter.kind === 'inspection-report');
