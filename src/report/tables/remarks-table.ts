import type { AuthorityComparison } from '../../model/comparison.ts';
import { type Remark, remarkSchema } from '../../model/remark.ts';
import { authorityColumns } from './authority-columns.ts';
import { visitOrder } from './compared-visit-columns.ts';
import { columnFor, type Table, through } from './table.ts';

interface Row {
  readonly authority: AuthorityComparison['authority'];
  readonly remark: Remark;
}

const column = columnFor<Row>();

export const remarksTable: Table<Row> = {
  name: 'remarks',
  rowIs: 'a thing to know of a series of visits',
  columns: {
    ...through(authorityColumns, ({ authority }: Row) => authority),
    code: column(remarkSchema.shape.code, ({ remark }) => remark.code),
    visit_order: column(
      visitOrder.nullable().describe('The visit that it is about, or before which one is missing.'),
      ({ remark }) => (remark.visit === null ? null : remark.visit + 1),
    ),
    message: column(remarkSchema.shape.message, ({ remark }) => remark.message),
  },
};

export const remarkRows = ({
  authority,
  remarks,
}: Pick<AuthorityComparison, 'authority' | 'remarks'>): Row[] =>
  remarks.map((remark) => ({ authority, remark }));
