import { type CanonicalSpan, canonicalSpan } from '../../model/span.ts';
import { matchesOf } from '../../text/matches.ts';

/** A fact with the words that state it. */
export interface Stated<T> {
  readonly value: T;
  readonly spans: readonly CanonicalSpan[];
}

/** A match of a pattern with the places of its named groups in the whole text. */
export interface Found {
  readonly span: CanonicalSpan;
  readonly group: (name: string) => CanonicalSpan | null;
}

const toFound = (match: RegExpExecArray, offset: number): Found => ({
  span: canonicalSpan(offset + match.index, offset + match.index + match[0].length),
  group: (name) => {
    const range = match.indices?.groups?.[name];
    return range ? canonicalSpan(offset + range[0], offset + range[1]) : null;
  },
});

/**
 * Matches of `pattern` in a part of the text, in order.
 *
 * @param pattern with the flags `g` and `d`
 */
export const allIn = (text: string, within: CanonicalSpan, pattern: RegExp): Found[] =>
  matchesOf(text.slice(within.start, within.end), pattern).map((match) =>
    toFound(match, within.start),
  );

/** The first of them, without a look at the rest. */
export const firstIn = (text: string, within: CanonicalSpan, pattern: RegExp): Found | null => {
  pattern.lastIndex = 0;
  const match = pattern.exec(text.slice(within.start, within.end));
  pattern.lastIndex = 0;
  return match && toFound(match, within.start);
};
