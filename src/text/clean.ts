import type {
  CanonicalDocument,
  Edit,
  Paragraph,
  Place,
  SourceBlock,
  SourceDocument,
} from '../model/document.ts';
import { canonicalSpan } from '../model/span.ts';
import { editsOf } from './cleaners.ts';
import { applyEdits, type EditedText, type FlowPiece, firstIndex } from './offset-map.ts';
import { blocksInOrder, type ParagraphBlocks, paragraphsInOrder } from './reading-order.ts';

const betweenParagraphs = '\n\n';

const furnitureEdits = (source: SourceDocument): Edit[] =>
  source.blocks
    .filter((block) => block.role === 'artifact')
    .map(({ span }) => ({ span, replacement: '', reason: 'page furniture' }));

const endsInHyphen = /[\p{L}\p{N}]-\s*$/u;
/** "short- / and long-term" is no broken word. */
const goesOnAsWord = /^\s*(?!(?:and|or|to)\b)\p{Ll}/u;

/** The parts of a paragraph are joined by a space, as its lines are; a word that the end of a page broke is made whole. */
const betweenParts = (
  source: SourceDocument,
  before: SourceBlock | undefined,
  after: SourceBlock,
): string => {
  if (!before) return '';
  const broken =
    endsInHyphen.test(source.text.slice(before.span.start, before.span.end)) &&
    goesOnAsWord.test(source.text.slice(after.span.start, after.span.end));
  return broken ? '' : ' ';
};

const flowOf = (source: SourceDocument, paragraphs: readonly ParagraphBlocks[]): FlowPiece[] =>
  paragraphs.flatMap(({ blocks }, index) =>
    blocks.flatMap((block, part): FlowPiece[] => {
      const first = index > 0 ? betweenParagraphs : '';
      const separator = part > 0 ? betweenParts(source, blocks[part - 1], block) : first;
      return [{ separator, at: block.span.start }, { span: block.span }];
    }),
  );

/** Paragraph spans follow from the text alone: no paragraph holds a line break. */
const paragraphSpans = (text: string, paragraphs: readonly ParagraphBlocks[]): Paragraph[] => {
  let start = 0;
  return paragraphs.map(({ role, blocks }, index) => {
    const at = text.indexOf(betweenParagraphs, start);
    const end = at < 0 ? text.length : at;
    const span = canonicalSpan(start, end);
    start = end + betweenParagraphs.length;
    return { number: index + 1, role, span, page: blocks[0]?.page ?? 1 };
  });
};

const placeIn =
  (source: SourceDocument, edited: EditedText, paragraphs: readonly Paragraph[]) =>
  (offset: number): Place => {
    const from = edited.sourceOf(offset);
    const line =
      source.lines[firstIndex(source.lines, ({ span }) => span.end > from.start)] ??
      source.lines.at(-1);
    const paragraph = paragraphs[firstIndex(paragraphs, ({ span }) => span.end >= offset)];
    if (!line || !paragraph) throw new RangeError(`offset ${offset} lies outside the text`);
    return { source: from, page: line.page, line: line.number, paragraph: paragraph.number };
  };

const isBlank = (text: string): boolean => text.trim() === '';

/** Source → canonical reading text. Every step is an edit of the source, so every character keeps its origin. */
export const cleanDocument = (source: SourceDocument): CanonicalDocument => {
  const blocks = blocksInOrder(source);
  const read = blocks.filter((block) => block.role !== 'artifact');
  const edits = [
    ...furnitureEdits(source),
    ...read.flatMap((block) => editsOf(block, source)),
  ].sort((one, other) => one.span.start - other.span.start);
  const inOrder = paragraphsInOrder(source, blocks).filter(({ blocks }) =>
    blocks.some((block) => !isBlank(applyEdits(source.text, [{ span: block.span }], edits).text)),
  );
  const edited = applyEdits(source.text, flowOf(source, inOrder), edits);
  const paragraphs = paragraphSpans(edited.text, inOrder);
  return {
    source,
    text: edited.text,
    paragraphs,
    edits,
    placeOf: placeIn(source, edited, paragraphs),
  };
};
