import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillBlocks } from '../../../src/check/alignment/block-cells.ts';
import { type Cells, fillCells } from '../../../src/check/alignment/cells.ts';
import { quotationParts } from '../../../src/check/words/quotation-parts.ts';
import { indexOf } from '../../support/check-text.ts';

const vocabulary = ['plans', 'are', 'clear', 'and', 'short', 'staff'];
const index = indexOf([
  {
    body: `Findings\n\n${Array.from({ length: 160 }, (_, at) => vocabulary[(at * at + (at >> 2)) % 6]).join(' ')}.`,
  },
]);

const partsOf = (text: string) => quotationParts(text, [{ start: 0, end: text.length }]);

const allMoves = ({ moveAt }: Cells, rows: number, columns: number): number[] =>
  Array.from({ length: rows * columns }, (_, at) =>
    moveAt(1 + Math.floor(at / columns), at % columns),
  );

/** Words of the letter, words of none, and marks of omission. */
const quotation = fc
  .array(fc.constantFrom(...vocabulary, 'purple', 'unheard', '…'), { minLength: 1, maxLength: 90 })
  .map((words) => words.join(' '));
const window = fc
  .tuple(fc.nat(150), fc.integer({ min: 0, max: 110 }))
  .map(([from, length]) => ({ from, to: Math.min(index.ids.length, from + length) }));

describe('cells filled many rows at a time', () => {
  it('are those filled one by one: the same cost, the same end, the same way everywhere', () => {
    fc.assert(
      fc.property(quotation, window, (text, range) => {
        const parts = partsOf(text);
        const blocks = fillBlocks(parts, index, range);
        const cells = fillCells(parts, index, range);
        expect([blocks.bestCost, blocks.bestEnd]).toEqual([cells.bestCost, cells.bestEnd]);
        const columns = range.to - range.from + 1;
        expect(allMoves(blocks, parts.length, columns)).toEqual(
          allMoves(cells, parts.length, columns),
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([31, 32, 33, 64, 65])('hold over the end of a block: %i words', (count) => {
    const parts = partsOf(Array.from({ length: count }, () => 'plans').join(' '));
    const range = { from: 0, to: 100 };
    expect(fillBlocks(parts, index, range).bestCost).toBe(fillCells(parts, index, range).bestCost);
  });
});
