import type { Extraction } from '../../model/extraction.ts';
import { type LetterRecord, type Measure, measureSchema } from '../../model/record.ts';
import { joined, listOf } from './column-values.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { letterColumns } from './letter-columns.ts';
import { columnFor, type Table, through } from './table.ts';

interface Row {
  readonly record: LetterRecord;
  readonly measure: Measure;
}

const column = columnFor<Row>();
const { shape } = measureSchema;

const findingsNaming = ({ record, measure }: Row): string =>
  joined(
    record.findings.filter(({ measureIds }) => measureIds.includes(measure.id)).map(({ id }) => id),
  );

export const measuresTable: Table<Row> = {
  name: 'measures',
  rowIs: 'a figure of a letter',
  columns: {
    ...through(letterColumns, ({ record }: Row) => record),
    measure_id: column(shape.id, ({ measure }) => measure.id),
    theme: column(shape.theme, ({ measure }) => measure.theme),
    subject: column(shape.subject, ({ measure }) => measure.subject),
    value: column(shape.value, ({ measure }) => measure.value),
    value_max: column(shape.valueMax, ({ measure }) => measure.valueMax),
    unit: column(shape.unit, ({ measure }) => measure.unit),
    comparator: column(shape.comparator, ({ measure }) => measure.comparator),
    previous: column(shape.previous, ({ measure }) => measure.previous),
    denominator: column(shape.denominator, ({ measure }) => measure.denominator),
    scope: column(shape.scope, ({ measure }) => measure.scope),
    reported_by: column(shape.reportedBy, ({ measure }) => measure.reportedBy),
    finding_ids: column(
      listOf('`finding_id` of the findings in the same sentence.'),
      findingsNaming,
    ),
    ...through(evidenceColumns, ({ measure }: Row) => measure.evidence),
  },
};

export const measureRows = ({ letters }: Extraction): Row[] =>
  letters.flatMap((record) => record.measures.map((measure) => ({ record, measure })));
