import type { ArticleSpan, FoundQuotation } from '../model/article.ts';
import { sentenceSpans } from '../text/sentences.ts';

/** Longer than any that a newspaper prints in one; what is longer is checked in parts, so that time stays linear. */
const longest = 2400;

/** Ranges of at most so many characters, broken after a sentence where there is one. */
const chunksOf = (text: string, { start, end }: ArticleSpan): ArticleSpan[] => {
  const chunks: ArticleSpan[] = [];
  let from = start;
  while (end - from > longest) {
    const ahead = text.slice(from, from + longest);
    const sentences = sentenceSpans(ahead);
    const whole = sentences.at(-2)?.end ?? 0;
    const space = ahead.lastIndexOf(' ');
    const length = whole > longest / 2 ? whole : space > 0 ? space : longest;
    chunks.push({ start: from, end: from + length });
    from += length;
  }
  return [...chunks, { start: from, end }];
};

/** A quotation too long to be set beside a letter in one → its parts, in order; any other → itself. */
export const splitLong = (text: string, quotation: FoundQuotation): FoundQuotation[] => {
  const length = quotation.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= longest) return [quotation];
  return quotation.pieces
    .flatMap((piece) => chunksOf(text, piece))
    .map((span) => ({ ...quotation, ...span, pieces: [span] }));
};
