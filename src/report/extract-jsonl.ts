import type { Extraction } from '../model/extraction.ts';
import { byCodeUnits } from '../model/order.ts';
import { plainJson } from './json.ts';

/** One record a line, and one line for each file that gave none, in order of paths. */
export const formatExtractionJsonl = ({ letters, unread }: Extraction): string =>
  [
    ...letters.map((letter) => ({ path: letter.source.path, line: letter })),
    ...unread.map((file) => ({ path: file.path, line: file })),
  ]
    .sort((one, other) => byCodeUnits(one.path, other.path))
    .map(({ line }) => `${plainJson(line)}\n`)
    .join('');

/** The same, path after path as they come. */
export const extractionJsonl = { head: () => '', part: formatExtractionJsonl };
