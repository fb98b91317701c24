import type { LetterIndex, WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';
import type { Alignment, Step, VisiblePart, WordPart } from './alignment.ts';
import { fillBlocks } from './block-cells.ts';
import { type Cells, fillCells, from } from './cells.ts';
import { preferSame } from './prefer-same.ts';

/** Where the way through the cells stands. */
interface At {
  readonly row: number;
  readonly column: number;
}

/** The column before the first word that a visible edit stands for. */
const columnBefore = (cells: Cells, { row, column }: At): number => {
  let before = column;
  while (cells.moveAt(row, before) === from.left) before -= 1;
  return cells.moveAt(row, before) === from.first ? before - 1 : before;
};

const visibleStep = (part: VisiblePart, cells: Cells, at: At, first: number): [Step, At] => {
  const column = columnBefore(cells, at);
  const range = { from: first + column, to: first + at.column };
  return [
    { kind: 'visible', part, ...range },
    { row: at.row - 1, column },
  ];
};

const wordStep = (part: WordPart, cells: Cells, { row, column }: At, first: number): [Step, At] => {
  const move = cells.moveAt(row, column);
  const place = first + column - 1;
  if (move === from.left)
    return [
      { kind: 'dropped', place },
      { row, column: column - 1 },
    ];
  if (move === from.above)
    return [
      { kind: 'added', part, place: place + 1 },
      { row: row - 1, column },
    ];
  const kind = move === from.same ? 'same' : 'replaced';
  return [
    { kind, part, place },
    { row: row - 1, column: column - 1 },
  ];
};

/** The cheapest way, walked from its end. */
const stepsBack = (
  parts: readonly QuotationPart[],
  cells: Cells,
  window: WordRange,
): Omit<Alignment, 'cost'> => {
  const steps: Step[] = [];
  let at: At = { row: parts.length, column: cells.bestEnd };
  for (let part = parts[at.row - 1]; part; part = parts[at.row - 1]) {
    const [step, before] =
      part.kind === 'word'
        ? wordStep(part, cells, at, window.from)
        : visibleStep(part, cells, at, window.from);
    steps.push(step);
    at = before;
  }
  return {
    steps: steps.reverse(),
    from: window.from + at.column,
    to: window.from + cells.bestEnd,
  };
};

/** The cheapest way to read the whole quotation along some stretch of `window`, which lies within one letter. */
export const align = (
  parts: readonly QuotationPart[],
  index: LetterIndex,
  window: WordRange,
): Alignment => {
  const hasBracket = parts.some(({ kind }) => kind === 'bracket');
  const cells = hasBracket ? fillCells(parts, index, window) : fillBlocks(parts, index, window);
  return preferSame({ cost: cells.bestCost, ...stepsBack(parts, cells, window) }, index, window);
};

/** Words that stand in a letter as they are, from `place` on: nothing is to be searched. */
export const sameWords = (words: readonly WordPart[], place: number): Alignment => ({
  cost: 0,
  from: place,
  to: place + words.length,
  steps: words.map((part, at) => ({ kind: 'same', part, place: place + at })),
});
