import type { ArticleDocument } from '../model/article.ts';
import { firstIndex } from '../text/offset-map.ts';

/** Lines of an article, from 1: of the text that the reader sees, and of the file where it has lines. */
export interface Lines {
  readonly line: (offset: number) => number;
  readonly sourceLine: (offset: number) => number | null;
}

const newlinesOf = (text: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
  return found;
};

export const linesOf = ({ text, blocks, mediaType }: ArticleDocument): Lines => {
  const newlines = newlinesOf(text);
  const line = (offset: number): number => firstIndex(newlines, (at) => at >= offset) + 1;
  return {
    line,
    sourceLine: (offset) => {
      const block = blocks[firstIndex(blocks, ({ end }) => end > offset)];
      if (!block || block.sourceLine === null) return null;
      // Of a web page the line on which the block begins is known; other lines are those of the file.
      if (mediaType === 'text/html') return block.sourceLine;
      return block.sourceLine + line(offset) - line(block.start);
    },
  };
};
