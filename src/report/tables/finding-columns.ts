import { type Finding, findingSchema } from '../../model/record.ts';
import { joined, listOf } from './column-values.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { type Columns, columnFor, through } from './table.ts';

const column = columnFor<Finding>();

export const findingColumns: Columns<Finding> = {
  finding_id: column(findingSchema.shape.id, ({ id }) => id),
  theme: column(findingSchema.shape.theme, ({ theme }) => theme),
  polarity: column(findingSchema.shape.polarity, ({ polarity }) => polarity),
  direction: column(findingSchema.shape.direction, ({ direction }) => direction),
  time: column(findingSchema.shape.time, ({ time }) => time),
  source: column(findingSchema.shape.source, ({ source }) => source),
  finding_kind: column(findingSchema.shape.kind, ({ kind }) => kind),
  section: column(findingSchema.shape.section, ({ section }) => section),
  anaphoric: column(findingSchema.shape.anaphoric, ({ anaphoric }) => anaphoric),
  measure_ids: column(
    listOf('`measure_id` of the figures in the same sentence.'),
    ({ measureIds }) => joined(measureIds),
  ),
  ...through(evidenceColumns, ({ evidence }: Finding) => evidence),
  rules: column(listOf('The rules that decided.'), ({ because }) =>
    joined(because.map(({ rule }) => rule)),
  ),
};
