import type { SourceDocument } from '../../model/document.ts';
import type { LetterRecord, UnreadFile } from '../../model/record.ts';
import { plainJson } from '../../report/json.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The cache proves its entries by their digest, and threads are our own: their form needs no second proof. */
const isSource = (value: unknown): value is SourceDocument => isObject(value);
const isUnread = (value: unknown): value is UnreadFile => isObject(value) && 'problem' in value;
const isRecord = (value: unknown): value is LetterRecord => isObject(value) && !isUnread(value);

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const parse = (json: Uint8Array): unknown => JSON.parse(asBuffer(json).toString('utf8'));

/** A source document, in JSON, that goes under the name `path`. */
export const parseSource = (json: Uint8Array, path: string): SourceDocument => {
  const source = parse(json);
  if (!isSource(source)) throw new Error('a source document is an object');
  return { ...source, path };
};

/** A record, in JSON, whose letter goes under the name `path`. */
export const parseRecord = (json: Uint8Array, path: string): LetterRecord => {
  const record = parse(json);
  if (!isRecord(record)) throw new Error('a record is an object');
  return { ...record, source: { ...record.source, path } };
};

/** How a record begins that goes under no name. */
const opening = Buffer.from('{"schemaVersion":"1.0","source":{"path":""');
const openingToName = opening.subarray(0, -2);
const lastKey = ',"coverage":{';

/**
 * The line that `parseRecord` and `plainJson` make, without either, which is half the time of a letter that was read
 * before; in bytes, as turning them into text and back is most of the rest. Keys have one order; within values no
 * quotation mark stands without a backslash.
 *
 * @param json a record that goes under no name, with its coverage
 * @returns the line in pieces, most of it where it is
 */
export const recordLine = (
  json: Uint8Array,
  path: string,
  wantsCoverage: boolean,
): readonly Uint8Array[] => {
  const record = asBuffer(json);
  const rest = record.subarray(opening.length);
  if (!record.subarray(0, opening.length).equals(opening))
    throw new Error('a record begins with its version and its source');
  const end = wantsCoverage ? -1 : rest.lastIndexOf(lastKey);
  return [
    openingToName,
    Buffer.from(plainJson(path)),
    end < 0 ? rest : rest.subarray(0, end),
    Buffer.from(end < 0 ? '\n' : '}\n'),
  ];
};

/**
 * Whether something in the letter reads oddly. The key stands once in a record, near its end, and in a value its
 * quotation marks would have backslashes.
 */
export const hasProblems = (json: Uint8Array): boolean =>
  asBuffer(json).lastIndexOf(',"problems":[]') < 0;

/** Lines of JSON that this program wrote, proved by their digest → what they hold. */
export const parseResultLines = (
  text: string,
): { readonly records: readonly LetterRecord[]; readonly unread: readonly UnreadFile[] } => {
  const values: unknown[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { records: values.filter(isRecord), unread: values.filter(isUnread) };
};
