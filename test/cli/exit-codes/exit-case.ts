import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** One row of the table of exit codes: a command line, run through the built command, and how it must end. */
const exitCaseSchema = z.strictObject({
  case: z.string(),
  /** What follows the name of the program, with spaces between. */
  run: z.string(),
  code: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(130), z.literal(143)]),
  /** What standard error must hold; where it is left out, standard error must be empty. */
  tells: z.string().optional(),
  /** What standard output must hold; '' for nothing at all. */
  prints: z.string().optional(),
  /** The folder that it runs in, within the scratch folder. */
  in: z.string().optional(),
  /** The file that is standard input. */
  from: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  /** In place of standard output: a pipe whose reader goes away, or a disk that is full. */
  into: z.enum(['closed-pipe', 'full-disk']).optional(),
  /** Sent while the command reads standard input. */
  signal: z.enum(['SIGINT', 'SIGTERM']).optional(),
});
export type ExitCase = z.infer<typeof exitCaseSchema>;

/** The rows of one file beside this one, without its extension. */
export const readTable = (name: string): ExitCase[] =>
  z
    .array(exitCaseSchema)
    .parse(parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')));
