import type { Described } from '../../model/data-dictionary.ts';
import { claimsTable } from './claims-table.ts';
import { comparedFindingsTable } from './compared-findings-table.ts';
import { findingsTable } from './findings-table.ts';
import { leftOutTable } from './left-out-table.ts';
import { lettersTable } from './letters-table.ts';
import { measuresTable } from './measures-table.ts';
import { positionsTable } from './positions-table.ts';
import { problemsTable } from './problems-table.ts';
import { remarksTable } from './remarks-table.ts';
import { reportsTable } from './reports-table.ts';
import { seriesTable } from './series-table.ts';
import { type NamedColumn, namedColumns, type Table } from './table.ts';
import { visitsTable } from './visits-table.ts';

const describedColumn = ({ name, ...rest }: NamedColumn): Described['fields'][number] => ({
  field: name,
  ...rest,
  values: rest.values && [...rest.values],
});

const describe = <Row>(command: string, table: Table<Row>): Described => ({
  name: `${command}.${table.name}`,
  form: 'table',
  what: `a row is ${table.rowIs}`,
  fields: namedColumns(table).map(describedColumn),
});

/** Every table that a command writes, as `command.table`, with its columns. */
export const describedTables = (): Described[] => [
  describe('extract', findingsTable),
  describe('extract', measuresTable),
  describe('extract', lettersTable),
  describe('extract', reportsTable),
  describe('extract', problemsTable),
  describe('compare', positionsTable),
  describe('compare', seriesTable),
  describe('compare', comparedFindingsTable),
  describe('compare', visitsTable),
  describe('compare', remarksTable),
  describe('compare', leftOutTable),
  describe('compare', problemsTable),
  describe('check', claimsTable),
];
