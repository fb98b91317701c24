import type { SourceBlock, SourceBlockRole, SourceLine, TableCell } from '../model/document.ts';
import { type SourceSpan, sourceSpan } from '../model/span.ts';

/** A run of characters of one block, as the reader gives it; `raised` marks a small figure above the line. */
export interface TextRun {
  readonly text: string;
  readonly raised?: boolean;
}

export interface BlockInput {
  readonly role: SourceBlockRole;
  readonly page: number;
  /** Line breaks are '\n'. */
  readonly runs: readonly TextRun[];
  readonly cell?: TableCell | undefined;
  readonly exact: boolean;
}

export interface BuiltSource {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly lines: readonly SourceLine[];
  readonly raised: readonly SourceSpan[];
}

const linesOf = (text: string, start: number): SourceSpan[] => {
  const spans: SourceSpan[] = [];
  let from = 0;
  while (from <= text.length) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    if (to > from) spans.push(sourceSpan(start + from, start + to));
    from = to + 1;
  }
  return spans;
};

const raisedIn = (runs: readonly TextRun[], start: number): SourceSpan[] => {
  const spans: SourceSpan[] = [];
  let at = start;
  for (const { text, raised } of runs) {
    if (raised) spans.push(sourceSpan(at, at + text.length));
    at += text.length;
  }
  return spans;
};

/** Numbers the lines of each page from 1, in the order in which they come. */
class LineNumbers {
  readonly #onPage = new Map<number, number>();

  next(page: number): number {
    const number = (this.#onPage.get(page) ?? 0) + 1;
    this.#onPage.set(page, number);
    return number;
  }
}

/** Lays blocks out one after another, a line break between them, and remembers where each came to stand. */
export const buildSource = (inputs: readonly BlockInput[]): BuiltSource => {
  const parts: string[] = [];
  const blocks: SourceBlock[] = [];
  const lines: SourceLine[] = [];
  const raised: SourceSpan[] = [];
  const numbers = new LineNumbers();
  let length = 0;
  for (const { role, page, runs, cell, exact } of inputs) {
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') continue;
    const span = sourceSpan(length, length + text.length);
    blocks.push({ role, span, page, exact, ...(cell ? { cell } : {}) });
    raised.push(...raisedIn(runs, length));
    for (const line of linesOf(text, length))
      lines.push({ span: line, page, number: numbers.next(page) });
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join('\n'), blocks, lines, raised };
};
