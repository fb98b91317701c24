/** A half-open range in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text over which the same marks hold. */
export interface Segment<Mark> extends Range {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const placesOf = (length: number, ranges: readonly Range[], cuts: readonly number[]): number[] => {
  const places = new Set([0, length, ...cuts]);
  for (const { start, end } of ranges) places.add(start).add(end);
  return [...places].filter((at) => 0 <= at && at <= length).sort((one, other) => one - other);
};

const byStart = <Mark extends Range>(marks: readonly Mark[]): Map<number, Mark[]> => {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    const same = found.get(mark.start);
    if (same) same.push(mark);
    else found.set(mark.start, [mark]);
  }
  return found;
};

/**
 * Cuts a text wherever a mark begins or ends, and at `cuts`; the segments put together are the text again. A mark
 * without length makes a segment without text, inside all marks that hold there or end there.
 */
export const segmentsOf = <Mark extends Range>(
  text: string,
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): Segment<Mark>[] => {
  const long = byStart(marks.filter(({ start, end }) => start < end));
  const points = byStart(marks.filter(({ start, end }) => start === end));
  const segments: Segment<Mark>[] = [];
  let open: Mark[] = [];
  placesOf(text.length, marks, cuts).forEach((at, index, places) => {
    open.push(...(long.get(at) ?? []));
    for (const point of points.get(at) ?? [])
      segments.push({ start: at, end: at, text: '', marks: [...open, point] });
    open = open.filter(({ end }) => end > at);
    const end = places[index + 1] ?? at;
    if (end > at) segments.push({ start: at, end, text: text.slice(at, end), marks: [...open] });
  });
  return segments;
};

/** The marks that hold inside a range, as ranges of the text of that range alone. */
export const within = <Mark extends Range>({ start, end }: Range, marks: readonly Mark[]): Mark[] =>
  marks
    .filter((mark) =>
      mark.start === mark.end
        ? start <= mark.start && mark.end <= end
        : mark.start < end && mark.end > start,
    )
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
