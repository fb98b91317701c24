import type { ArticleBlock, ArticleDocument } from '../model/article.ts';
import { printedDate } from './article-date.ts';
import { loadFurniture } from './article-furniture.ts';

/** A block as a reader of one kind of file gives it. */
export interface BlockDraft {
  readonly kind: ArticleBlock['kind'];
  readonly text: string;
}

/** What the readers of all kinds of files make. */
export type ArticleReading = Omit<ArticleDocument, 'path' | 'sha256'>;
type Known = Pick<ArticleReading, 'mediaType' | 'title' | 'published' | 'problems'>;

/** Lays blocks out one under the other, a blank line between them. */
export const layOut = (drafts: readonly BlockDraft[]): Pick<ArticleReading, 'text' | 'blocks'> => {
  const blocks: ArticleBlock[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { kind, text } of drafts) {
    const words = text.trim();
    if (words === '') continue;
    blocks.push({ kind, start: length, end: length + words.length, sourceLine: null });
    parts.push(words);
    length += words.length + 2;
  }
  return { text: parts.join('\n\n'), blocks };
};

/** Headlines that a text has at its beginning are seldom shorter: the name of a newspaper is. */
const fewestTitleWords = 4;

const titleOf = (headlines: readonly string[]): string | null =>
  headlines.find((words) => words.trim().split(/\s+/u).length >= fewestTitleWords) ??
  headlines[0] ??
  null;

/** Headlines before the first paragraph. */
const leadingHeadlines = (text: string, blocks: readonly ArticleBlock[]): string[] => {
  const end = blocks.findIndex(({ kind }) => kind !== 'headline' && kind !== 'furniture');
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .filter(({ kind }) => kind === 'headline')
    .map((block) => text.slice(block.start, block.end));
};

/** Marks page furniture, and fills in the title and the day where the file itself did not tell them. */
export const finishArticle = async (
  { text, blocks }: Pick<ArticleReading, 'text' | 'blocks'>,
  { title, published, mediaType, problems }: Known,
): Promise<ArticleReading> => {
  const { isFurniture, repeated } = await loadFurniture();
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const twice = repeated(words);
  const marked = blocks.map((block, index) =>
    twice.has(index) || isFurniture(words[index] ?? '')
      ? { ...block, kind: 'furniture' as const }
      : block,
  );
  return {
    mediaType,
    title: title ?? titleOf(leadingHeadlines(text, marked)),
    published: published ?? printedDate(words),
    text,
    blocks: marked,
    problems,
  };
};
