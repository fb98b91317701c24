import type { AuthorityComparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { authorityColumns } from './authority-columns.ts';
import { comparedFileColumns, comparedVisitColumns, visitOrder } from './compared-visit-columns.ts';
import { findingColumns } from './finding-columns.ts';
import { columnFor, type Table, through } from './table.ts';

interface Row {
  readonly authority: AuthorityComparison['authority'];
  readonly visit: VisitColumn;
  readonly index: number;
  readonly finding: Finding;
}

type Compared = Pick<AuthorityComparison, 'authority' | 'visits' | 'themes' | 'unthemed'>;

const column = columnFor<Row>();

export const comparedFindingsTable: Table<Row> = {
  name: 'findings',
  rowIs: 'a finding behind a position, or an item of a list that fits no theme',
  columns: {
    ...through(authorityColumns, ({ authority }: Row) => authority),
    visit_order: column(visitOrder, ({ index }) => index + 1),
    ...through(comparedVisitColumns, ({ visit }: Row) => visit),
    ...through(findingColumns, ({ finding }: Row) => finding),
    ...through(comparedFileColumns, ({ visit }: Row) => visit),
  },
};

/** Visit after visit, theme after theme. */
export const comparedFindingRows = ({ authority, visits, themes, unthemed }: Compared): Row[] =>
  visits.flatMap((visit, index) =>
    [
      ...themes.flatMap(({ cells }) => cells[index]?.findings ?? []),
      ...unthemed.filter((item) => item.visit === index).map(({ finding }) => finding),
    ].map((finding) => ({ authority, visit, index, finding })),
  );
