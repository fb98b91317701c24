import type {
  ArticleBlock,
  ArticleDocument,
  ArticleSpan,
  QuotationForm,
} from '../../model/article.ts';
import { BlockMarks } from './block-marks.ts';
import type { Mark, MarkFamily } from './marks.ts';

/** Words between marks. `start` and `end` take in the marks, where they are printed. */
export interface MarkedQuotation extends ArticleSpan {
  /** In order, without the marks. */
  readonly pieces: readonly ArticleSpan[];
  readonly form: QuotationForm;
  /** Quotations within it. */
  readonly inner: readonly MarkedQuotation[];
}

interface Open {
  readonly mark: Mark;
  readonly pieces: ArticleSpan[];
  readonly inner: MarkedQuotation[];
  /** Where the piece at hand begins. */
  from: number;
}

const otherFamily: Readonly<Record<MarkFamily, MarkFamily>> = {
  double: 'single',
  single: 'double',
};

const trimmed = (text: string, start: number, end: number): ArticleSpan => {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
};

const formOf = (opener: Mark, closer: Mark): QuotationForm => {
  if (opener.family !== closer.family || opener.curly !== closer.curly) return 'mixed-marks';
  return `${opener.family}-${opener.curly ? 'curly' : 'straight'}`;
};

/** The end of a clause and what the writer says behind it, up to the next opening mark: ", the inspector said: ". */
const writersClause = /(?<=[.?!,;:])[^.?!,;:]*:?\s*$/u;
/** As far back as the writer's clause is looked for. */
const clauseRoom = 300;
const introduction = /^.*[:“”"]\s*/su;
const openingSingle = /[‘]/u;

/** Pairs opening and closing marks from block to block. */
class Pairing {
  readonly found: MarkedQuotation[] = [];
  readonly #text: string;
  #stack: Open[] = [];
  #block: ArticleBlock;
  #marks: BlockMarks;

  constructor(text: string, first: ArticleBlock) {
    this.#text = text;
    this.#block = first;
    this.#marks = new BlockMarks(text, first);
    this.#readMarks(0);
  }

  readNext(block: ArticleBlock): void {
    const before = this.#block;
    this.#block = block;
    this.#marks = new BlockMarks(this.#text, block);
    this.#readMarks(this.#goOn(before) ? 1 : 0);
  }

  close(): void {
    const [outer] = this.#stack;
    if (outer) this.#endUnclosed(outer, this.#block.end);
  }

  /** A paragraph that ends within a quotation: true where the mark that begins the next one only carries it on. */
  #goOn(before: ArticleBlock): boolean {
    const [outer] = this.#stack;
    if (!outer) return false;
    const [mark] = this.#marks.marks;
    const family = outer.mark.family;
    const isHeadline = before.kind === 'headline' || this.#block.kind === 'headline';
    const reopens =
      !isHeadline &&
      mark?.family === family &&
      mark.role !== 'closer' &&
      mark.start === trimmed(this.#text, this.#block.start, this.#block.end).start;
    const closes = !isHeadline && family === 'double' && this.#marks.closesForCertain(family, 0);
    if (!reopens && !closes) {
      this.#endUnclosed(outer, before.end);
      return false;
    }
    outer.pieces.push(trimmed(this.#text, outer.from, before.end));
    outer.from = reopens ? mark.end : this.#block.start;
    this.#stack = [outer];
    return reopens;
  }

  #readMarks(from: number): void {
    const { marks } = this.#marks;
    for (let at = from; at < marks.length; at += 1) {
      const mark = marks[at];
      if (mark) this.#read(mark, at);
    }
  }

  #read(mark: Mark, at: number): void {
    const open = this.#stack.findLast((one) => one.mark.family === mark.family);
    const opens = mark.role === 'opener' || (mark.role === 'either' && !open);
    if (opens) this.#open(mark, at, open);
    else if (open) this.#closeAt(mark, at, open);
    else this.#closeOther(mark, at);
  }

  #open(mark: Mark, at: number, same: Open | undefined): void {
    const { family } = mark;
    if (same && !this.#marks.closesTwice(family, at + 1)) {
      if (family === 'single' && !this.#marks.closes(family, at + 1)) return;
      this.#giveUp(mark.start);
    }
    if (family === 'single' && !this.#isQuotation(mark, at)) return;
    this.#stack.push({ mark, pieces: [], inner: [], from: mark.end });
  }

  /** A single mark may be an apostrophe turned round: it opens where a closing one follows in good time, or with its block. */
  #isQuotation(mark: Mark, at: number): boolean {
    const isWithin = this.#stack.length > 0;
    if (isWithin) {
      const other = otherFamily[mark.family];
      return this.#marks.hasCloser(other, at + 1)
        ? this.#marks.closesWithin(mark.family, other, at + 1)
        : this.#marks.closes(mark.family, at + 1);
    }
    if (this.#marks.closes(mark.family, at + 1)) return true;
    const first = trimmed(this.#text, this.#block.start, this.#block.end).start;
    return (
      (mark.start === first && openingSingle.test(this.#text.slice(mark.start, mark.end))) ||
      this.#marks.closes(otherFamily[mark.family], at + 1)
    );
  }

  #closeAt(mark: Mark, at: number, open: Open): void {
    const isPossessive =
      mark.role === 'weak-closer' && this.#marks.closesForCertain(mark.family, at + 1);
    if (!isPossessive) this.#finish(open, mark.start, mark.end, formOf(open.mark, mark));
  }

  /** A closing mark whose family has not opened: it ends a quotation opened with the other mark, or one not opened at all. */
  #closeOther(mark: Mark, at: number): void {
    const open = this.#stack.at(-1);
    const endsBlock = this.#text.slice(mark.end, this.#block.end).trim() === '';
    if (open && !this.#marks.hasCloser(open.mark.family, at + 1)) {
      if (mark.family === 'double' || endsBlock)
        this.#finish(open, mark.start, mark.end, 'mixed-marks');
      return;
    }
    if (!open && mark.family === 'double' && mark.role === 'closer' && !mark.afterFigure)
      this.#addUnopened(mark);
  }

  /** Words with a closing mark alone: from the colon before them, or from where the block begins. */
  #addUnopened(mark: Mark): void {
    const start = Math.max(this.#block.start, this.found.at(-1)?.end ?? 0);
    const introduced = introduction.exec(this.#text.slice(start, mark.start))?.[0].length ?? 0;
    const piece = trimmed(this.#text, start + introduced, mark.start);
    if (piece.end > piece.start)
      this.found.push({
        start: piece.start,
        end: mark.end,
        pieces: [piece],
        form: 'unclosed',
        inner: [],
      });
  }

  /** A quotation that another one follows before its closing mark: it ends before the writer's clause between them. */
  #giveUp(next: number): void {
    const [outer] = this.#stack;
    if (!outer) return;
    const room = Math.max(outer.from, next - clauseRoom);
    const clause = writersClause.exec(this.#text.slice(room, next))?.[0].length ?? 0;
    this.#endUnclosed(outer, next - clause > outer.from ? next - clause : next);
  }

  #endUnclosed(outer: Open, end: number): void {
    this.#finish(outer, end, end, 'unclosed');
  }

  #finish(open: Open, wordsEnd: number, end: number, form: QuotationForm): void {
    const depth = this.#stack.indexOf(open);
    this.#stack.length = depth;
    const piece = trimmed(this.#text, open.from, wordsEnd);
    const pieces = [...open.pieces, piece].filter((one) => one.end > one.start);
    if (pieces.length === 0) return;
    const siblings = this.#stack.at(-1)?.inner ?? this.found;
    siblings.push({ start: open.mark.start, end, pieces, form, inner: open.inner });
  }
}

/** The quotations that stand between marks, in order; page furniture neither holds nor ends one. */
export const pairMarks = ({ text, blocks }: ArticleDocument): MarkedQuotation[] => {
  const [first, ...rest] = blocks.filter(({ kind }) => kind !== 'furniture');
  if (!first) return [];
  const pairing = new Pairing(text, first);
  for (const block of rest) pairing.readNext(block);
  pairing.close();
  return pairing.found;
};
