import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextRun } from './source-builder.ts';

type PageItem = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
export type TextItem = Extract<PageItem, { str: string }>;
export type MarkItem = Exclude<PageItem, TextItem>;

export const isText = (item: PageItem): item is TextItem => 'str' in item;

const baseline = (item: TextItem): number => Number(item.transform[5]);

/** A figure clearly smaller than the text before it and standing above that text's baseline. */
const isRaised = (item: TextItem, before: TextItem | undefined): boolean =>
  before !== undefined &&
  /^\d{1,2}$/u.test(item.str.trim()) &&
  item.height < before.height * 0.75 &&
  baseline(item) > baseline(before) + before.height * 0.15;

/** Text items of one block in reading order → runs, with '\n' at the end of each printed line. */
export const runsOf = (items: readonly TextItem[]): TextRun[] => {
  const runs: TextRun[] = [];
  let before: TextItem | undefined;
  for (const item of items) {
    if (item.str !== '')
      runs.push(isRaised(item, before) ? { text: item.str, raised: true } : { text: item.str });
    if (item.hasEOL && runs.length > 0) runs.push({ text: '\n' });
    if (item.str.trim() !== '') before = item;
  }
  return runs;
};
