import { type CanonicalSpan, canonicalSpan } from '../../model/span.ts';
import { matchesOf } from '../../text/matches.ts';

/** A word or a single mark of punctuation, with its place in the text. */
export interface Word {
  readonly text: string;
  readonly span: CanonicalSpan;
}

/** An initial with its stop, a number, a word (hyphens and apostrophes inside, a hyphen may stand at a line end), or one other mark. */
const word =
  /\p{Lu}\.(?!\p{L})|\p{N}+|\p{L}[\p{L}\p{M}]*(?:(?:[’'‘]|[‐‑-]\s?)\p{L}[\p{L}\p{M}]*)*|[^\s]/gu;

export const wordsIn = (text: string, within: CanonicalSpan): Word[] =>
  matchesOf(text.slice(within.start, within.end), word).map(({ 0: found, index }) => ({
    text: found,
    span: canonicalSpan(within.start + index, within.start + index + found.length),
  }));

/** White space of any kind as one space; none after a hyphen that stood at a line end. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\p{L}[‐‑-]) (?=\p{L})/gu, '')
    .trim();

export const spanOf = (first: CanonicalSpan, last: CanonicalSpan): CanonicalSpan =>
  canonicalSpan(first.start, last.end);
