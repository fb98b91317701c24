import type { VNode } from 'preact';
import type { Difference } from '../../../model/check.ts';
import { type Range, segmentsOf, within } from './segments.ts';

/** A difference as a range of one of the two texts. */
export interface Change extends Range {
  /** In the list of differences, from 1. */
  readonly number: number;
}

export const articleChanges = (differences: readonly Difference[]): Change[] =>
  differences.map(({ start, end }, index) => ({ start, end, number: index + 1 }));

export const letterChanges = (differences: readonly Difference[]): Change[] =>
  differences.map(({ letterStart, letterEnd }, index) => ({
    start: letterStart,
    end: letterEnd,
    number: index + 1,
  }));

interface WordsProps {
  /** The whole text, and the range of it that is shown. */
  readonly text: string;
  readonly range: Range;
  readonly changes: readonly Change[];
}

/** Words with the differences in them marked and numbered; the style writes the number, so that it is not copied. */
export const MarkedWords = ({ text, range, changes }: WordsProps): VNode => {
  const words = text.slice(range.start, range.end);
  return (
    <>
      {segmentsOf(words, within(range, changes)).map((segment, index) => {
        const number = segment.marks.at(-1)?.number;
        if (number === undefined) return segment.text;
        return (
          <b key={index} class={segment.text === '' ? 'gap' : 'changed'} data-number={number}>
            {segment.text}
          </b>
        );
      })}
    </>
  );
};
