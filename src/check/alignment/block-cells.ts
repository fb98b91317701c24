import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';
import { type Cells, costs, from, minimum } from './cells.ts';
import { mostRows, WordBlock } from './word-block.ts';

/** Rows of cells that belong together; `row` counts from 1 within them. */
interface Rows {
  readonly count: number;
  readonly bottom: Int32Array;
  readonly moveAt: (row: number, column: number) => number;
}

const wordRows = (words: Int32Array, window: Int32Array, top: Int32Array): Rows => {
  const block = new WordBlock(words, window, top);
  const moveAt = (row: number, column: number): number => {
    if (column === 0) return from.above;
    if (words[row - 1] === window[column - 1]) return from.same;
    const cost = block.costAt(row, column);
    if (block.costAt(row - 1, column - 1) + 1 === cost) return from.changed;
    return block.costAt(row - 1, column) + 1 === cost ? from.above : from.left;
  };
  return { count: words.length, bottom: block.bottom, moveAt };
};

/** An omission stands for any number of words, the nearest first, and costs nothing. */
const omissionRow = (above: Int32Array): Rows => {
  const own = above.slice();
  for (let column = 1; column < own.length; column += 1)
    if ((own[column - 1] as number) < (own[column] as number))
      own[column] = own[column - 1] as number;
  const isOwn = (column: number): boolean => own[column] === above[column];
  const moveAt = (_row: number, column: number): number => {
    if (isOwn(column)) return from.above;
    return isOwn(column - 1) ? from.first : from.left;
  };
  return { count: 1, bottom: own, moveAt };
};

/** The rows of all parts, those of words that stand side by side up to 32 at a time. */
const rowsOf = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: Int32Array,
): Rows[] => {
  const all: Rows[] = [];
  let top: Int32Array = new Int32Array(window.length + 1);
  let words: number[] = [];
  const add = (rows: Rows): void => {
    all.push(rows);
    top = rows.bottom;
  };
  const close = (): void => {
    if (words.length > 0) add(wordRows(Int32Array.from(words), window, top));
    words = [];
  };
  for (const part of parts) {
    if (part.kind !== 'word' || words.length === mostRows) close();
    if (part.kind === 'word') words.push(index.idOf(part.key));
    else add(omissionRow(top));
  }
  close();
  return all;
};

/** The cells of a quotation without brackets: the same as `fillCells` fills, many rows at a time. */
export const fillBlocks = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: WordRange,
): Cells => {
  const words = index.ids.subarray(window.from, window.to);
  const all = rowsOf(parts, index, words);
  const places = all.flatMap((rows) =>
    Array.from({ length: rows.count }, (_, at) => ({ rows, row: at + 1 })),
  );
  const { bestCost, bestEnd } = minimum(all.at(-1)?.bottom ?? new Int32Array(1));
  return {
    bestCost: bestCost * costs.change,
    bestEnd,
    moveAt: (row, column) => {
      const place = places[row - 1];
      return place ? place.rows.moveAt(place.row, column) : from.above;
    },
  };
};
