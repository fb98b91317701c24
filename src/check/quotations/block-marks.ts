import type { ArticleBlock } from '../../model/article.ts';
import { type Mark, type MarkFamily, marksIn } from './marks.ts';

/** Where in `marks` the next mark of a sort stands, from each place on; `marks.length` for nowhere. */
type Next = Readonly<Record<MarkFamily, Int32Array>>;

const isOpener = ({ role }: Mark): boolean => role === 'opener';
const isCloser = ({ role }: Mark): boolean => role === 'closer' || role === 'either';
const isAnyCloser = (mark: Mark): boolean => isCloser(mark) || mark.role === 'weak-closer';

const nextOf = (marks: readonly Mark[], family: MarkFamily, test: (mark: Mark) => boolean) => {
  const next = new Int32Array(marks.length + 1).fill(marks.length);
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    next[at] = mark && mark.family === family && test(mark) ? at : (next[at + 1] as number);
  }
  return next;
};

const bothFamilies = (marks: readonly Mark[], test: (mark: Mark) => boolean): Next => ({
  double: nextOf(marks, 'double', test),
  single: nextOf(marks, 'single', test),
});

/** The marks of one block, with what comes after each; made in one walk from the end, so that looking ahead costs nothing. */
export class BlockMarks {
  readonly marks: readonly Mark[];
  readonly #openers: Next;
  readonly #closers: Next;
  readonly #anyClosers: Next;

  constructor(text: string, block: ArticleBlock) {
    this.marks = marksIn(text, block);
    this.#openers = bothFamilies(this.marks, isOpener);
    this.#closers = bothFamilies(this.marks, isCloser);
    this.#anyClosers = bothFamilies(this.marks, isAnyCloser);
  }

  #at(next: Next, family: MarkFamily, from: number): number {
    return next[family][Math.min(from, this.marks.length)] as number;
  }

  /** True where a closing mark of the family stands at or behind `from`, and no opening one before it. */
  closes(family: MarkFamily, from: number): boolean {
    const closer = this.#at(this.#anyClosers, family, from);
    return closer < this.marks.length && closer < this.#at(this.#openers, family, from);
  }

  /** The same for a closing mark that is no apostrophe. */
  closesForCertain(family: MarkFamily, from: number): boolean {
    const closer = this.#at(this.#closers, family, from);
    return closer < this.marks.length && closer < this.#at(this.#openers, family, from);
  }

  /** True where two closing marks of the family follow before the next opening one: one quotation within another. */
  closesTwice(family: MarkFamily, from: number): boolean {
    if (!this.closesForCertain(family, from)) return false;
    return this.closesForCertain(family, this.#at(this.#closers, family, from) + 1);
  }

  /** True where the quotation opened before `from` ends before the one of the other family around it does. */
  closesWithin(family: MarkFamily, other: MarkFamily, from: number): boolean {
    return (
      this.closes(family, from) &&
      this.#at(this.#anyClosers, family, from) < this.#at(this.#closers, other, from)
    );
  }

  /** True where any closing mark of the family follows. */
  hasCloser(family: MarkFamily, from: number): boolean {
    return this.#at(this.#closers, family, from) < this.marks.length;
  }
}
