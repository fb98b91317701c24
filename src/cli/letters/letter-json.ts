import { z } from 'zod';
import type { SourceDocument } from '../../model/document.ts';
import type { LetterRecord, UnreadFile } from '../../model/record.ts';
import { plainJson } from '../../report/json.ts';

/** The cache proves its entries by their digest, and threads are our own: their form needs no second proof. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const sourceSchema = z.custom<SourceDocument>(isObject);
const recordSchema = z.custom<LetterRecord>(isObject);
const unreadSchema = z.custom<UnreadFile>(isObject);

/** A source document that goes under the name `path`. */
export const parseSource = (json: string, path: string): SourceDocument => ({
  ...sourceSchema.parse(JSON.parse(json)),
  path,
});

/** A record whose letter goes under the name `path`. */
export const parseRecord = (json: string, path: string): LetterRecord => {
  const record = recordSchema.parse(JSON.parse(json));
  return { ...record, source: { ...record.source, path } };
};

/** How a record begins that goes under no name. */
const opening = '{"schemaVersion":"1.0","source":{"path":""';
const openingTo = opening.length - 2;
const lastKey = ',"coverage":{';

/**
 * The line that `parseRecord` and `plainJson` make, without either, which is half the time of a letter that was read
 * before. Keys have one order; within values no quotation mark stands without a backslash.
 */
export const recordLine = (json: string, path: string, wantsCoverage: boolean): string => {
  if (!json.startsWith(opening)) throw new Error('a record begins with its version and its source');
  const end = wantsCoverage ? -1 : json.lastIndexOf(lastKey);
  const rest = end < 0 ? json.slice(opening.length) : `${json.slice(opening.length, end)}}`;
  return `${json.slice(0, openingTo)}${plainJson(path)}${rest}\n`;
};

/** Whether something in the letter reads oddly. The key stands once in a record, and in a value its quotation marks would have backslashes. */
export const hasProblems = (json: string): boolean => !json.includes(',"problems":[]');

/** Lines of JSON that this program wrote, proved by their digest → what they hold. */
export const parseResultLines = (
  text: string,
): { readonly records: readonly LetterRecord[]; readonly unread: readonly UnreadFile[] } => {
  const values: unknown[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const isUnread = (value: unknown): boolean => isObject(value) && 'problem' in Object(value);
  return {
    records: values.filter((value) => !isUnread(value)).map((value) => recordSchema.parse(value)),
    unread: values.filter(isUnread).map((value) => unreadSchema.parse(value)),
  };
};
