import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { blocksOfLines, type PrintedLine } from './line-blocks.ts';
import { isText } from './pdf-items.ts';
import type { BlockInput } from './source-builder.ts';

/** Measured on these letters: a gap of more than 1.2 line heights always starts a paragraph. */
const paragraphGap = 1.2;

interface LinePosition {
  readonly baseline: number;
  readonly height: number;
}

/** Where each printed line of a page stands, split as pdf-parse splits its text: after every item that ends a line. */
const positionsOf = async (page: PDFPageProxy): Promise<LinePosition[]> => {
  const { items } = await page.getTextContent();
  const positions: LinePosition[] = [];
  let baseline = 0;
  let height = 0;
  for (const item of items) {
    if (!isText(item)) continue;
    if (item.str.trim() !== '' && item.height > height) {
      height = item.height;
      baseline = Number(item.transform[5]);
    }
    if (!item.hasEOL) continue;
    positions.push({ baseline, height });
    height = 0;
  }
  positions.push({ baseline, height });
  return positions;
};

const startsParagraph = (
  line: LinePosition | undefined,
  before: LinePosition | undefined,
): boolean => {
  if (!line || !before || line.height === 0 || before.height === 0) return false;
  const gap = before.baseline - line.baseline;
  const lineHeight = 1.22 * Math.max(line.height, before.height);
  return gap > paragraphGap * lineHeight || gap < 0;
};

interface PositionedLine {
  readonly text: string;
  readonly position: LinePosition | undefined;
}

/** Lines drawn one below the other; a column or a box drawn elsewhere begins a new run. */
const runsOf = (lines: readonly PositionedLine[]): PositionedLine[][] => {
  const runs: PositionedLine[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1)?.position;
    const climbs =
      before && line.position && line.position.baseline > before.baseline + before.height;
    const open = runs.at(-1);
    if (!open || climbs) runs.push([line]);
    else open.push(line);
  }
  return runs;
};

const isAbove = (one: readonly PositionedLine[], other: readonly PositionedLine[]): boolean => {
  const bottom = one.at(-1)?.position?.baseline ?? 0;
  const top = other[0]?.position?.baseline ?? Number.POSITIVE_INFINITY;
  return bottom > top;
};

/** Drawing order → reading order: what was drawn late but stands wholly above goes before. Columns keep their order. */
const inReadingOrder = (lines: readonly PositionedLine[]): PositionedLine[] => {
  const ordered: PositionedLine[][] = [];
  for (const run of runsOf(lines)) {
    const at = ordered.findIndex((placed) => isAbove(run, placed));
    ordered.splice(at < 0 ? ordered.length : at, 0, run);
  }
  return ordered.flat();
};

const linesOfPage = (
  text: string,
  positions: readonly LinePosition[],
  page: number,
): PrintedLine[] => {
  const texts = text.split('\n');
  const positioned = texts.length === positions.length ? positions : [];
  const printed = texts
    .map((line, index) => ({ text: line, position: positioned[index] }))
    .filter((line) => line.text.trim() !== '');
  const ordered = inReadingOrder(printed);
  return ordered.map((line, index) => ({
    text: line.text,
    page,
    startsBlock: startsParagraph(line.position, ordered[index - 1]?.position),
  }));
};

/** Reads a PDF that has no tags: pdf-parse's text, page by page, cut into paragraphs at wide line gaps and bullets. */
export const readPlain = async (
  bytes: Uint8Array,
  document: PDFDocumentProxy,
): Promise<BlockInput[]> => {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: 0 });
  const lines: PrintedLine[] = [];
  try {
    // The library's own page marks and cell tabs are not in the letter.
    const { pages } = await parser.getText({
      pageJoiner: '',
      cellSeparator: '',
      lineEnforce: false,
    });
    for (const { text, num } of pages) {
      const page = await document.getPage(num);
      lines.push(...linesOfPage(text, await positionsOf(page), num));
    }
  } finally {
    await parser.destroy();
  }
  return blocksOfLines(lines);
};
