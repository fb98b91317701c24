import type { z } from 'zod';
import { comparisonSchema } from '../model/comparison.ts';
import { InputError } from '../model/errors.ts';
import { extractionSchema } from '../model/extraction.ts';
import { letterRecordSchema, unreadFileSchema } from '../model/record.ts';
import { shardLineSchema } from '../model/shard.ts';
import { themeComparisonSchema } from '../model/theme-comparison.ts';
import {
  type CitedResult,
  citedComparison,
  citedExtraction,
  citedNothing,
  citedRecord,
  citedThemeComparison,
  citedUnreadFile,
} from '../verify/cited-result.ts';
import { hasKey, parseJson } from './saved-result.ts';

/** A part of a saved file that is a result of its own: the whole, an entry of a list, a line. */
export interface ResultPart {
  /** Of a JSONL file, from 1. */
  readonly line: number | null;
  readonly cited: CitedResult;
}

interface Place {
  readonly line: number | null;
  /** JSON Pointer. */
  readonly at: string;
}

const inWords = ({ line, at }: Place, path: readonly PropertyKey[]): string =>
  [line === null ? '' : `line ${line}`, [...at.split('/').slice(1), ...path].map(String).join('.')]
    .filter((part) => part !== '')
    .join(' ');

const checked = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = inWords(place, issue?.path ?? []);
  const what = issue?.message ?? 'not valid';
  throw new InputError('nothing-to-verify', where === '' ? what : `${where}: ${what}`, {
    cause: parsed.error,
  });
};

const citedIn = (value: unknown, place: Place): CitedResult => {
  if (hasKey(value, 'letters'))
    return citedExtraction(checked(extractionSchema, value, place), place.at);
  if (hasKey(value, 'comparisons'))
    return citedComparison(checked(comparisonSchema, value, place), place.at);
  if (hasKey(value, 'themes'))
    return citedThemeComparison(checked(themeComparisonSchema, value, place), place.at);
  if (hasKey(value, 'problem')) {
    checked(unreadFileSchema, value, place);
    return citedUnreadFile;
  }
  if (hasKey(value, 'shard')) {
    checked(shardLineSchema, value, place);
    return citedNothing;
  }
  return citedRecord(checked(letterRecordSchema, value, place), place.at);
};

const partsOf = (value: unknown, line: number | null): ResultPart[] => {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry, index) => ({
    line,
    cited: citedIn(entry, { line, at: Array.isArray(value) ? `/${index}` : '' }),
  }));
};

const inLines = (text: string): ResultPart[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parseJson(line);
    if (value === undefined)
      throw new InputError('nothing-to-verify', `line ${index + 1}: not valid JSON`);
    return partsOf(value, index + 1);
  });

/**
 * The bytes of a saved result, JSON or JSONL, → its parts, each checked against the published form.
 *
 * @throws InputError where they are not such a result
 */
export const readResult = (bytes: Uint8Array): ResultPart[] => {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new InputError('nothing-to-verify', 'it is empty');
  const value = parseJson(text);
  return value === undefined ? inLines(text) : partsOf(value, null);
};
