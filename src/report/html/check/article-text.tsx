import type { VNode } from 'preact';
import { verdictWords } from '../../verdict-words.ts';
import type { ArticleView, ClaimView } from './article-view.ts';
import { articleChanges, type Change } from './changes.tsx';
import { type Range, type Segment, segmentsOf } from './segments.ts';

interface ClaimMark extends Range {
  readonly view: ClaimView;
  readonly isFirst: boolean;
}

type Mark = ClaimMark | Change;
export type ArticleSegment = Segment<Mark>;

const isOfClaim = (mark: Mark): mark is ClaimMark => 'view' in mark;

const isChange = (mark: Mark): mark is Change => 'letter' in mark;

const opening = /["'“‘„«]/u;
const closing = /["'”’“»]/u;

/** With the quotation marks around it, so that nothing comes between the words and their mark. */
const withMarks = (text: string, { start, end }: Range): Range => ({
  start: opening.test(text.charAt(start - 1)) ? start - 1 : start,
  end: closing.test(text.charAt(end)) ? end + 1 : end,
});

const marksOf = ({ text, claims }: ArticleView): Mark[] =>
  claims.flatMap((view): Mark[] => {
    const { kind, pieces, differences } = view.claim;
    const isQuoted = kind === 'quotation';
    return [
      ...pieces.map((piece, index) => ({
        ...(isQuoted ? withMarks(text, piece) : { start: piece.start, end: piece.end }),
        view,
        isFirst: index === 0,
      })),
      ...articleChanges(differences),
    ];
  });

/** The text of an article, cut where a claim, a difference or a block begins or ends. */
export const articleSegments = (view: ArticleView): ArticleSegment[] =>
  segmentsOf(
    view.text,
    marksOf(view),
    view.blocks.flatMap(({ start, end }) => [start, end]),
  );

/** The shorter of two that overlap stands inside the other, and shows. */
const innermost = (marks: readonly ClaimMark[]): ClaimMark | undefined =>
  marks.reduce<ClaimMark | undefined>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    undefined,
  );

const isQuoted = ({ view: { claim } }: ClaimMark): boolean =>
  claim.kind === 'quotation' || claim.kind === 'copy';

/** The writer's own claims are underlined, quotations shaded: a sentence that quotes is both. */
const classesOf = (marks: readonly ClaimMark[]): string => {
  const quoted = innermost(marks.filter(isQuoted));
  const told = innermost(marks.filter((mark) => !isQuoted(mark)));
  return [quoted && `quoted ${quoted.view.tone}`, told && `told ${told.view.tone}-line`]
    .filter((part) => part)
    .join(' ');
};

/** '3 ≠ altered', leading to what the letter says; the parts of a parted quotation have one each. */
const Tag = ({ view, isFirst }: ClaimMark): VNode => (
  <a
    class={`tag ${view.tone}`}
    id={isFirst ? `w-${view.anchor}` : undefined}
    href={`#${view.anchor}`}
  >
    {view.number}
    <span aria-hidden="true"> {verdictWords[view.claim.verdict].sign}</span> {view.claim.verdict}
  </a>
);

const Words = ({ text, marks }: ArticleSegment): VNode => {
  const claims = marks.filter(isOfClaim);
  const change = marks.filter(isChange).at(-1);
  const kind = text === '' ? 'gap' : 'changed';
  const words = change ? <b class={change.isVisible ? `${kind} shown` : kind}>{text}</b> : text;
  if (claims.length === 0) return <>{words}</>;
  return (
    <mark class={classesOf(claims)} data-of={claims.map(({ view }) => view.anchor).join(' ')}>
      {words}
    </mark>
  );
};

/** One segment, and behind it a tag for each claim that ends with it. */
export const MarkedSegment = ({ segment }: { readonly segment: ArticleSegment }): VNode => (
  <>
    <Words {...segment} />
    {segment.text !== '' &&
      segment.marks
        .filter(isOfClaim)
        .filter(({ end }) => end === segment.end)
        .map((mark) => <Tag key={mark.view.anchor} {...mark} />)}
  </>
);
