import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { isText } from './pdf-items.ts';
import { type PrintedLine, blocksOfLines } from './line-blocks.ts';
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

const startsParagraph = (line: LinePosition | undefined, before: LinePosition | undefined): boolean => {
  if (!line || !before || line.height === 0 || before.height === 0) return false;
  const gap = before.baseline - line.baseline;
  const lineHeight = 1.22 * Math.max(line.height, before.height);
  return gap > paragraphGap * lineHeight || gap < 0;
};

const linesOfPage = (text: string, positions: readonly LinePosition[], page: number): PrintedLine[] => {
  const texts = text.split('\n');
  const positioned = texts.length === positions.length ? positions : [];
  const lines: PrintedLine[] = [];
  let before: LinePosition | undefined;
  texts.forEach((line, index) => {
    if (line.trim() === '') return;
    const position = positioned[index];
    lines.push({ text: line, page, startsBlock: startsParagraph(position, before) });
    before = position;
  });
  return lines;
};

/** Reads a PDF that has no tags: pdf-parse's text, page by page, cut into paragraphs at wide line gaps and bullets. */
export const readPlain = async (bytes: Uint8Array, document: PDFDocumentProxy): Promise<BlockInput[]> => {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: 0 });
  const lines: PrintedLine[] = [];
  try {
    // The library's own page marks and cell tabs are not in the letter.
    const { pages } = await parser.getText({ pageJoiner: '', cellSeparator: '', lineEnforce: false });
    for (const { text, num } of pages) {
      const page = await document.getPage(num);
      lines.push(...linesOfPage(text, await positionsOf(page), num));
    }
  } finally {
    await parser.destroy();
  }
  return blocksOfLines(lines);
};
