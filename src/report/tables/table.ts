import type { z } from 'zod';
import { type FieldDescription, type FieldType, fieldOf } from '../../model/field-description.ts';

export type Cell = string | number | boolean | null;

/** One column: the schema of its values, which says what they mean, and where they come from. */
export interface Column<Row> {
  readonly schema: z.ZodType<Cell>;
  readonly value: (row: Row) => Cell;
}

/** The columns in order, by name. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

/** What CSV, Excel, Parquet, DuckDB and the data dictionary are made of: every one of them has these columns. */
export interface Table<Row> {
  /** In lower case, words joined by underscores: the name of a sheet and of a table of a database. */
  readonly name: string;
  /** 'a finding of a letter'. */
  readonly rowIs: string;
  readonly columns: Columns<Row>;
}

/** A table with its rows, each as long as `columns`. */
export interface FilledTable {
  readonly name: string;
  readonly rowIs: string;
  readonly columns: readonly NamedColumn[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

/** What a cell of a table can hold. */
export type ColumnType = Exclude<FieldType, 'list' | 'object' | 'any'>;

export interface NamedColumn extends FieldDescription {
  readonly name: string;
  readonly type: ColumnType;
}

const isColumnType = (type: FieldType): type is ColumnType =>
  !['list', 'object', 'any'].includes(type);

/** Makes columns of rows of one kind; the compiler compares the value with the schema. */
export const columnFor =
  <Row>() =>
  <Value extends Cell>(schema: z.ZodType<Value>, value: (row: Row) => Value): Column<Row> => ({
    schema,
    value,
  });

/** The same columns, of a row that holds such a row. */
export const through = <Outer, Inner>(
  columns: Columns<Inner>,
  pick: (row: Outer) => Inner,
): Columns<Outer> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { schema, value }]) => [
      name,
      { schema, value: (row: Outer) => value(pick(row)) },
    ]),
  );

export const cellsOf = <Row>({ columns }: Table<Row>, rows: readonly Row[]): Cell[][] => {
  const values = Object.values(columns).map(({ value }) => value);
  return rows.map((row) => values.map((value) => value(row)));
};

/** The columns of a table with what they mean. */
export const namedColumns = <Row>({ columns }: Pick<Table<Row>, 'columns'>): NamedColumn[] =>
  Object.entries(columns).map(([name, { schema }]) => {
    const field = fieldOf(schema);
    if (!isColumnType(field.type)) throw new Error(`the column ${name} has no plain type`);
    return { name, ...field, type: field.type };
  });

export const filled = <Row>(table: Table<Row>, rows: readonly Row[]): FilledTable => ({
  name: table.name,
  rowIs: table.rowIs,
  columns: namedColumns(table),
  rows: cellsOf(table, rows),
});
