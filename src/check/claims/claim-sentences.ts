import type { ArticleDocument, ArticleSpan, FoundQuotation } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';
import { firstIndex } from '../../text/offset-map.ts';
import { sentenceSpans } from '../../text/sentences.ts';

/** A sentence of the article; what stands in quotation marks is blanked in `own`, which is as long as `text`. */
export interface ClaimSentence extends ArticleSpan {
  readonly text: string;
  readonly own: string;
  /** Whether some words of it are quoted. */
  readonly quotes: boolean;
  readonly isHeadline: boolean;
}

/** Shorter quotations are words of the writer's sentence: found progress that was “vulnerable”. */
const shortest = 4;
const wordPattern = /\p{L}[\p{L}\p{N}'’-]*|\p{N}+/gu;

const isLong = (text: string, { start, end }: ArticleSpan): boolean =>
  matchesOf(text.slice(start, end), wordPattern).length >= shortest;

const blanked = (words: string): string => words.replaceAll(/\S/gu, '\u00B7');

/** The text with the words of every longer quotation as dots; a full stop at its end stays, as it can end a sentence. */
const withoutQuotations = (text: string, quotations: readonly FoundQuotation[]): string => {
  const parts: string[] = [];
  let at = 0;
  const pieces = quotations
    .filter((quotation) => quotation.form !== 'unmarked' && isLong(text, quotation))
    .flatMap((quotation) => quotation.pieces)
    .sort((one, other) => one.start - other.start);
  for (const { start, end } of pieces) {
    if (start < at) continue;
    const words = text.slice(start, end);
    const stop = /[.?!]$/u.exec(words)?.[0] ?? '';
    parts.push(text.slice(at, start), blanked(words.slice(0, words.length - stop.length)), stop);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

/** Share of a sentence that must be copied for all of it to count as such. */
const nearlyAll = 0.8;

/** A sentence that copies the letter has its row among the quotations; `copies` in order, none within another. */
const isCopied = (sentence: ArticleSpan, copies: readonly ArticleSpan[]): boolean => {
  const enough = nearlyAll * (sentence.end - sentence.start);
  for (let at = firstIndex(copies, ({ end }) => end > sentence.start); ; at += 1) {
    const copy = copies[at];
    if (!copy || copy.start >= sentence.end) return false;
    const shared = Math.min(copy.end, sentence.end) - Math.max(copy.start, sentence.start);
    if (shared >= enough) return true;
  }
};

const told = new Set(['paragraph', 'list-item', 'headline']);

/** The sentences of an article outside its furniture, in order; those that are all quotation are left out. */
export const claimSentences = (
  { text, blocks }: ArticleDocument,
  quotations: readonly FoundQuotation[],
): ClaimSentence[] => {
  const own = withoutQuotations(text, quotations);
  const copies = quotations.filter(({ form }) => form === 'unmarked');
  return blocks
    .filter(({ kind }) => told.has(kind))
    .flatMap((block) =>
      sentenceSpans(own.slice(block.start, block.end)).map((span) => {
        const [start, end] = [block.start + span.start, block.start + span.end];
        const sentence = own.slice(start, end);
        return {
          start,
          end,
          text: text.slice(start, end),
          own: sentence,
          quotes: sentence.includes('\u00B7'),
          isHeadline: block.kind === 'headline',
        };
      }),
    )
    .filter((sentence) => /\p{L}/u.test(sentence.own) && !isCopied(sentence, copies));
};
