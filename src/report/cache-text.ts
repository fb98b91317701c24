import { sanitise } from './sanitise.ts';
import { countText } from './words.ts';

export interface CacheCount {
  readonly entries: number;
  readonly bytes: number;
}

/** What is in the cache, or what was taken out of it. */
export interface CacheReport {
  readonly folder: string;
  readonly usable: CacheCount;
  /** Of other versions or settings of the program, or left by a run that was killed. */
  readonly useless: CacheCount;
  /** Null where nothing was to be removed. */
  readonly removed: CacheCount | null;
}

const megabyte = 1e6;

const sizeText = ({ entries, bytes }: CacheCount): string =>
  `${countText(entries, 'entry', 'entries')}, ${(bytes / megabyte).toFixed(1)} MB`;

/** What is kept from run to run, and where, for a terminal. */
export const formatCache = ({ folder, usable, useless, removed }: CacheReport): string =>
  [
    `Cache: ${sanitise(folder)}`,
    ...(removed ? [`  removed: ${sizeText(removed)}`] : []),
    `  usable by this version: ${sizeText(usable)}`,
    `  of no use to it: ${sizeText(useless)}`,
    '',
  ].join('\n');
