import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import { unknownWord } from '../letters/letter-index.ts';
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
type Move = (typeof from)[keyof typeof from];

/** Rows are the parts of the quotation, columns the words of the window, each with one before the first. */
export interface Cells {
  readonly bestCost: number;
  /** Column in which the cheapest reading ends. */
  readonly bestEnd: number;
  readonly moveAt: (row: number, column: number) => number;
}

interface Row {
  readonly above: Int32Array;
  readonly own: Int32Array;
  readonly moves: Uint8Array;
  readonly at: number;
}

type CostOf = (column: number) => number;

const costAt = (row: Int32Array, column: number): number => row[column] ?? 0;

/** A word of the quotation: it stands in the letter, stands for another word, or was added; words may be dropped. */
const fillWord = (row: Row, isSame: (column: number) => boolean): void => {
  const { above, own, moves, at } = row;
  own[0] = costAt(above, 0) + costs.change;
  moves[at] = from.above;
  for (let column = 1; column < own.length; column += 1) {
    const same = isSame(column);
    const beside = costAt(above, column - 1) + (same ? 0 : costs.change);
    const added = costAt(above, column) + costs.change;
    const dropped = costAt(own, column - 1) + costs.change;
    const best = Math.min(beside, added, dropped);
    own[column] = best;
    if (beside === best) moves[at + column] = same ? from.same : from.changed;
    else moves[at + column] = added === best ? from.above : from.left;
  }
};

const moveOfVisible = (isEmpty: boolean, isFirst: boolean): Move => {
  if (isEmpty) return from.above;
  return isFirst ? from.first : from.left;
};

/** A visible edit stands for any number of words, the nearest first. */
const fillVisible = (row: Row, none: number, costOf: CostOf): void => {
  const { above, own, moves, at } = row;
  // The cost of having taken at least one word; what the empty edit costs is not carried along.
  let carried = Number.MAX_SAFE_INTEGER;
  own[0] = costAt(above, 0) + none;
  moves[at] = from.above;
  for (let column = 1; column < own.length; column += 1) {
    const before = costAt(above, column - 1);
    const isFirst = before <= carried;
    carried = Math.min(carried, before) + costOf(column);
    const empty = costAt(above, column) + none;
    own[column] = Math.min(empty, carried);
    moves[at + column] = moveOfVisible(empty <= carried, isFirst);
  }
};

const minimum = (row: Int32Array): { bestCost: number; bestEnd: number } => {
  let bestEnd = 0;
  for (let column = 1; column < row.length; column += 1)
    if (costAt(row, column) < costAt(row, bestEnd)) bestEnd = column;
  return { bestCost: costAt(row, bestEnd), bestEnd };
};

const fillRow = (part: QuotationPart, row: Row, index: LetterIndex, window: WordRange): void => {
  const idAt = (column: number): number => index.ids[window.from + column - 1] ?? unknownWord;
  if (part.kind === 'word') {
    const id = index.idOf(part.key);
    fillWord(row, (column) => idAt(column) === id);
  } else if (part.kind === 'bracket') {
    const ids = part.keys.map((key) => index.idOf(key));
    fillVisible(row, costs.emptyBracket, (column) =>
      ids.includes(idAt(column)) ? 0 : costs.replaced,
    );
  } else fillVisible(row, 0, () => 0);
};

export const fillCells = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: WordRange,
): Cells => {
  const width = window.to - window.from + 1;
  const moves = new Uint8Array((parts.length + 1) * width);
  let above = new Int32Array(width);
  let own = new Int32Array(width);
  for (const [number, part] of parts.entries()) {
    fillRow(part, { above, own, moves, at: (number + 1) * width }, index, window);
    [above, own] = [own, above];
  }
  return {
    ...minimum(above),
    moveAt: (row, column) => moves[row * width + column] ?? from.above,
  };
};
