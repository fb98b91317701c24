import type { VNode } from 'preact';
import type { ComparedAuthority } from '../../model/comparison.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { citationOf } from '../citation.ts';
import { qualifiers } from '../compare-table-evidence.ts';
import { findingAnchor, markAnchor } from './anchors.ts';
import { positionWords, statedWords } from './change-words.ts';
import type { PageMaterial } from './page-material.ts';
import { Sign, WordsThenSign } from './sign.tsx';

interface PlaceProps<Place = Evidence> {
  readonly page: PageMaterial;
  readonly visit: VisitColumn;
  readonly evidence: Place;
}

/** 'p. 2', leading to that page of the file where there is one. */
export const PageLink = ({ page, visit, evidence }: PlaceProps<Pick<Evidence, 'page'>>): VNode => {
  const address = page.addressOf(visit.path);
  const words = `p. ${evidence.page}`;
  if (address === null) return <span class="page">{words}</span>;
  const fragment = visit.mediaType === 'application/pdf' ? `#page=${evidence.page}` : '';
  return (
    <a class="page" href={`${address}${fragment}`}>
      {words}
    </a>
  );
};

/** 'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2', to copy as it stands. */
export const Citation = ({
  authority,
  ...place
}: PlaceProps & { authority: ComparedAuthority }): VNode => (
  <cite>
    {citationOf(authority, place.visit, null)}, <PageLink {...place} />
  </cite>
);

interface QuotationProps extends PlaceProps {
  readonly authority: ComparedAuthority;
  readonly hasText: boolean;
}

/** The letter's words; with the words around them where the letter's text is not on the page. */
export const Quotation = ({ hasText, ...place }: QuotationProps): VNode => {
  const { quote, prefix, suffix } = place.evidence;
  return (
    <>
      <q>
        {!hasText && prefix !== '' && <span class="around">…{prefix}</span>}
        {quote}
        {!hasText && suffix !== '' && <span class="around">{suffix}…</span>}
      </q>{' '}
      <Citation {...place} />
    </>
  );
};

interface ItemProps {
  readonly page: PageMaterial;
  readonly visit: VisitColumn;
  readonly authority: ComparedAuthority;
  readonly finding: Finding;
}

export const FindingItem = ({ page, visit, authority, finding }: ItemProps): VNode => {
  const { polarity, direction, evidence } = finding;
  const hasText = page.texts.has(visit.textSha256);
  return (
    <li
      id={findingAnchor(finding)}
      class={polarity}
      data-position={polarity}
      data-stated={direction}
    >
      <p class="stance">
        <Sign of={positionWords[polarity]} />
        {direction !== 'none' && (
          <>
            , <WordsThenSign of={statedWords[direction]} />
          </>
        )}
        {qualifiers(finding)}
      </p>
      <Quotation
        page={page}
        visit={visit}
        authority={authority}
        evidence={evidence}
        hasText={hasText}
      />
      {hasText && (
        <a class="in-letter" href={`#${markAnchor(finding)}`}>
          in the letter
        </a>
      )}
    </li>
  );
};
