import type { ArticleBlock, ArticleDocument, ArticleSpan } from '../../model/article.ts';
import { sentenceSpans } from '../../text/sentences.ts';

/** Stands where a quotation begins in the narration; a letter of no language that these articles are in. */
const placeholders = { upper: 'Ϣ', lower: 'ϣ' } as const;
export const quotationForm = 'ϣ';

const placeholderFor = (first: string): string =>
  /\p{Ll}/u.test(first) ? placeholders.lower : placeholders.upper;

/** A piece of a quotation: one letter for all its words, and the mark that ends its last sentence. */
const masked = (words: string): string => {
  if (words.length === 0) return '';
  const ending = words.length > 1 && /[.?!]$/u.test(words) ? words.slice(-1) : '';
  return placeholderFor(words.slice(0, 1)) + ' '.repeat(words.length - 1 - ending.length) + ending;
};

const maskAll = (text: string, pieces: readonly ArticleSpan[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of pieces) {
    if (start < at) continue;
    parts.push(text.slice(at, start), masked(text.slice(start, end)));
    at = end;
  }
  return parts.join('') + text.slice(at);
};

export interface NarratedSentence extends ArticleSpan {
  /** Its number among the blocks of the article. */
  readonly block: number;
}

/** What the writer says between the quotations. */
export interface Narration {
  /** The text of the article, offset for offset, with the words of quotations blanked out. */
  readonly text: string;
  /** In order; page furniture has none. */
  readonly sentences: readonly NarratedSentence[];
}

/** Windows of a hostile sentence without an end. */
const longestSentence = 4000;

const windowsOf = ({ start, end }: ArticleSpan): ArticleSpan[] => {
  const windows: ArticleSpan[] = [];
  for (let from = start; from < end; from += longestSentence)
    windows.push({ start: from, end: Math.min(end, from + longestSentence) });
  return windows;
};

const sentencesOf = (text: string, block: ArticleBlock, index: number): NarratedSentence[] =>
  sentenceSpans(text.slice(block.start, block.end)).flatMap(({ start, end }) =>
    windowsOf({ start: block.start + start, end: block.start + end }).map((window) => ({
      ...window,
      block: index,
    })),
  );

/** @param pieces of the quotations, in order, without their marks */
export const narrationOf = (
  { text, blocks }: ArticleDocument,
  pieces: readonly ArticleSpan[],
): Narration => {
  const narrated = maskAll(text, pieces);
  return {
    text: narrated,
    sentences: blocks.flatMap((block, index) =>
      block.kind === 'furniture' ? [] : sentencesOf(narrated, block, index),
    ),
  };
};
