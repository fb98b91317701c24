declare const space: unique symbol;

/**
 * A half-open range `[start, end)` in UTF-16 code units, counted from zero.
 * `Span<'source'>` indexes the text as it was read from the file, `Span<'canonical'>` the cleaned reading text;
 * passing one for the other is a compile error.
 */
export interface Span<Space extends 'source' | 'canonical'> {
  readonly start: number;
  readonly end: number;
  readonly [space]?: Space;
}

export type SourceSpan = Span<'source'>;
export type CanonicalSpan = Span<'canonical'>;

export const sourceSpan = (start: number, end: number): SourceSpan => ({ start, end });
export const canonicalSpan = (start: number, end: number): CanonicalSpan => ({ start, end });

export const contains = (outer: CanonicalSpan, inner: CanonicalSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The characters of `text` that `span` covers. */
export const sliceOf = (text: string, span: CanonicalSpan): string =>
  text.slice(span.start, span.end);
