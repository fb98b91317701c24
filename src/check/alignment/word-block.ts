/** Rows of cells, one for each bit of a number. */
export const mostRows = 32;

/** Bits by word: those of the rows in which the quotation has it. Kept from block to block, and clean between them. */
let rowsOfWord = new Int32Array(0x8000);

const noteRows = (words: Int32Array): void => {
  const most = words.reduce((one, other) => Math.max(one, other), 0);
  if (most >= rowsOfWord.length) rowsOfWord = new Int32Array(most * 2);
  words.forEach((word, row) => {
    // A word that no letter has stands in no window.
    if (word >= 0) rowsOfWord[word] = (rowsOfWord[word] as number) | (1 << row);
  });
};

const forgetRows = (words: Int32Array): void => {
  for (const word of words) if (word >= 0) rowsOfWord[word] = 0;
};

const bitCount = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The lowest `count` bits. */
const lowest = (count: number): number => (count === mostRows ? -1 : (1 << count) - 1);

/**
 * Up to 32 words of a quotation beside the words of a window: what it costs, in words changed, to read the quotation up
 * to each of its words along the window up to each of its own. From row to row and from column to column a cost goes up
 * by one, down by one or stays, so that a column is two numbers: the rows at which it goes up, and those at which it goes
 * down (Myers 1999, in the blocks of Hyyrö 2003).
 */
export class WordBlock {
  /** Costs of the last row, by column. */
  readonly bottom: Int32Array;
  readonly #top: Int32Array;
  readonly #up: Int32Array;
  readonly #down: Int32Array;

  /**
   * @param words of the quotation, as the index knows them; at most `mostRows`
   * @param window words of the letter
   * @param top costs of the row above, one column more than the window has words; neighbours differ by one at most
   */
  constructor(words: Int32Array, window: Int32Array, top: Int32Array) {
    this.#top = top;
    this.bottom = new Int32Array(top.length);
    this.#up = new Int32Array(top.length);
    this.#down = new Int32Array(top.length);
    noteRows(words);
    this.#fill(words.length - 1, window);
    forgetRows(words);
  }

  #fill(last: number, window: Int32Array): void {
    const top = this.#top;
    const { bottom } = this;
    const ups = this.#up;
    const downs = this.#down;
    const rows = rowsOfWord;
    let up = -1;
    let down = 0;
    let cost = (top[0] as number) + last + 1;
    ups[0] = up;
    bottom[0] = cost;
    for (let column = 1; column < top.length; column += 1) {
      const above = (top[column] as number) - (top[column - 1] as number);
      const same = rows[window[column - 1] as number] ?? 0;
      const fromSame = above < 0 ? same | 1 : same;
      const beside = (((fromSame & up) + up) ^ up) | fromSame;
      const rises = down | ~(beside | up);
      const falls = up & beside;
      cost += ((rises >>> last) & 1) - ((falls >>> last) & 1);
      const risesAbove = (rises << 1) | (above > 0 ? 1 : 0);
      const fallsAbove = (falls << 1) | (above < 0 ? 1 : 0);
      const met = same | down;
      up = fallsAbove | ~(met | risesAbove);
      down = risesAbove & met;
      ups[column] = up;
      downs[column] = down;
      bottom[column] = cost;
    }
  }

  /** @param row 0 for the row above the block */
  costAt(row: number, column: number): number {
    if (row === 0) return this.#top[column] as number;
    const rows = lowest(row);
    return (
      (this.#top[column] as number) +
      bitCount((this.#up[column] as number) & rows) -
      bitCount((this.#down[column] as number) & rows)
    );
  }
}
