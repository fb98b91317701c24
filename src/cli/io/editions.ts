import { readFileSync } from 'node:fs';

/** Names that tell one way of reading from another: they change with the code, the rules, the tables and the engines. */
export interface Editions {
  readonly source: string;
  readonly record: string;
  /** SHA-256 of the rules: to read eighty files for it at every start takes longer than a letter that was read before. */
  readonly rules: string;
}

/** Written by the build; null where the program was not built. */
const file = new URL('../../editions.json', import.meta.url);

const isEditions = (value: unknown): value is Editions =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'record' in value &&
  'rules' in value &&
  typeof value.source === 'string' &&
  typeof value.record === 'string' &&
  typeof value.rules === 'string';

const readIfBuilt = (): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

export const readEditions = (): Editions | null => {
  const text = readIfBuilt();
  if (text === null) return null;
  const built: unknown = JSON.parse(text);
  if (!isEditions(built)) throw new Error('editions.json is not what the build writes');
  // What counts as a letter or a capital is the engine's to say.
  const engine = `${process.versions['unicode'] ?? ''}-${process.versions.v8.split('.').slice(0, 2).join('.')}`;
  return { ...built, source: `${built.source}-${engine}`, record: `${built.record}-${engine}` };
};
