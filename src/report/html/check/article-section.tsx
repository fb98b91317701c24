import type { VNode } from 'preact';
import { summaryText } from '../../check-words.ts';
import { dateText } from '../../words.ts';
import { FileLink } from '../page-link.tsx';
import type { CheckPageMaterial } from '../page-material.ts';
import { type ArticleSegment, articleSegments, MarkedSegment } from './article-text.tsx';
import type { ArticleView, BlockView } from './article-view.ts';
import { ClaimCard } from './claim-card.tsx';
import { harmless } from './harmless.ts';

interface SectionProps {
  readonly page: CheckPageMaterial;
  readonly view: ArticleView;
}

/** The segments of each block; what lies between blocks is white space. */
const byBlock = (
  blocks: readonly BlockView[],
  segments: readonly ArticleSegment[],
): ArticleSegment[][] => {
  let next = 0;
  return blocks.map(({ start, end }) => {
    while ((segments[next]?.start ?? start) < start) next += 1;
    const first = next;
    while ((segments[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    return segments.slice(first, next);
  });
};

interface BlockProps extends SectionProps {
  readonly block: BlockView;
  readonly segments: readonly ArticleSegment[];
}

const Block = ({ page, view, block, segments }: BlockProps): VNode => (
  <div class={`block ${block.kind}`}>
    <p>
      {block.kind === 'furniture' && <span class="label">Page furniture, not searched: </span>}
      {segments.map((segment, index) => (
        <MarkedSegment key={index} segment={segment} />
      ))}
    </p>
    {block.claims.length > 0 && (
      <ol class="claims">
        {block.claims.map((claim) => (
          <ClaimCard key={claim.anchor} page={page} text={view.text} view={claim} />
        ))}
      </ol>
    )}
  </div>
);

/** The headline that stands above the article already is not said twice. */
const isTitle = ({ title, text }: ArticleView, { kind, start, end, claims }: BlockView): boolean =>
  kind === 'headline' && claims.length === 0 && text.slice(start, end).trim() === title;

const Head = ({ page, view: { checked, anchor, title } }: SectionProps): VNode => {
  const { path, published } = checked.article;
  return (
    <header>
      <h2 id={`${anchor}-title`}>{title}</h2>
      <p class="subtitle">
        <FileLink page={page} path={harmless(path)} />
        {published !== null && ` · published ${dateText(published)}`}
      </p>
      <p>{summaryText(checked)}</p>
    </header>
  );
};

/** One article: its text as the reader sees it, and beside each paragraph what the letters say. */
export const ArticleSection = ({ page, view }: SectionProps): VNode => {
  const segments = byBlock(view.blocks, articleSegments(view));
  return (
    <article class="checked" id={view.anchor} aria-labelledby={`${view.anchor}-title`}>
      <Head page={page} view={view} />
      {view.blocks.map((block, index) =>
        isTitle(view, block) ? null : (
          <Block
            key={block.start}
            page={page}
            view={view}
            block={block}
            segments={segments[index] ?? []}
          />
        ),
      )}
    </article>
  );
};
