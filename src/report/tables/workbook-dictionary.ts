import { z } from 'zod';
import { describedFieldSchema } from '../../model/data-dictionary.ts';
import { joinedBySemicolon, semicolonList } from './column-values.ts';
import { columnFor, type FilledTable, filled, type NamedColumn, type Table } from './table.ts';

interface Row {
  readonly sheet: string;
  readonly column: NamedColumn;
}

const column = columnFor<Row>();
const { shape } = describedFieldSchema;

const workbookDictionaryTable: Table<Row> = {
  name: 'dictionary',
  rowIs: 'a column of a sheet',
  columns: {
    sheet: column(z.string().describe('Name of the sheet.'), ({ sheet }) => sheet),
    column: column(z.string().describe('Name of the column.'), (row) => row.column.name),
    type: column(shape.type, (row) => row.column.type),
    unit: column(shape.unit, (row) => row.column.unit),
    meaning: column(shape.meaning, (row) => row.column.meaning),
    values: column(semicolonList('The values, where they are few and fixed.'), (row) =>
      joinedBySemicolon(row.column.values ?? []),
    ),
  },
};

/** What the columns of these tables mean, as a table beside them. */
export const workbookDictionary = (tables: readonly FilledTable[]): FilledTable =>
  filled(
    workbookDictionaryTable,
    tables.flatMap(({ name, columns }) => columns.map((each) => ({ sheet: name, column: each }))),
  );
