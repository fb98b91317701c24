import type { Comparison } from '../model/comparison.ts';
import type { Extraction } from '../model/extraction.ts';
import type { LetterRecord } from '../model/record.ts';
import type { ThemeComparison } from '../model/theme-comparison.ts';
import {
  type CitedSeries,
  lettersInSeries,
  seriesInComparison,
  seriesInThemeComparison,
} from './cited-comparison.ts';
import { type CitedLetter, citedInRecord } from './cited-letter.ts';

/** A saved result, or a line of one, as far as it can be proved. */
export interface CitedResult {
  readonly letters: readonly CitedLetter[];
  /** How many files the result itself says were not read. */
  readonly notReadThen: number;
  /** Of a comparison: what it concludes from its own findings and measures. */
  readonly series: readonly CitedSeries[];
}

const ofLetters = (letters: readonly CitedLetter[], notReadThen: number): CitedResult => ({
  letters,
  notReadThen,
  series: [],
});

/** `at` is where the value stands in its file. */
export const citedRecord = (record: LetterRecord, at: string): CitedResult =>
  ofLetters([citedInRecord(record, at)], 0);

export const citedExtraction = ({ letters, unread }: Extraction, at: string): CitedResult =>
  ofLetters(
    letters.map((record, index) => citedInRecord(record, `${at}/letters/${index}`)),
    unread.length,
  );

export const citedUnreadFile: CitedResult = ofLetters([], 1);

/** A line that tells of the others. */
export const citedNothing: CitedResult = ofLetters([], 0);

const ofSeries = (series: readonly CitedSeries[], notReadThen: number): CitedResult => ({
  letters: lettersInSeries(series),
  notReadThen,
  series,
});

export const citedComparison = (comparison: Comparison, at: string): CitedResult =>
  ofSeries(seriesInComparison(comparison, at), comparison.unread.length);

export const citedThemeComparison = (comparison: ThemeComparison, at: string): CitedResult =>
  ofSeries(seriesInThemeComparison(comparison, at), comparison.unread.length);
