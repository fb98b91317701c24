import type { VNode } from 'preact';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { qualifiers } from '../compare-table-evidence.ts';
import { markAnchor } from './anchors.ts';
import { positionWords, statedWords } from './change-words.ts';
import { PageLink } from './page-link.tsx';
import type { PageMaterial } from './page-material.ts';

interface QuotationProps {
  readonly page: PageMaterial;
  readonly visit: VisitColumn;
  readonly evidence: Evidence;
}

/** The letter's words and their page; with the words around them where the letter's text is not on the page. */
export const Quotation = ({ page, visit, evidence }: QuotationProps): VNode => {
  const { quote, prefix, suffix } = evidence;
  const hasText = page.texts.has(visit.textSha256);
  return (
    <>
      <q>
        {!hasText && prefix !== '' && <span class="around">…{prefix}</span>}
        {quote}
        {!hasText && suffix !== '' && <span class="around">{suffix}…</span>}
      </q>{' '}
      <PageLink page={page} visit={visit} number={evidence.page} />
    </>
  );
};

/** 'weakness, unchanged → (reported by leaders)'; the style puts the sign of the polarity before it. */
const stanceOf = (finding: Finding): string => {
  const { words, sign } = statedWords[finding.direction];
  const change = finding.direction === 'none' ? '' : `, ${words} ${sign}`;
  return `${positionWords[finding.polarity].words}${change}${qualifiers(finding)}`;
};

interface ItemProps {
  readonly page: PageMaterial;
  readonly visit: VisitColumn;
  readonly finding: Finding;
}

/** Some twenty thousand of these can stand on one page, so each is written with as little markup as it needs. */
export const FindingItem = ({ page, visit, finding }: ItemProps): VNode => (
  <li id={finding.id} class={finding.polarity}>
    <p>{stanceOf(finding)}</p>
    <Quotation page={page} visit={visit} evidence={finding.evidence} />
    {page.texts.has(visit.textSha256) && (
      <>
        {' '}
        <a href={`#${markAnchor(finding)}`}>in the letter</a>
      </>
    )}
  </li>
);
