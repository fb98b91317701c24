import { UsageError } from '../model/errors.ts';
import type { Shard } from '../model/shard.ts';
import {
  emptyOutput,
  notACount,
  notAShard,
  onlyInFile,
  shareOutOfRange,
  unknownChoice,
  unknownExtension,
  widthOutOfRange,
} from './messages.ts';

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** What stands side by side in a comparison: visits to an authority, or authorities on a theme. */
export const comparedBy = ['authority', 'theme'] as const;
export type ComparedBy = (typeof comparedBy)[number];

export interface OutputTarget<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

/** Options of every command that prints a report. */
export interface ReportingOptions<Format extends string, FileFormat extends string = never> {
  readonly format: Format;
  /** `FileFormat`: formats that are bytes, and go to files only. */
  readonly output: readonly OutputTarget<Format | FileFormat>[];
  readonly color: ColorChoice;
  readonly width?: number;
  readonly verbose?: boolean;
}

/** Options of every command that reads letters. */
export interface ReadingOptions {
  /** False: ignore files leave nothing out. */
  readonly ignore?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly filesFrom?: string;
  readonly stdinFilename?: string;
}

export const progressChoices = ['auto', 'always', 'never'] as const;
export type ProgressChoice = (typeof progressChoices)[number];

/** How a run that reads letters is carried out; nothing in it changes a result, but that a file may take too long. */
export interface RunOptions {
  /** Letters read at once; without it as many as there are cores. */
  readonly concurrency?: number;
  /** Seconds that one file may take. */
  readonly timeout?: number;
  /** False where nothing is to be taken from an earlier run, or kept for a later one. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly progress?: ProgressChoice;
}

/** Options of every command that knows themes. */
export interface OwnThemesOptions {
  /** Files with themes of the user's own. */
  readonly themes: readonly string[];
}

/** Options of the commands that read many letters: what to choose of them, and what to tell. */
export interface SelectingOptions {
  readonly theme: readonly string[];
  readonly authority: readonly string[];
}

type Choice = <Value extends string>(
  what: string,
  choices: readonly Value[],
) => (given: string) => Value;

export const parseChoice: Choice = (what, choices) => (given) => {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new UsageError(unknownChoice(what, given, choices));
  return found;
};

/** Bytes would spoil a terminal: such formats are told where they belong. */
export const parseFormat =
  (formats: readonly string[], fileFormats: readonly string[]) =>
  (given: string): string => {
    if (fileFormats.includes(given)) throw new UsageError(onlyInFile(given));
    return parseChoice('format', formats)(given);
  };

const formatOfExtension: Readonly<Record<string, readonly string[]>> = {
  json: ['json'],
  jsonl: ['jsonl'],
  ndjson: ['jsonl'],
  csv: ['csv'],
  txt: ['table', 'text'],
  html: ['html'],
  htm: ['html'],
  md: ['markdown'],
  xml: ['junit'],
  sarif: ['sarif'],
  xlsx: ['xlsx'],
  parquet: ['parquet'],
  duckdb: ['duckdb'],
};

const inferFormat = <Format extends string>(path: string, formats: readonly Format[]): Format => {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  const fitting = formatOfExtension[extension] ?? [];
  const format = formats.find((each) => fitting.includes(each));
  if (format === undefined) throw new UsageError(unknownExtension(path, formats));
  return format;
};

/** '[format=]path'; only plain words before the sign are a format, so './a=b.json' is a path. */
export const parseOutput =
  <Format extends string>(formats: readonly Format[]) =>
  (given: string, before: readonly OutputTarget<Format>[]): readonly OutputTarget<Format>[] => {
    const named = /^([a-z]+(?:-[a-z]+)*)=(.*)$/u.exec(given);
    const path = named?.[2] ?? given;
    if (path === '' || path === '-') throw new UsageError(emptyOutput(given));
    const format =
      named?.[1] === undefined
        ? inferFormat(path, formats)
        : parseChoice('format', formats)(named[1]);
    return [...before, { format, path }];
  };

/** A share between 0 and 1, with a point. */
export const parseShare = (given: string): number => {
  const share = Number(given);
  if (!/^\d*\.?\d+$/u.test(given) || share > 1) throw new UsageError(shareOutOfRange(given));
  return share;
};

/** A whole number of at least one. */
export const parseCount =
  (option: string) =>
  (given: string): number => {
    const count = Number(given);
    if (!/^\d{1,6}$/u.test(given) || count < 1) throw new UsageError(notACount(option, given));
    return count;
  };

/** 'i/n' → the shard `i` of `n`, both from 1. */
export const parseShard = (given: string): Shard => {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/u.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index < 1 || shard.index > shard.count) throw new UsageError(notAShard(given));
  return shard;
};

export const parseWidth = (given: string): number => {
  const width = Number(given);
  if (!/^\d+$/u.test(given) || width < 40 || width > 1000)
    throw new UsageError(widthOutOfRange(given));
  return width;
};

/** Repeatable, or several after one flag with commas between. */
export const collectList = (given: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
];

/** Repeatable; names of authorities hold commas themselves. */
export const collect = (given: string, before: readonly string[]): readonly string[] => [
  ...before,
  given,
];
