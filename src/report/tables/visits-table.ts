import type { AuthorityComparison } from '../../model/comparison.ts';
import { countOf, isoMonth } from '../../model/scalars.ts';
import { type VisitColumn, visitColumnSchema } from '../../model/visit-column.ts';
import { authorityColumns } from './authority-columns.ts';
import { joinedBySemicolon, semicolonList } from './column-values.ts';
import { comparedFileColumns, comparedVisitColumns, visitOrder } from './compared-visit-columns.ts';
import { columnFor, type Table, through } from './table.ts';

interface Row {
  readonly authority: AuthorityComparison['authority'];
  readonly visit: VisitColumn;
  readonly index: number;
}

const column = columnFor<Row>();
const { shape } = visitColumnSchema;
const since = shape.since.unwrap().shape;

export const visitsTable: Table<Row> = {
  name: 'visits',
  rowIs: 'a visit, with the letter that is read',
  columns: {
    ...through(authorityColumns, ({ authority }: Row) => authority),
    visit_order: column(visitOrder, ({ index }) => index + 1),
    ...through(comparedVisitColumns, ({ visit }: Row) => visit),
    authority_as_written: column(shape.authorityAsWritten, ({ visit }) => visit.authorityAsWritten),
    since_judgement: column(
      since.judgement.nullable().describe('The judgement from which the visits are counted.'),
      ({ visit }) => visit.since?.judgement ?? null,
    ),
    since_month: column(
      isoMonth.nullable().describe('Month of that judgement.'),
      ({ visit }) => visit.since?.month ?? null,
    ),
    focus: column(
      semicolonList('What the visit looked at, in the words of the letter.'),
      ({ visit }) => joinedBySemicolon(visit.focus),
    ),
    read_because: column(shape.readBecause, ({ visit }) => visit.readBecause),
    letters: column(
      countOf('letters').describe('Letters given on this visit, the one that is read among them.'),
      ({ visit }) => visit.letters.length,
    ),
    other_paths: column(semicolonList('Files of the others.'), ({ visit }) =>
      joinedBySemicolon(visit.letters.filter(({ isRead }) => !isRead).map(({ path }) => path)),
    ),
    same_visit_as: column(
      visitOrder.nullable().describe('`visit_order` of an earlier row on the same visit.'),
      ({ visit }) => (visit.sameVisitAs === null ? null : visit.sameVisitAs + 1),
    ),
    media_type: column(shape.mediaType, ({ visit }) => visit.mediaType),
    pages: column(shape.pages, ({ visit }) => visit.pages),
    ...through(comparedFileColumns, ({ visit }: Row) => visit),
    text_sha256: column(shape.textSha256, ({ visit }) => visit.textSha256),
  },
};

export const visitRows = ({
  authority,
  visits,
}: Pick<AuthorityComparison, 'authority' | 'visits'>): Row[] =>
  visits.map((visit, index) => ({ authority, visit, index }));
