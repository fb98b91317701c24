import type { ArticleBlock } from '../../../model/article.ts';
import type { CheckedArticle, CheckedClaim, CheckReport } from '../../../model/check.ts';
import { type Tone, verdictWords } from '../../verdict-words.ts';
import type { ArticleText, CheckPageMaterial } from '../page-material.ts';
import { harmless } from './harmless.ts';

export interface ClaimView {
  readonly claim: CheckedClaim;
  /** In the article, from 1. */
  readonly number: number;
  /** The identifier of its card; its words in the article stand under `w-` and this. */
  readonly anchor: string;
  readonly tone: Tone;
}

export interface BlockView extends Pick<ArticleBlock, 'kind' | 'start' | 'end'> {
  /** Those that begin here. */
  readonly claims: readonly ClaimView[];
}

/** One article as the parts of the page need it. */
export interface ArticleView {
  readonly checked: CheckedArticle;
  readonly anchor: string;
  readonly title: string;
  /** Fit to be shown; offsets hold. */
  readonly text: string;
  readonly blocks: readonly BlockView[];
  readonly claims: readonly ClaimView[];
}

type Block = Omit<BlockView, 'claims'>;

/** The blocks of an article, and what stands between them, so that no word of it is lost. */
const wholeText = ({ text, blocks }: ArticleText): Block[] => {
  const all: Block[] = [];
  let at = 0;
  const fill = (to: number): void => {
    if (text.slice(at, to).trim() !== '') all.push({ kind: 'paragraph', start: at, end: to });
  };
  for (const { kind, start, end } of blocks) {
    fill(start);
    all.push({ kind, start, end });
    at = end;
  }
  fill(text.length);
  return all;
};

/** Each claim with the block in which it begins. */
const withClaims = (blocks: readonly Block[], claims: readonly ClaimView[]): BlockView[] => {
  const inOrder = [...claims].sort((one, other) => one.claim.start - other.claim.start);
  let next = 0;
  return blocks.map((block, index) => {
    const first = next;
    const limit = blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    while ((inOrder[next]?.claim.start ?? limit) < limit) next += 1;
    return { ...block, claims: inOrder.slice(first, next) };
  });
};

/** The same file given under two names has the same identifiers: the second time they get a count. */
const countOf = (articles: readonly CheckedArticle[], index: number): string => {
  const sha256 = articles[index]?.article.sha256;
  const before = articles.slice(0, index).filter(({ article }) => article.sha256 === sha256);
  return before.length === 0 ? '' : `-${before.length + 1}`;
};

const viewOf = (
  report: Pick<CheckReport, 'articles'>,
  index: number,
  { text, blocks }: ArticleText,
): ArticleView => {
  const checked = report.articles[index];
  if (!checked) throw new RangeError(`no article ${index} in the report`);
  const again = countOf(report.articles, index);
  const claims = checked.claims.map((claim, at) => ({
    claim,
    number: at + 1,
    anchor: `${claim.id}${again}`,
    tone: verdictWords[claim.verdict].tone,
  }));
  const { article } = checked;
  return {
    checked,
    anchor: `article-${article.sha256.slice(0, 12)}${again}`,
    title: harmless(article.title ?? article.path),
    text: harmless(text),
    blocks: withClaims(wholeText({ text, blocks }), claims),
    claims,
  };
};

/** Every article of the report with its text. */
export const articleViews = (
  report: Pick<CheckReport, 'articles'>,
  { articles }: Pick<CheckPageMaterial, 'articles'>,
): ArticleView[] => articles.map((text, index) => viewOf(report, index, text));
