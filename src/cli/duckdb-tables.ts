import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { midnightOf } from '../report/day.ts';
import type { Cell, ColumnType, FilledTable, NamedColumn } from '../report/tables/table.ts';
import { loadDuckdb, sqlName, sqlText } from './duckdb.ts';

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
};

const millisecondsOfDay = 86_400_000;

type Append = (appender: DuckDBAppender, cell: Exclude<Cell, null>, type: ColumnType) => void;

const appendWith =
  (dateOf: (days: number) => Parameters<DuckDBAppender['appendDate']>[0]): Append =>
  (appender, cell, type) => {
    if (typeof cell === 'boolean') appender.appendBoolean(cell);
    else if (typeof cell === 'number')
      type === 'integer' ? appender.appendInteger(cell) : appender.appendDouble(cell);
    else if (type === 'date')
      appender.appendDate(dateOf(midnightOf(cell).getTime() / millisecondsOfDay));
    else appender.appendVarchar(cell);
  };

const columnSql = ({ name, type, nullable }: NamedColumn): string =>
  `${sqlName(name)} ${sqlTypes[type]}${nullable ? '' : ' NOT NULL'}`;

const create = async (
  { name, rowIs, columns }: FilledTable,
  connection: DuckDBConnection,
  inDatabase: string,
): Promise<void> => {
  const table = `${sqlName(inDatabase)}.main.${sqlName(name)}`;
  await connection.run(`CREATE TABLE ${table} (${columns.map(columnSql).join(', ')})`);
  await connection.run(`COMMENT ON TABLE ${table} IS ${sqlText(`A row is ${rowIs}.`)}`);
  for (const { name: column, meaning, unit } of columns) {
    const comment = unit === null ? meaning : `${meaning} Unit: ${unit}.`;
    await connection.run(`COMMENT ON COLUMN ${table}.${sqlName(column)} IS ${sqlText(comment)}`);
  }
};

/** Makes the table, with what it and its columns mean as comments, and fills it. */
export const addTable = async (
  table: FilledTable,
  connection: DuckDBConnection,
  inDatabase: string,
): Promise<void> => {
  await create(table, connection, inDatabase);
  const { DuckDBDateValue } = await loadDuckdb();
  const append = appendWith((days) => new DuckDBDateValue(days));
  const appender = await connection.createAppender(table.name, 'main', inDatabase);
  for (const row of table.rows) {
    for (const [index, { type }] of table.columns.entries()) {
      const cell = row[index] ?? null;
      if (cell === null) appender.appendNull();
      else append(appender, cell, type);
    }
    appender.endRow();
  }
  appender.closeSync();
};
