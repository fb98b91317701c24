import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';

export const costs = {
  /** A word changed, added or dropped without a mark. */
  change: 10,
  /** A word of the letter that a bracket stands for; a bracket that stands for none. */
  replaced: 2,
  emptyBracket: 5,
} as const;

/** Where the cheapest way to a cell comes from; `first` is the first word that a visible edit stands for. */
export const from = { same: 1, changed: 2, above: 3, left: 4, first: 5 } as const;

/** Rows are the parts of the quotation, columns the words of the window, each with one before the first. */
export interface Cells {
  readonly bestCost: number;
  /** Column in which the cheapest reading ends. */
  readonly bestEnd: number;
  readonly moveAt: (row: number, column: number) => number;
}

/** One row of cells and the one above; words of the window by column, the first of them in column 1. */
interface Row {
  readonly above: Int32Array;
  readonly own: Int32Array;
  readonly moves: Uint8Array;
  readonly words: Int32Array;
}

/** A word of the quotation: it stands in the letter, stands for another word, or was added; words may be dropped. */
const fillWord = ({ above, own, moves, words }: Row, id: number): void => {
  let beside = above[0] as number;
  let left = beside + costs.change;
  own[0] = left;
  moves[0] = from.above;
  // This loop is most of what a verdict takes: nothing in it is called or kept.
  for (let column = 1; column < own.length; column += 1) {
    const up = above[column] as number;
    const isSame = words[column - 1] === id;
    let best = isSame ? beside : beside + costs.change;
    let move: number = isSame ? from.same : from.changed;
    if (up + costs.change < best) {
      best = up + costs.change;
      move = from.above;
    }
    if (left + costs.change < best) {
      best = left + costs.change;
      move = from.left;
    }
    own[column] = best;
    moves[column] = move;
    left = best;
    beside = up;
  }
};

const moveOfVisible = (isEmpty: boolean, isFirst: boolean): number => {
  if (isEmpty) return from.above;
  return isFirst ? from.first : from.left;
};

/** A visible edit stands for any number of words, the nearest first; `none` is what it costs to stand for none. */
const fillVisible = (
  { above, own, moves, words }: Row,
  none: number,
  costOf: (word: number) => number,
): void => {
  // The cost of having taken at least one word; what the empty edit costs is not carried along.
  let carried = Number.MAX_SAFE_INTEGER;
  own[0] = (above[0] as number) + none;
  moves[0] = from.above;
  for (let column = 1; column < own.length; column += 1) {
    const before = above[column - 1] as number;
    const isFirst = before <= carried;
    carried = Math.min(carried, before) + costOf(words[column - 1] as number);
    const empty = (above[column] as number) + none;
    own[column] = Math.min(empty, carried);
    moves[column] = moveOfVisible(empty <= carried, isFirst);
  }
};

export const minimum = (row: Int32Array): { bestCost: number; bestEnd: number } => {
  let bestEnd = 0;
  let bestCost = row[0] as number;
  for (let column = 1; column < row.length; column += 1) {
    const cost = row[column] as number;
    if (cost >= bestCost) continue;
    bestCost = cost;
    bestEnd = column;
  }
  return { bestCost, bestEnd };
};

const fillRow = (part: QuotationPart, row: Row, index: LetterIndex): void => {
  if (part.kind === 'word') fillWord(row, index.idOf(part.key));
  else if (part.kind === 'bracket') {
    const ids = part.keys.map((key) => index.idOf(key));
    fillVisible(row, costs.emptyBracket, (word) => (ids.includes(word) ? 0 : costs.replaced));
  } else fillVisible(row, 0, () => 0);
};

export const fillCells = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: WordRange,
): Cells => {
  const width = window.to - window.from + 1;
  const words = index.ids.subarray(window.from, window.to);
  const moves = new Uint8Array((parts.length + 1) * width);
  let above = new Int32Array(width);
  let own = new Int32Array(width);
  for (const [number, part] of parts.entries()) {
    const at = (number + 1) * width;
    fillRow(part, { above, own, words, moves: moves.subarray(at, at + width) }, index);
    [above, own] = [own, above];
  }
  return {
    ...minimum(above),
    moveAt: (row, column) => moves[row * width + column] ?? from.above,
  };
};
