import type { ArticleDocument, ArticleSpan, Attribution } from '../../model/article.ts';
import { firstIndex } from '../../text/offset-map.ts';
import type { MarkedQuotation } from './pair-marks.ts';

/** A quotation with who is said to say it. */
export interface AttributedQuotation extends MarkedQuotation {
  readonly attribution: Attribution;
}

/** A sentence that goes on has no end mark where its first part ends. */
const sentenceEnd = /[.?!…]$/u;
const onlyPunctuation = /^[\s,–—-]*$/u;
/** A few of the writer's own words that carry a sentence over: “the team” is now “fully permanent”. */
const fewWords = /^\s+(?:[\p{L}\p{N}’'-]+\s+){1,4}$/u;
/** They part two quotations: “clear” and “well led”. */
const parting =
  /\b(?:and|or|but|nor|yet|while|whereas|with|without|plus|to|from|than|as|both|also|that|said|says?|of|in|on|at|for|by|into|over|under|about|since|after|before|during|because|despite|between|among|through)\b/iu;
const longestGap = 160;
const mostPieces = 8;

const beginsInLowerCase = (text: string, { start }: ArticleSpan): boolean =>
  /^\p{Ll}/u.test(text.slice(start, start + 2));

/** “…,” the report said, “…”: what stands between the parts is the attribution alone. */
const isBroken = (text: string, gap: ArticleSpan, { cue }: Attribution): boolean =>
  cue !== null &&
  cue.start >= gap.start &&
  cue.end <= gap.end &&
  onlyPunctuation.test(text.slice(cue.end, gap.end));

const isOneSentence = (
  text: string,
  first: AttributedQuotation,
  second: AttributedQuotation,
): boolean => {
  const gap = { start: first.end, end: second.start };
  const lastPiece = first.pieces.at(-1);
  const firstPiece = second.pieces[0];
  if (!lastPiece || !firstPiece || gap.end - gap.start > longestGap) return false;
  if (first.pieces.length >= mostPieces) return false;
  if (first.form !== second.form || first.form === 'unclosed') return false;
  if (sentenceEnd.test(text.slice(lastPiece.end - 1, lastPiece.end))) return false;
  if (!beginsInLowerCase(text, firstPiece)) return false;
  if (isBroken(text, gap, first.attribution)) return true;
  const words = text.slice(gap.start, gap.end);
  return fewWords.test(words) && !parting.test(words);
};

/** Quotations whose words run on over an attribution, or over a few words of the writer's, become one in pieces. */
export const joinPieces = (
  { text, blocks }: ArticleDocument,
  quotations: readonly AttributedQuotation[],
): AttributedQuotation[] => {
  const joined: AttributedQuotation[] = [];
  const blockOf = (offset: number): number => firstIndex(blocks, ({ end }) => end > offset);
  for (const next of quotations) {
    const last = joined.at(-1);
    const isInOneBlock = last && blockOf(last.end - 1) === blockOf(next.start);
    if (last && isInOneBlock && isOneSentence(text, last, next))
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        pieces: [...last.pieces, ...next.pieces],
        inner: [...last.inner, ...next.inner],
      };
    else joined.push(next);
  }
  return joined;
};
