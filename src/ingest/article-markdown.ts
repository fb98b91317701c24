import type { ArticleBlock } from '../model/article.ts';
import { type ArticleReading, finishArticle } from './article-builder.ts';
import { isoDayOf } from './article-date.ts';
import { textBlocks } from './article-text.ts';

const frontMatter = /^---\n(?<fields>(?:[^\n]*\n){0,60}?)---[ \t]*(?=\n|$)/u;
const heading = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;
const underline = /^ {0,3}(?:=+|-{2,})\s*$/u;
const rule = /^ {0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/u;
const fence = /^ {0,3}(?:```|~~~)/u;
const quotation = /^ {0,3}(?:>\s?)+/u;
/** A numbered item reads as one with a bullet. */
const numbered = /^\s*\d{1,3}[.)]\s+/u;

/** Marks inside a line that a reader of the page does not see. No pattern looks further than the line. */
const inline: ReadonlyArray<readonly [RegExp, string]> = [
  [/<!--.*?-->/gu, ''],
  [/!\[[^\]]{0,200}\]\([^)\s]{0,300}(?:\s+"[^"]{0,200}")?\)/gu, ''],
  [/\[([^\]]{1,300})\]\([^)\s]{0,300}(?:\s+"[^"]{0,200}")?\)/gu, '$1'],
  [/<(?:https?:[^>\s]{1,300})>/gu, ''],
  [/<\/?[a-z][^<>]{0,200}>/giu, ''],
  [/(?<!\\)(\*\*|__)(?=\S)/gu, ''],
  [/(?<=\S)(?<!\\)(\*\*|__)/gu, ''],
  [/(?<![\\\p{L}\p{N}])[*_](?=\S)/gu, ''],
  [/(?<=\S)(?<!\\)[*_](?![\p{L}\p{N}])/gu, ''],
  [/\\(?=[!-/:-@[-`{-~])/gu, ''],
];

const plainInline = (line: string): string =>
  inline.reduce((words, [pattern, replacement]) => words.replaceAll(pattern, replacement), line);

interface SeenLine {
  readonly text: string;
  readonly isHeading: boolean;
}

const blank: SeenLine = { text: '', isHeading: false };

const seen = (line: string, next: string): SeenLine => {
  const title = heading.exec(line)?.[1];
  if (title !== undefined) return { text: plainInline(title), isHeading: true };
  if (rule.test(line) || underline.test(line) || fence.test(line)) return blank;
  const isTitle = underline.test(next) && line.trim() !== '' && !quotation.test(line);
  const marked = line.replace(quotation, '    ').replace(numbered, '- ');
  const indent = /^\s*/u.exec(marked)?.[0] ?? '';
  const bullet = /^[-*+]\s+/u.exec(marked.slice(indent.length))?.[0] ?? '';
  const words = plainInline(marked.slice(indent.length + bullet.length));
  return { text: `${indent}${bullet === '' ? '' : '- '}${words}`, isHeading: isTitle };
};

const fieldOf = (fields: string, name: string): string | null => {
  const line = fields.split('\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  const value = line
    ?.slice(name.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2');
  return value === undefined || value === '' ? null : value;
};

const withHeadings = (
  blocks: readonly ArticleBlock[],
  headings: ReadonlySet<number>,
): ArticleBlock[] =>
  blocks.map((block) => {
    if (block.sourceLine !== null && headings.has(block.sourceLine))
      return { ...block, kind: 'headline' };
    return block.kind === 'headline' ? { ...block, kind: 'paragraph' } : block;
  });

/** Markdown as its reader sees it: the marks go, the lines stay, so that each stands on the line that it has in the file. */
export const readMarkdownArticle = (source: string): Promise<ArticleReading> => {
  const front = frontMatter.exec(source);
  const fields = front?.groups?.['fields'] ?? '';
  const skipped = front?.[0].split('\n').length ?? 0;
  const lines = source.split('\n');
  const read = lines.map((line, index) =>
    index < skipped ? blank : seen(line, lines[index + 1] ?? ''),
  );
  const text = read.map((line) => line.text).join('\n');
  const headings = new Set(read.flatMap(({ isHeading }, index) => (isHeading ? [index + 1] : [])));
  return finishArticle(
    { text, blocks: withHeadings(textBlocks(text, true, headings), headings) },
    {
      mediaType: 'text/markdown',
      title: fieldOf(fields, 'title'),
      published: isoDayOf(fieldOf(fields, 'date')),
      problems: [],
    },
  );
};
