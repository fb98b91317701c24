import type { SourceBlockRole } from '../model/document.ts';
import { startsWithBullet } from '../text/bullets.ts';
import { headingKind, isClosing } from '../text/headings.ts';
import { setNotesApart } from './plain-notes.ts';
import { type LinePlace, reportLines } from './report-lines.ts';
import type { BlockInput } from './source-builder.ts';

export interface PrintedLine {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  /** True where a blank line or a wide gap stands before it. */
  readonly startsBlock: boolean;
}

const salutation = /^\s*Dear\s+\S/u;
const withoutNumbers = (text: string): string => text.trim().replace(/\d+/gu, '#');

/** Lines among the first or last two of a page that stand there, but for their number, on at least half of the pages. */
const furnitureOf = (lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> => {
  const pages = groupByPage(lines);
  if (pages.size < 2) return new Set();
  const edges = [...pages.values()].flatMap((page) => [
    ...new Set([...page.slice(0, 2), ...page.slice(-2)]),
  ]);
  const counts = new Map<string, number>();
  for (const line of edges) {
    const text = withoutNumbers(line.text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(edges.filter((line) => isFurniture(line, counts, pages.size)));
};

const groupByPage = (lines: readonly PrintedLine[]): Map<number, PrintedLine[]> => {
  const pages = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page) ?? [];
    pages.set(line.page, page);
    page.push(line);
  }
  return pages;
};

const isFurniture = (
  line: PrintedLine,
  counts: ReadonlyMap<string, number>,
  pages: number,
): boolean => {
  if (/^\s*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?\s*$/iu.test(line.text)) return true;
  const recurs = counts.get(withoutNumbers(line.text)) ?? 0;
  return recurs > 1 && recurs * 2 >= pages;
};

interface OpenBlock {
  readonly role: SourceBlockRole;
  readonly page: number;
  readonly texts: string[];
}

/** True for a line that belongs to the open block. */
const goesOn = (line: PrintedLine, place: LinePlace | null, open: OpenBlock): boolean => {
  if (place === 'between' || place === 'last') return true;
  return !(
    place !== null ||
    line.startsBlock ||
    startsWithBullet(line.text) ||
    isClosing(line.text.trim()) ||
    open.page !== line.page
  );
};

/** Printed lines → blocks. Above the salutation every line stands for itself: an address has no paragraphs. */
export const blocksOfLines = (lines: readonly PrintedLine[]): BlockInput[] => {
  const furniture = furnitureOf(lines);
  const letterStart = lines.findIndex((line) => salutation.test(line.text));
  const places = reportLines(lines);
  const placeOf = (line: PrintedLine, index: number): LinePlace | null => {
    if (index <= letterStart) return 'alone';
    const place = places.get(line);
    if (place) return place;
    return headingKind(line.text.trim()) === null ? null : 'alone';
  };
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  lines.forEach((line, index) => {
    if (furniture.has(line)) {
      blocks.push({ role: 'artifact', page: line.page, texts: [line.text] });
      return;
    }
    const place = placeOf(line, index);
    if (open && goesOn(line, place, open)) open.texts.push(line.text);
    else {
      const role = startsWithBullet(line.text) ? 'list-item' : 'paragraph';
      open = { role, page: line.page, texts: [line.text] };
      blocks.push(open);
    }
    if (place === 'alone' || place === 'last') open = null;
  });
  return setNotesApart(
    blocks.map(({ role, page, texts }) => ({ role, page, text: texts.join('\n') })),
  );
};
