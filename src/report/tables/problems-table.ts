import { z } from 'zod';
import type { Comparison } from '../../model/comparison.ts';
import type { Extraction } from '../../model/extraction.ts';
import { byKeys } from '../../model/order.ts';
import { type Problem, problemSchema } from '../../model/problem.ts';
import { type UnreadFile, unreadFileSchema } from '../../model/record.ts';
import { columnFor, type Table } from './table.ts';

interface Row {
  readonly path: string;
  readonly problem: Problem;
  /** Whether the file gave a record all the same. */
  readonly isRead: boolean;
}

const column = columnFor<Row>();

export const problemsTable: Table<Row> = {
  name: 'problems',
  rowIs: 'a thing that was not read, or reads oddly',
  columns: {
    path: column(unreadFileSchema.shape.path, ({ path }) => path),
    is_read: column(
      z.boolean().describe('False where the file gave no record, so that no other table has it.'),
      ({ isRead }) => isRead,
    ),
    code: column(problemSchema.shape.code, ({ problem }) => problem.code),
    severity: column(problemSchema.shape.severity, ({ problem }) => problem.severity),
    page: column(problemSchema.shape.page, ({ problem }) => problem.page),
    message: column(problemSchema.shape.message, ({ problem }) => problem.message),
  },
};

const withUnread = (
  read: ReadonlyArray<Omit<Row, 'isRead'>>,
  unread: readonly UnreadFile[],
): Row[] =>
  [
    ...read.map((each) => ({ ...each, isRead: true })),
    ...unread.map(({ path, problem }) => ({ path, problem, isRead: false })),
  ].sort((one, other) => byKeys([one.path], [other.path]));

export const extractionProblems = ({ letters, unread }: Extraction): Row[] =>
  withUnread(
    letters.flatMap(({ source, problems }) =>
      problems.map((problem) => ({ path: source.path, problem })),
    ),
    unread,
  );

export const comparisonProblems = ({
  problems,
  unread,
}: Pick<Comparison, 'problems' | 'unread'>): Row[] => withUnread(problems, unread);
