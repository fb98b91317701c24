import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Names that tell one way of reading from another: they change with the code, the rules, the tables and the engines. */
const editionsSchema = z.strictObject({ source: z.string(), record: z.string() });
export type Editions = z.infer<typeof editionsSchema>;

/** Written by the build; null where the program was not built. */
const file = new URL('../../editions.json', import.meta.url);

export const readEditions = async (): Promise<Editions | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const { source, record } = editionsSchema.parse(JSON.parse(text));
  // What counts as a letter or a capital is the engine's to say.
  const engine = `${process.versions['unicode'] ?? ''}-${process.versions.v8.split('.').slice(0, 2).join('.')}`;
  return { source: `${source}-${engine}`, record: `${record}-${engine}` };
};
