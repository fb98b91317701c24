import type { Edit } from '../model/document.ts';
import { type SourceSpan, sourceSpan } from '../model/span.ts';

/** A stretch of canonical text: copied character by character from the source, or put in place of a source span. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly source: SourceSpan;
  readonly copied: boolean;
}

/** One piece of the reading order: a stretch of source text, or a separator that stands where `at` begins. */
export type FlowPiece =
  | { readonly span: SourceSpan }
  | { readonly separator: string; readonly at: number };

export interface EditedText {
  readonly text: string;
  /** The source characters from which the canonical character at `offset` comes. @throws RangeError outside the text */
  readonly sourceOf: (offset: number) => SourceSpan;
}

/**
 * Lays the pieces out in order and applies the edits that fall into each, keeping for every
 * canonical character the source characters it comes from.
 *
 * @param edits sorted by start, not overlapping
 */
export const applyEdits = (
  source: string,
  flow: readonly FlowPiece[],
  edits: readonly Edit[],
): EditedText => {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  const put = (text: string, from: SourceSpan, copied: boolean): void => {
    if (text === '') return;
    segments.push({ start: length, end: length + text.length, source: from, copied });
    parts.push(text);
    length += text.length;
  };
  for (const piece of flow) {
    if ('separator' in piece) {
      put(piece.separator, sourceSpan(piece.at, piece.at), false);
      continue;
    }
    let at = piece.span.start;
    for (let index = firstFrom(edits, at); index < edits.length; index += 1) {
      const edit = edits[index];
      if (!edit || edit.span.start >= piece.span.end) break;
      put(source.slice(at, edit.span.start), sourceSpan(at, edit.span.start), true);
      put(edit.replacement, edit.span, false);
      at = edit.span.end;
    }
    put(source.slice(at, piece.span.end), sourceSpan(at, piece.span.end), true);
  }
  return { text: parts.join(''), sourceOf: (offset) => sourceAt(segments, offset) };
};

/** Index of the first edit that starts at `offset` or later. */
const firstFrom = (edits: readonly Edit[], offset: number): number =>
  firstIndex(edits, (edit) => edit.span.start >= offset);

/** Index of the first element for which `reached` holds, where it holds for all that follow. */
export const firstIndex = <T>(sorted: readonly T[], reached: (element: T) => boolean): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = sorted[middle];
    if (element !== undefined && reached(element)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const sourceAt = (segments: readonly Segment[], offset: number): SourceSpan => {
  const segment = segments[firstIndex(segments, (candidate) => candidate.end > offset)];
  if (!segment || offset < segment.start)
    throw new RangeError(`offset ${offset} lies outside the text`);
  if (!segment.copied) return segment.source;
  const at = segment.source.start + (offset - segment.start);
  return sourceSpan(at, at + 1);
};
