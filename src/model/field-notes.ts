import { z } from 'zod';

/** What a reader of a table wants to know of a field, and JSON Schema has no word for. */
export interface FieldNote {
  /** What a number counts, or how a text is written: 'UTF-16 code units', 'ISO 8601 date'. */
  readonly unit?: string;
  /** Tables that know days (Excel, Parquet, DuckDB) get days. */
  readonly isDay?: true;
}

/** Kept apart from the descriptions, as validators take no keyword in a schema that they do not know. */
export const fieldNotes = z.registry<FieldNote>();

/** The same schema, with a note that holds for what is made of it too. */
export const noted = <Schema extends z.ZodType>(schema: Schema, note: FieldNote): Schema => {
  fieldNotes.add(schema, note);
  return schema;
};
