import type { ArticleSpan } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';
import { type ComparedWord, comparedWords } from './compared-words.ts';

/**
 * A quotation, part by part: `word` must stand in the letter; `gap` is a mark of omission; `bracket` the writer's words
 * in square brackets; `joint` the place where the writer's own words part the quotation.
 */
export type QuotationPart =
  | (ComparedWord & { readonly kind: 'word' })
  | (ArticleSpan & { readonly kind: 'gap' | 'joint' })
  | (ArticleSpan & { readonly kind: 'bracket'; readonly keys: readonly string[] });

const dots = '(?:…|\\.[ \\u00A0]?\\.[ \\u00A0]?\\.(?:[ \\u00A0]?\\.)*)+';
const longestBracket = 200;
/** A mark of omission, bare or in brackets; or a bracket with the letters that it is glued to: '[T]he', 'report[s]'. */
const visibleEdit = new RegExp(
  `[[(]\\s*${dots}\\s*[\\])]|${dots}|\\p{L}{0,40}\\[(?:[^[\\]]{0,${longestBracket}})\\]\\p{L}{0,40}`,
  'gu',
);
/** Most quotations have no such mark, which is soon seen. */
const mayBeEdited = /[[…]|\.[ \u00A0]?\.[ \u00A0]?\./u;
const onlyDots = new RegExp(`^[[(]?\\s*${dots}\\s*[\\])]?$`, 'u');
/** The writer's remark that the spelling is the letter's. */
const sic = /^\[\s*sic\s*\]$/iu;

const wordsOf = (text: string, from: number): QuotationPart[] =>
  comparedWords(text, from).map((each) => ({ kind: 'word', ...each }));

const editPart = (found: string, start: number): QuotationPart[] => {
  const span = { start, end: start + found.length };
  if (onlyDots.test(found)) return [{ kind: 'gap', ...span }];
  if (sic.test(found)) return [];
  const keys = comparedWords(found.replaceAll(/[[\]]/gu, '')).map(({ key }) => key);
  return [{ kind: 'bracket', ...span, keys }];
};

const partsOfPiece = (text: string, { start, end }: ArticleSpan): QuotationPart[] => {
  const piece = text.slice(start, end);
  if (!mayBeEdited.test(piece)) return wordsOf(piece, start);
  const parts: QuotationPart[] = [];
  let done = 0;
  for (const { 0: found, index } of matchesOf(piece, visibleEdit)) {
    parts.push(
      ...wordsOf(piece.slice(done, index), start + done),
      ...editPart(found, start + index),
    );
    done = index + found.length;
  }
  return [...parts, ...wordsOf(piece.slice(done), start + done)];
};

/** The parts of a quotation, in order; `pieces` index `text`. */
export const quotationParts = (text: string, pieces: readonly ArticleSpan[]): QuotationPart[] =>
  pieces.flatMap((piece, index): QuotationPart[] => {
    const parts = partsOfPiece(text, piece);
    return index === 0
      ? parts
      : [{ kind: 'joint', start: piece.start, end: piece.start }, ...parts];
  });

/** The words that must stand in the letter. */
export const quotedWords = (
  parts: readonly QuotationPart[],
): Extract<QuotationPart, { kind: 'word' }>[] => parts.filter((part) => part.kind === 'word');
