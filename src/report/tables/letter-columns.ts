import type { LetterRecord } from '../../model/record.ts';
import { authoritySchema, letterSchema, sourceSchema, visitSchema } from '../../model/record.ts';
import { type Columns, columnFor } from './table.ts';

const column = columnFor<LetterRecord>();

/** Which letter a row is from; at the head of every table of `extract`. */
export const letterColumns: Columns<LetterRecord> = {
  path: column(sourceSchema.shape.path, ({ source }) => source.path),
  sha256: column(sourceSchema.shape.sha256, ({ source }) => source.sha256),
  letter_kind: column(letterSchema.shape.kind, ({ letter }) => letter.kind),
  authority: column(
    authoritySchema.shape.name.nullable(),
    ({ letter }) => letter.authority?.name ?? null,
  ),
  urn: column(authoritySchema.shape.urn.nullable(), ({ letter }) => letter.authority?.urn ?? null),
  ons_code: column(
    authoritySchema.shape.onsCode.nullable(),
    ({ letter }) => letter.authority?.onsCode ?? null,
  ),
  region: column(
    authoritySchema.shape.region.nullable(),
    ({ letter }) => letter.authority?.region ?? null,
  ),
  provider: column(letterSchema.shape.provider, ({ letter }) => letter.provider),
  visit_number: column(visitSchema.shape.number, ({ letter }) => letter.visit.number),
  visit_start: column(visitSchema.shape.start, ({ letter }) => letter.visit.start),
  visit_end: column(visitSchema.shape.end, ({ letter }) => letter.visit.end),
  letter_date: column(letterSchema.shape.letterDate, ({ letter }) => letter.letterDate),
};
