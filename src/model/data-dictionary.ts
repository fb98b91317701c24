import { z } from 'zod';
import { fieldTypes } from './field-description.ts';
import { schemaVersionSchema } from './record.ts';

/** `table`: rows and columns. `output`: JSON that the program writes. `input`: what a user writes. */
export const describedForms = ['table', 'output', 'input'] as const;

export const describedFieldSchema = z
  .strictObject({
    field: z
      .string()
      .describe('Column of a table, or path in JSON: [] for each of a list, {} for each key.'),
    type: z
      .enum(fieldTypes)
      .describe('date: an ISO date in text, a day in Excel, Parquet, DuckDB.'),
    unit: z.string().nullable().describe('What a number counts, or how a text is written.'),
    values: z
      .array(z.string())
      .nullable()
      .describe('The values that it can have, where they are few and fixed.'),
    nullable: z.boolean().describe('Whether it can be null: an empty cell of a table.'),
    meaning: z.string().describe('What it says.'),
  })
  .describe('One column or field.');
export type DescribedField = z.infer<typeof describedFieldSchema>;

export const describedSchema = z
  .strictObject({
    name: z.string().describe('As `schema --describe` takes it.'),
    form: z.enum(describedForms).describe('table: rows and columns. output, input: JSON or YAML.'),
    what: z.string().describe('Where it comes from or goes to; of a table, what a row is.'),
    fields: z.array(describedFieldSchema).describe('In the order in which they are written.'),
  })
  .describe('One table, or one form of JSON.');
export type Described = z.infer<typeof describedSchema>;

export const dataDictionarySchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    described: z.array(describedSchema).describe('Tables first, then JSON.'),
  })
  .describe('What `schema --describe --format json` prints.');
export type DataDictionary = z.infer<typeof dataDictionarySchema>;

export const schemaListSchema = z
  .array(
    z.strictObject({
      name: z.string().describe('As `schema` takes it.'),
      kind: z.enum(['output', 'input']).describe('Who writes such JSON: the program, or a user.'),
      what: z.string().describe('Where it comes from or goes to.'),
    }),
  )
  .min(1)
  .describe('What `schema --format json` prints.');
