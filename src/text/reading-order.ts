import type { Paragraph, SourceBlock, SourceDocument } from '../model/document.ts';
import { bulletLength } from './bullets.ts';
import { areaHeading } from './judged-areas.ts';
import { reportHeadingKind } from './report-headings.ts';

/** Blocks that make one paragraph: one block, or the parts of a paragraph that runs over a page. */
export interface ParagraphBlocks {
  readonly role: Paragraph['role'];
  readonly blocks: readonly SourceBlock[];
}

const endsSentence = /[.?!:;]["”’')\]]*\s*$/u;
const roleOf = (block: SourceBlock, text: string): Paragraph['role'] => {
  if (block.role === 'artifact') throw new TypeError('page furniture has no paragraph');
  return block.role === 'paragraph' && bulletLength(text) > 0 ? 'list-item' : block.role;
};

const textOf = (source: SourceDocument, block: SourceBlock): string =>
  source.text.slice(block.span.start, block.span.end);

const startsLower = /^\s*\p{Ll}/u;

/** A known heading, which some word processors tag as an item of the list above it. */
const opensSection = (words: string): boolean => {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (!/^\p{Lu}/u.test(line)) return false;
  return (
    reportHeadingKind(line) !== null ||
    (/^(?:The|Leadership)\b/u.test(line) && !!areaHeading(line)?.grade)
  );
};

const startsAnew = (words: string): boolean => bulletLength(words) > 0 || opensSection(words);

/** True where `next` goes on with what `last` began, over a page or where a word processor cut a paragraph in two. */
const runsOn = (source: SourceDocument, last: SourceBlock, next: SourceBlock): boolean => {
  if (last.role === 'heading' || next.role === 'heading') return false;
  const [before, after] = [textOf(source, last), textOf(source, next)];
  if (startsAnew(after)) return false;
  // Of a list whose items have bullets, an item without one over the page is the rest of the last.
  const bothItems = last.role === 'list-item' && next.role === 'list-item';
  if (bothItems && next.page === last.page + 1 && bulletLength(before) > 0) return true;
  if (endsSentence.test(before)) return false;
  if (next.page === last.page) return next.role === 'paragraph' && startsLower.test(after);
  if (next.page !== last.page + 1) return false;
  if (startsLower.test(after)) return true;
  // Lists often have no full stops: a capital starts the next item there.
  return (
    last.role === 'paragraph' && next.role === 'paragraph' && before.trim().split(/\s+/u).length > 8
  );
};

const salutation = /^\s*Dear\s+\S/u;

/** The blocks in reading order; above the salutation each printed line is a block, for an address has no paragraphs. */
export const blocksInOrder = (source: SourceDocument): SourceBlock[] => {
  const letterStart = source.blocks.findIndex(
    (block) => block.page === 1 && salutation.test(textOf(source, block)),
  );
  return source.blocks.flatMap((block, index) =>
    index < letterStart && block.role !== 'artifact' ? linesOfBlock(source, block) : [block],
  );
};

const linesOfBlock = (source: SourceDocument, block: SourceBlock): SourceBlock[] =>
  source.lines
    .filter(({ span }) => block.span.start <= span.start && span.end <= block.span.end)
    .map(({ span }) => ({ ...block, span }));

/** Blocks → paragraphs in reading order: furniture left out, page breaks bridged, footnotes set apart at the end. */
export const paragraphsInOrder = (
  source: SourceDocument,
  blocks: readonly SourceBlock[],
): ParagraphBlocks[] => {
  const paragraphs: Array<{ role: Paragraph['role']; blocks: SourceBlock[] }> = [];
  const notes: ParagraphBlocks[] = [];
  const letterStart = blocks.findIndex((block) => salutation.test(textOf(source, block)));
  let last: SourceBlock | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'artifact') continue;
    if (block.role === 'note') {
      notes.push({ role: 'note', blocks: [block] });
      continue;
    }
    const open = paragraphs.at(-1);
    // An address has lines, not sentences.
    if (open && last && index > letterStart + 1 && runsOn(source, last, block))
      open.blocks.push(block);
    else paragraphs.push({ role: roleOf(block, textOf(source, block)), blocks: [block] });
    last = block;
  }
  return [...paragraphs, ...notes];
};
