import { z } from 'zod';
import { letterRecordSchema, schemaVersion, unreadFileSchema } from './record.ts';

/** All letters of one run, and the files that gave none. */
export const extractionSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    letters: z.array(letterRecordSchema),
    unread: z.array(unreadFileSchema),
  })
  .describe('What `extract --format json` prints.');
export type Extraction = z.infer<typeof extractionSchema>;
