import { z } from 'zod';
import type { SourceDocument } from '../../model/document.ts';
import type { LetterRecord } from '../../model/record.ts';

/** The cache proves its entries by their digest, and threads are our own: their form needs no second proof. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const sourceSchema = z.custom<SourceDocument>(isObject);
const recordSchema = z.custom<LetterRecord>(isObject);

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
