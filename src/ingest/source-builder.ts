import type {
  SourceBlock,
  SourceBlockRole,
  SourceLine,
  TableCell,
} from '../model/document.ts';
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

/** Lays blocks out one after another, a line break between them, and remembers where each came to stand. */
export const buildSource = (inputs: readonly BlockInput[]): BuiltSource => {
  const parts: string[] = [];
  const blocks: SourceBlock[] = [];
  const lines: SourceLine[] = [];
  const raised: SourceSpan[] = [];
  const linesOnPage = new Map<number, number>();
  let length = 0;
  for (const { role, page, runs, cell, exact } of inputs) {
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') continue;
    let at = length;
    for (const run of runs) {
      if (run.raised) raised.push(sourceSpan(at, at + run.text.length));
      at += run.text.length;
    }
    const span = sourceSpan(length, length + text.length);
    blocks.push({ role, span, page, exact, ...(cell ? { cell } : {}) });
    for (const line of linesOf(text, length)) {
      const number = (linesOnPage.get(page) ?? 0) + 1;
      linesOnPage.set(page, number);
      lines.push({ span: line, page, number });
    }
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join('\n'), blocks, lines, raised };
};
