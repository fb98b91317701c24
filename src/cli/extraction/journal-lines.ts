import { z } from 'zod';
import { parseJson } from '../saved-result.ts';
import type { RunIdentity } from './run-identity.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** The first line of a journal. */
const headSchema = z.strictObject({
  journal: z.literal(2),
  version: z.string(),
  rules: digest,
  edition: z.string(),
  options: digest,
});

/** A line for each name that is done: what was read, and what was written for it, up to which byte. */
const noteSchema = z.strictObject({
  name: z.string(),
  input: z.string().nullable(),
  end: z.int().min(0),
  /** CRC-32 of it. */
  output: z.string().regex(/^[0-9a-f]{8}$/u),
});
type Note = z.infer<typeof noteSchema>;

/** Null where a line is not the first one of a journal. */
export const headIn = (line: string): RunIdentity | null =>
  headSchema.safeParse(parseJson(line)).data ?? null;

/** Null where a line is not one that tells what is done. */
export const noteIn = (line: string): Note | null =>
  noteSchema.safeParse(parseJson(line)).data ?? null;
