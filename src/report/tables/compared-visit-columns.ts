import { statedGradeSchema } from '../../model/judgements.ts';
import { countOf } from '../../model/scalars.ts';
import { type VisitColumn, visitColumnSchema } from '../../model/visit-column.ts';
import { type Columns, columnFor } from './table.ts';

const column = columnFor<VisitColumn>();
const { shape } = visitColumnSchema;

/** Ordinal of a visit among those compared; not the number that the letter gives. */
export const visitOrder = countOf('visits, from 1')
  .min(1)
  .describe('Ordinal of the visit among those compared.');

export const comparedVisitColumns: Columns<VisitColumn> = {
  letter_kind: column(shape.kind, ({ kind }) => kind),
  visit_number: column(shape.number, ({ number }) => number),
  visit_start: column(shape.start, ({ start }) => start),
  visit_end: column(shape.end, ({ end }) => end),
  letter_date: column(shape.letterDate, ({ letterDate }) => letterDate),
  provider: column(shape.provider, ({ provider }) => provider),
  overall_grade: column(
    statedGradeSchema.describe('Overall grade; inspection reports only.'),
    ({ judgements }) => judgements.overall ?? null,
  ),
};

export const comparedFileColumns: Columns<VisitColumn> = {
  path: column(shape.path, ({ path }) => path),
  sha256: column(shape.sha256, ({ sha256 }) => sha256),
};
