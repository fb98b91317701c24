import type { LetterRecord, UnreadFile } from '../model/record.ts';

export interface SavedResult {
  readonly records: readonly LetterRecord[];
  readonly unread: readonly UnreadFile[];
}

const resultName = /\.(?:json|jsonl|ndjson)$/iu;
/** No letter begins with a brace and a quoted key. */
const resultStart = /^\uFEFF?\s*(?:\[\s*)?\{\s*"/u;

/** As many bytes as tell a result from a letter. */
export const resultStartBytes = 256;

export const isResultName = (path: string): boolean => resultName.test(path);

export const isResultStart = (bytes: Uint8Array): boolean =>
  resultStart.test(Buffer.from(bytes.subarray(0, resultStartBytes)).toString('utf8'));

export const isSavedResult = (bytes: Uint8Array, path: string): boolean =>
  isResultName(path) || isResultStart(bytes);

export const hasKey = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;

/** Undefined for what is not valid JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
