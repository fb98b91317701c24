import type { SourceBlockRole } from '../model/document.ts';
import type { BlockInput, TextRun } from './source-builder.ts';

/** A block of a text that has neither tags nor positions. */
export interface PlainBlock {
  readonly role: SourceBlockRole;
  readonly page: number;
  readonly text: string;
}

const noteNumber = /^\s*(\d{1,2})\s+\p{L}/u;

/** The mark of note `number`: the figure glued to a word or to the mark that ends one. */
const markOf = (number: string): RegExp =>
  new RegExp(`(?<=[\\p{Ll}?!:.)’”])${number}(?=[\\s.,;:)]|$)`, 'u');

/** Every figure that can be the mark of some note. */
const anyMark = /(?<=[\p{Ll}?!:.)’”])\d{1,2}(?=[\s.,;:)]|$)/gu;

const numberOf = ({ role, text }: PlainBlock): string | null =>
  role === 'paragraph' ? (noteNumber.exec(text)?.[1] ?? null) : null;

const runsAround = (text: string, mark: RegExp | undefined): TextRun[] => {
  const at = mark ? text.search(mark) : -1;
  if (at < 0) return [{ text }];
  const end = at + (/^\d+/u.exec(text.slice(at))?.[0].length ?? 0);
  return [
    { text: text.slice(0, at) },
    { text: text.slice(at, end), raised: true },
    { text: text.slice(end) },
  ];
};

/** The blocks that hold the mark of a number and are not taken by a note yet. */
class MarkedBlocks {
  readonly #byNumber = new Map<string, { readonly blocks: number[]; next: number }>();
  readonly #taken = new Set<number>();

  /** Blocks are to be added in their order. */
  add(index: number, text: string): void {
    for (const number of new Set(text.match(anyMark))) {
      const holding = this.#byNumber.get(number) ?? { blocks: [], next: 0 };
      this.#byNumber.set(number, holding);
      holding.blocks.push(index);
    }
  }

  /** The first of them for a note; it is free no longer. Blocks passed over once are never looked at again. */
  take(number: string): number | null {
    const holding = this.#byNumber.get(number);
    if (!holding) return null;
    for (let block = holding.blocks[holding.next]; block !== undefined; ) {
      holding.next += 1;
      if (!this.#taken.has(block)) {
        this.#taken.add(block);
        return block;
      }
      block = holding.blocks[holding.next];
    }
    return null;
  }
}

/**
 * A paragraph that begins with a figure is a footnote where the same figure is glued to a word before it,
 * and that figure is its mark; numbered paragraphs have no such mark.
 */
export const setNotesApart = (blocks: readonly PlainBlock[]): BlockInput[] => {
  const marks = new Map<number, RegExp>();
  const notes = new Set<number>();
  const marked = new MarkedBlocks();
  blocks.forEach((block, index) => {
    const number = numberOf(block);
    const markedBlock = number === null ? null : marked.take(number);
    if (number !== null && markedBlock !== null) {
      notes.add(index);
      marks.set(markedBlock, markOf(number));
    }
    marked.add(index, block.text);
  });
  return blocks.map(({ role, page, text }, index) => ({
    role: notes.has(index) ? 'note' : role,
    page,
    runs: runsAround(text, marks.get(index)),
    exact: false,
  }));
};
