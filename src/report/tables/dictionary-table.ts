import {
  type DataDictionary,
  type Described,
  type DescribedField,
  describedFieldSchema,
  describedSchema,
} from '../../model/data-dictionary.ts';
import { joinedBySemicolon, semicolonList } from './column-values.ts';
import { columnFor, type Table } from './table.ts';

interface Row {
  readonly described: Described;
  readonly field: DescribedField;
}

const column = columnFor<Row>();
const { shape } = describedFieldSchema;

export const dictionaryTable: Table<Row> = {
  name: 'dictionary',
  rowIs: 'a column or field',
  columns: {
    name: column(describedSchema.shape.name, ({ described }) => described.name),
    form: column(describedSchema.shape.form, ({ described }) => described.form),
    what: column(describedSchema.shape.what, ({ described }) => described.what),
    field: column(shape.field, ({ field }) => field.field),
    type: column(shape.type, ({ field }) => field.type),
    unit: column(shape.unit, ({ field }) => field.unit),
    nullable: column(shape.nullable, ({ field }) => field.nullable),
    values: column(semicolonList('The values, where they are few and fixed.'), ({ field }) =>
      joinedBySemicolon(field.values ?? []),
    ),
    meaning: column(shape.meaning, ({ field }) => field.meaning),
  },
};

export const dictionaryRows = ({ described }: DataDictionary): Row[] =>
  described.flatMap((each) => each.fields.map((field) => ({ described: each, field })));
