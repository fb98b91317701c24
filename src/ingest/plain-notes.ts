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

/**
 * A paragraph that begins with a figure is a footnote where the same figure is glued to a word before it,
 * and that figure is its mark; numbered paragraphs have no such mark.
 */
export const setNotesApart = (blocks: readonly PlainBlock[]): BlockInput[] => {
  const marks = new Map<number, RegExp>();
  const notes = new Set<number>();
  blocks.forEach((block, index) => {
    const number = numberOf(block);
    if (number === null) return;
    const mark = markOf(number);
    const marked = blocks.findIndex(
      (other, at) => at < index && !marks.has(at) && mark.test(other.text),
    );
    if (marked < 0) return;
    notes.add(index);
    marks.set(marked, mark);
  });
  return blocks.map(({ role, page, text }, index) => ({
    role: notes.has(index) ? 'note' : role,
    page,
    runs: runsAround(text, marks.get(index)),
    exact: false,
  }));
};
