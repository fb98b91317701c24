import { type LeftOut, leftOutSchema } from '../../model/comparison.ts';
import { columnFor, type Table } from './table.ts';

const column = columnFor<LeftOut>();

export const leftOutTable: Table<LeftOut> = {
  name: 'left_out',
  rowIs: 'a letter that was read and is not compared',
  columns: {
    path: column(leftOutSchema.shape.path, ({ path }) => path),
    reason: column(leftOutSchema.shape.reason, ({ reason }) => reason),
  },
};
