import type { ArticleBlock, ArticleSpan } from '../model/article.ts';
import { bulletLength } from '../text/bullets.ts';
import { type ArticleReading, finishArticle } from './article-builder.ts';

interface Line extends ArticleSpan {
  readonly number: number;
  readonly text: string;
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const span = { start, end: start + line.length, number: index + 1, text: line };
    start += line.length + 1;
    return span;
  });
};

/** Lines without a blank one between them. */
const runsOf = (lines: readonly Line[]): Line[][] => {
  const runs: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.text.trim() === '') isOpen = false;
    else if (isOpen) runs.at(-1)?.push(line);
    else {
      runs.push([line]);
      isOpen = true;
    }
  }
  return runs;
};

/** Text that was broken to a width: on no line was there room for the first word of the next. */
const widest = 130;
const narrowest = 40;

const isWrapped = (run: readonly Line[]): boolean => {
  const width = Math.max(...run.slice(0, 400).map(({ text }) => text.trimEnd().length));
  if (run.length < 2 || width > widest || width < narrowest) return false;
  const overfull = run.slice(1).filter(({ text }, index) => {
    const firstWord = text.trim().split(/\s/u, 1)[0] ?? '';
    return (run[index]?.text.trimEnd().length ?? 0) + 1 + firstWord.length > width;
  });
  return overfull.length * 10 >= (run.length - 1) * 8;
};

const indented = /^(?: {4,}|\t+|\s*>\s)/u;
const quoteMark = /^\s*>\s*/u;

const opensQuotation = /^\s*["“]/u;
const endsSentence = /[.?!]\s*$/u;

const isOpening = (line: Line, before: Line): boolean =>
  (opensQuotation.test(line.text) && endsSentence.test(before.text)) ||
  bulletLength(line.text) > 0 ||
  indented.test(line.text) !== indented.test(before.text);

/** A run of lines → the lines of each block. */
const groupsOf = (run: readonly Line[], wrapped: boolean, alone: ReadonlySet<number>): Line[][] => {
  const groups: Line[][] = [];
  run.forEach((line, index) => {
    const before = run[index - 1];
    const goesOn = wrapped || indented.test(line.text);
    const isApart = before && (alone.has(line.number) || alone.has(before.number));
    if (!before || isApart || !goesOn || isOpening(line, before)) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups;
};

const longestHeadline = 120;

/** A short line that does not end as a sentence does. */
const isHeadline = (words: string, lines: number): boolean =>
  lines === 1 && words.length <= longestHeadline && !/[.,;:?!…”"'’)]$/u.test(words);

const kindOf = (first: string, words: string, lines: number): ArticleBlock['kind'] => {
  if (bulletLength(first) > 0) return 'list-item';
  if (indented.test(first)) return 'block-quotation';
  return isHeadline(words, lines) ? 'headline' : 'paragraph';
};

const toBlock = (group: readonly Line[]): ArticleBlock[] => {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const lead = Math.max(
    bulletLength(first.text),
    quoteMark.exec(first.text)?.[0].length ?? 0,
    first.text.length - first.text.trimStart().length,
  );
  const start = first.start + lead;
  const end = last.start + last.text.trimEnd().length;
  if (end <= start) return [];
  const words = first.text.slice(lead).trim();
  return [{ start, end, kind: kindOf(first.text, words, group.length), sourceLine: first.number }];
};

const endsAsSentence = /[.][”"’']?$/u;

/** The first line is the headline where more follows it, also where it ends with a mark: "Reading ‘too slow’". */
const withHeadline = (text: string, blocks: readonly ArticleBlock[]): ArticleBlock[] =>
  blocks.map((block, index) =>
    index === 0 &&
    blocks.length > 1 &&
    block.kind === 'paragraph' &&
    block.end - block.start <= longestHeadline &&
    !endsAsSentence.test(text.slice(block.start, block.end))
      ? { ...block, kind: 'headline' }
      : block,
  );

const none: ReadonlySet<number> = new Set();

/**
 * @param linesGoOn true where only a blank line ends a paragraph, as in Markdown; else the look of the lines decides
 * @param alone numbers of the lines, from 1, that are a block each
 */
export const textBlocks = (text: string, linesGoOn: boolean, alone = none): ArticleBlock[] =>
  withHeadline(
    text,
    runsOf(linesOf(text))
      .flatMap((run) => groupsOf(run, linesGoOn || isWrapped(run), alone))
      .flatMap(toBlock),
  );

/** A plain text stays as it is; a blank line parts paragraphs, or each line is one. */
export const readTextArticle = (text: string): Promise<ArticleReading> =>
  finishArticle(
    { text, blocks: textBlocks(text, false) },
    { mediaType: 'text/plain', title: null, published: null, problems: [] },
  );
