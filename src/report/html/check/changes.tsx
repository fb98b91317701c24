import type { VNode } from 'preact';
import type { Difference } from '../../../model/check.ts';
import { type Range, segmentsOf, within } from './segments.ts';

/** A difference as a range of one of the two texts. */
export interface Change extends Range {
  readonly letter: string;
  /** Whether the article shows it, with … or [ ]. */
  readonly isVisible: boolean;
}

/** 'a' … 'z', 'aa' …: a figure would look like part of the figures that letters give. */
export const letterOf = (index: number): string => {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
};

const isVisible = ({ kind }: Difference): boolean => kind === 'omission' || kind === 'insertion';

export const changeClass = (difference: Difference): string | undefined =>
  isVisible(difference) ? 'shown' : undefined;

/** Each difference as a range of the article. */
export const articleChanges = (differences: readonly Difference[]): Change[] =>
  differences.map((each, index) => ({
    start: each.start,
    end: each.end,
    letter: letterOf(index),
    isVisible: isVisible(each),
  }));

/** Each difference as a range of the letter. */
export const letterChanges = (differences: readonly Difference[]): Change[] =>
  differences.map((each, index) => ({
    start: each.letterStart,
    end: each.letterEnd,
    letter: letterOf(index),
    isVisible: isVisible(each),
  }));

interface WordsProps {
  /** The whole text, and the range of it that is shown. */
  readonly text: string;
  readonly range: Range;
  readonly changes: readonly Change[];
}

/** Words with the differences in them marked and lettered; the style writes the letter, so that it is not copied. */
export const MarkedWords = ({ text, range, changes }: WordsProps): VNode => {
  const words = text.slice(range.start, range.end);
  return (
    <>
      {segmentsOf(words, within(range, changes)).map((segment, index) => {
        const change = segment.marks.at(-1);
        if (!change) return segment.text;
        const kind = segment.text === '' ? 'gap' : 'changed';
        return (
          <b
            key={index}
            class={change.isVisible ? `${kind} shown` : kind}
            data-letter={change.letter}
          >
            {segment.text}
          </b>
        );
      })}
    </>
  );
};
