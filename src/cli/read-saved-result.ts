import type { z } from 'zod';
import { InputError } from '../model/errors.ts';
import { extractionSchema } from '../model/extraction.ts';
import { letterRecordSchema, unreadFileSchema } from '../model/record.ts';
import { shardLineSchema } from '../model/shard.ts';
import { hasKey, parseJson, type SavedResult } from './saved-result.ts';

const check = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: string,
): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = [place, issue?.path.join('.')]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const what = issue?.message ?? 'not valid';
  throw new InputError('not-a-result', where === '' ? what : `${where}: ${what}`, {
    cause: parsed.error,
  });
};

const readValue = (value: unknown, place: string): SavedResult => {
  if (Array.isArray(value))
    return joined(value.map((each, index) => readValue(each, `item ${index + 1}`)));
  if (hasKey(value, 'letters')) {
    const { letters, unread } = check(extractionSchema, value, place);
    return { records: letters, unread };
  }
  if (hasKey(value, 'problem'))
    return { records: [], unread: [check(unreadFileSchema, value, place)] };
  if (hasKey(value, 'shard')) {
    check(shardLineSchema, value, place);
    return { records: [], unread: [] };
  }
  return { records: [check(letterRecordSchema, value, place)], unread: [] };
};

const joined = (results: readonly SavedResult[]): SavedResult => ({
  records: results.flatMap(({ records }) => records),
  unread: results.flatMap(({ unread }) => unread),
});

const readLines = (text: string): SavedResult => {
  const results: SavedResult[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined)
      throw new InputError('not-a-result', `line ${index + 1}: not valid JSON`);
    results.push(readValue(value, `line ${index + 1}`));
  }
  return joined(results);
};

/** Reads what `extract --format json` or `jsonl` printed; every record is checked against the published form. */
export const readSavedResult = (bytes: Uint8Array): SavedResult => {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new InputError('empty-file');
  const value = parseJson(text);
  return value === undefined ? readLines(text) : readValue(value, '');
};
