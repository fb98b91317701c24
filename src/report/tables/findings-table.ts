import type { Extraction } from '../../model/extraction.ts';
import type { Finding, LetterRecord } from '../../model/record.ts';
import { findingColumns } from './finding-columns.ts';
import { letterColumns } from './letter-columns.ts';
import { type Table, through } from './table.ts';

interface Row {
  readonly record: LetterRecord;
  readonly finding: Finding;
}

export const findingsTable: Table<Row> = {
  name: 'findings',
  rowIs: 'a finding of a letter',
  columns: {
    ...through(letterColumns, ({ record }: Row) => record),
    ...through(findingColumns, ({ finding }: Row) => finding),
  },
};

export const findingRows = ({ letters }: Extraction): Row[] =>
  letters.flatMap((record) => record.findings.map((finding) => ({ record, finding })));
