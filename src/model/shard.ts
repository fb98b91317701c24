import { z } from 'zod';
import { schemaVersionSchema } from './record.ts';
import { countOf, sha256 } from './scalars.ts';

/** Which of how many parts of a batch. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The last line of the JSON Lines of a shard: by it shards are known to be whole, and to belong together. */
export const shardLineSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    shard: z
      .strictObject({
        index: z.int().min(1).describe('Which of the shards, from 1.'),
        count: z.int().min(1).describe('How many shards there are.'),
        inputs: sha256.describe(
          'SHA-256 of the names and contents of all inputs, those of other shards too.',
        ),
        version: z.string().describe('Version of the program.'),
        rules: sha256.describe('SHA-256 of its rules and tables.'),
        edition: z
          .string()
          .describe('What else decides how letters are read: code, libraries, Unicode, V8.'),
        options: sha256.describe('SHA-256 of the options that shape the result.'),
        lines: countOf('lines').describe('Lines before this one.'),
        linesSha256: sha256.describe('SHA-256 of the lines before this one.'),
      })
      .describe('What was read, by what, and what came of it.'),
  })
  .describe('Ends the JSON Lines of `extract --shard`.');
export type ShardLine = z.infer<typeof shardLineSchema>;
