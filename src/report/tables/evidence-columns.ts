import { type Evidence, evidenceSchema } from '../../model/evidence.ts';
import { type Columns, columnFor } from './table.ts';

const column = columnFor<Evidence>();

export const evidenceColumns: Columns<Evidence> = {
  quote: column(evidenceSchema.shape.quote, ({ quote }) => quote),
  page: column(evidenceSchema.shape.page, ({ page }) => page),
  paragraph: column(evidenceSchema.shape.paragraph, ({ paragraph }) => paragraph),
  start: column(evidenceSchema.shape.start, ({ start }) => start),
  end: column(evidenceSchema.shape.end, ({ end }) => end),
};
