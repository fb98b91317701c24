import { areaHeading } from '../text/judged-areas.ts';
import { readsAsReport, reportHeadingKind } from '../text/report-headings.ts';

/** How a printed line stands in its block: as all of it, or as its first, its last or one in between. */
export type LinePlace = 'alone' | 'first' | 'between' | 'last';

interface Line {
  readonly text: string;
  readonly startsBlock: boolean;
}

/** What the first page and the list of the team name line by line, often without a gap. */
const labels: readonly RegExp[] = [
  /^(?:re-?)?inspection\s+of\b/iu,
  /^review\s+of\s+the\s+effectiveness\b/iu,
  /^(?:inspection\s+dates?|(?:report\s+)?published\s*:)/iu,
  /^(?:(?:deputy|team|shadow)\s+)?(?:lead\s+)?inspectors?\s*:/iu,
  /^(?:senior\s+data\s+analyst|quality\s+assurance\s+manager)\s*:/iu,
  /^judgement(?:\s+grade)?$/iu,
  /^(?:the\s+overall\s+judge?ment|children[’']s\s+services\s+in)\b/iu,
  /^the\s+(?:effectiveness\s+of\s+the\s+)?(?:local\s+safeguarding\s+children\s+board|lscb)\b/iu,
  /^(?:1\.\s+)?children\s+who\s+need\s+help\s+and\s+protection\b/iu,
];
const chapter =
  /^(?:the\s+(?:experiences?|impact|graded|effectiveness)\b|leadership,\s+management)/iu;
/** Lines of a text among which a report names itself. */
const firstLines = 40;
const longestHeading = 4;

/** How many lines from `at` on make the heading of a graded chapter; none where they make no such heading. */
const headingLines = (lines: readonly Line[], at: number): number => {
  let words = '';
  for (let count = 1; count <= longestHeading; count += 1) {
    const line = lines[at + count - 1];
    if (!line || (count > 1 && line.startsBlock)) return 0;
    words = `${words} ${line.text.trim()}`.trim();
    if (count === 1 && !chapter.test(words)) return 0;
    if (areaHeading(words)?.grade) return count;
  }
  return 0;
};

const placeOf = (line: Line): LinePlace | null => {
  const words = line.text.trim();
  if (labels.some((label) => label.test(words))) return 'first';
  return reportHeadingKind(words) === null ? null : 'alone';
};

const placeInHeading = (index: number, count: number): LinePlace => {
  if (count === 1) return 'alone';
  if (index === 0) return 'first';
  return index < count - 1 ? 'between' : 'last';
};

const placesIn = <L extends Line>(lines: readonly L[]): Map<L, LinePlace> => {
  const places = new Map<L, LinePlace>();
  for (const [at, line] of lines.entries()) {
    if (places.has(line)) continue;
    const heading = lines.slice(at, at + headingLines(lines, at));
    for (const [index, each] of heading.entries())
      places.set(each, placeInHeading(index, heading.length));
    const place = heading.length === 0 ? placeOf(line) : null;
    if (place) places.set(line, place);
  }
  return places;
};

/** The lines of a report that stand apart though no gap says so; none for a letter. */
export const reportLines = <L extends Line>(lines: readonly L[]): ReadonlyMap<L, LinePlace> => {
  const first = lines.slice(0, firstLines).map(({ text }) => text.trim());
  const greets = first.some((line) => /^Dear\s/u.test(line));
  return greets || !readsAsReport(first) ? new Map() : placesIn(lines);
};
