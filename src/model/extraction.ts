import { z } from 'zod';
import { letterRecordSchema, schemaVersionSchema, unreadFileSchema } from './record.ts';

/** All letters of one run, and the files that gave none. */
export const extractionSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    letters: z.array(letterRecordSchema).describe('In order of path.'),
    unread: z.array(unreadFileSchema).describe('Files that gave no record.'),
  })
  .describe('What `extract --format json` prints.');
export type Extraction = z.infer<typeof extractionSchema>;
