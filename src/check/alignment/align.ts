import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';
import { type Cells, fillCells, from } from './cells.ts';

type Part<Kind extends QuotationPart['kind']> = Extract<QuotationPart, { kind: Kind }>;
export type WordPart = Part<'word'>;
export type VisiblePart = Exclude<QuotationPart, WordPart>;

/** One step of reading quotation and letter side by side; `place` is a word of the index. */
export type Step =
  | { readonly kind: 'same' | 'replaced'; readonly part: WordPart; readonly place: number }
  | { readonly kind: 'added'; readonly part: WordPart; readonly place: number }
  | { readonly kind: 'dropped'; readonly place: number }
  | ({ readonly kind: 'visible'; readonly part: VisiblePart } & WordRange);

/** A quotation set beside a passage of a letter. */
export interface Alignment extends WordRange {
  /** Ten for each word changed, added or dropped without a mark; less for what brackets replace. */
  readonly cost: number;
  readonly steps: readonly Step[];
}

const stepsBack = (
  parts: readonly QuotationPart[],
  cells: Cells,
  window: WordRange,
): { steps: Step[]; from: number; to: number } => {
  const steps: Step[] = [];
  let row = parts.length;
  let column = cells.bestEnd;
  const to = window.from + column;
  while (row > 0) {
    const move = cells.moveAt(row, column);
    const part = parts[row - 1];
    if (!part) break;
    const place = window.from + column - 1;
    if (part.kind !== 'word') {
      const end = column;
      while (cells.moveAt(row, column) === from.left) column -= 1;
      if (cells.moveAt(row, column) === from.first) column -= 1;
      steps.push({ kind: 'visible', part, from: window.from + column, to: window.from + end });
      row -= 1;
    } else if (move === from.left) {
      steps.push({ kind: 'dropped', place });
      column -= 1;
    } else if (move === from.above) {
      steps.push({ kind: 'added', part, place: place + 1 });
      row -= 1;
    } else {
      steps.push({ kind: move === from.same ? 'same' : 'replaced', part, place });
      row -= 1;
      column -= 1;
    }
  }
  return { steps: steps.reverse(), from: window.from + column, to };
};

/** The cheapest way to read the whole quotation along some stretch of `window`, which lies within one letter. */
export const align = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: WordRange,
): Alignment => {
  const cells = fillCells(parts, index, window);
  return { cost: cells.bestCost, ...stepsBack(parts, cells, window) };
};
