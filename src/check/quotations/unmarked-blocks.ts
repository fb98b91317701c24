import type { ArticleBlock, ArticleDocument } from '../../model/article.ts';
import type { Attributions } from './attribute.ts';
import type { AttributedQuotation } from './join-pieces.ts';
import type { MarkedQuotation } from './pair-marks.ts';

/** A block that its marks already make a quotation, or that holds one. */
const isMarked = (
  block: ArticleBlock,
  marked: readonly MarkedQuotation[],
  from: number,
): boolean => {
  const next = marked[from];
  return next !== undefined && next.start < block.end;
};

const formOf = ({ kind }: ArticleBlock): 'bullet' | 'block-quotation' | null => {
  if (kind === 'list-item') return 'bullet';
  return kind === 'block-quotation' ? kind : null;
};

/**
 * Block quotations, and the items of a list behind "Inspectors found:", that have no marks of their own.
 *
 * @param marked in order
 */
export const unmarkedBlocks = (
  { blocks }: ArticleDocument,
  marked: readonly MarkedQuotation[],
  attributions: Attributions,
): AttributedQuotation[] => {
  const found: AttributedQuotation[] = [];
  let introduction: ReturnType<Attributions['introducing']> = null;
  let inRun = false;
  let at = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'furniture') return;
    while ((marked[at]?.end ?? Number.POSITIVE_INFINITY) <= block.start) at += 1;
    const form = formOf(block);
    if (!inRun) introduction = attributions.introducing(index);
    inRun = form !== null;
    const isTheLetters = introduction?.letter === true || form === 'block-quotation';
    if (!form || !isTheLetters || isMarked(block, marked, at)) return;
    const { start, end } = block;
    const attribution = introduction ?? { speaker: null, letter: null, cue: null };
    found.push({ start, end, pieces: [{ start, end }], form, inner: [], attribution });
  });
  return found;
};
