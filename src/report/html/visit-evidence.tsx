import type { VNode } from 'preact';
import type { ThemeCell, ThemeRow } from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { citationOf } from '../citation.ts';
import { measureText } from '../compare-table-measures.ts';
import { countsText } from '../compare-words.ts';
import { datesText, visitName } from '../words.ts';
import { letterAnchor } from './anchors.ts';
import { type AuthorityView, figuresOf } from './authority-view.ts';
import { positionWords, sinceText, statedWords } from './change-words.ts';
import { FindingItem, Quotation } from './finding-item.tsx';
import type { PageMaterial } from './page-material.ts';

export interface VisitEvidenceProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
  readonly row: ThemeRow;
  readonly cell: ThemeCell;
  readonly visit: number;
}

const focusText: Readonly<Record<ThemeCell['inFocus'], string>> = {
  'in-focus': 'in focus',
  'whole-service': 'the whole service was inspected',
  'not-in-focus': 'not in focus',
  unknown: 'the letter does not say what the visit looked at',
};

/** What is stated and what is inferred, each under its own name. */
const Facts = ({ view, cell }: VisitEvidenceProps): VNode => {
  const { position, statedChange, inferredChange, disagrees, inFocus, focusWords } = cell;
  const { sign, words } = statedWords[statedChange];
  return (
    <dl>
      <dt>Position</dt>
      <dd class={position}>
        {positionWords[position].words} {countsText(cell)}
      </dd>
      {statedChange !== 'none' && (
        <>
          <dt>Letter states</dt>
          <dd>
            {words} {sign}
          </dd>
        </>
      )}
      {inferredChange && (
        <>
          <dt>We infer</dt>
          <dd>
            {sinceText(inferredChange, view.visits)} (rule: {inferredChange.rule})
            {disagrees && <strong> ≠ against what the letter states</strong>}
          </dd>
        </>
      )}
      <dt>Focus</dt>
      <dd>
        {focusText[inFocus]}
        {focusWords !== null && `: “${focusWords}”`}
      </dd>
    </dl>
  );
};

const Figures = ({ page, view, row, visit }: VisitEvidenceProps): VNode | null => {
  const column = view.visits[visit];
  const figures = figuresOf(view, row.theme, visit);
  if (!column || figures.length === 0) return null;
  return (
    <ul>
      {figures.map(({ measure }) => (
        <li key={measure.id}>
          <p>Figure: {measureText(measure)}</p>
          <Quotation page={page} visit={column} evidence={measure.evidence} />
        </li>
      ))}
    </ul>
  );
};

/** The visit whose position ours is set against; where nothing is inferred, the one directly before. */
const comparedWith = ({ row, cell, visit }: VisitEvidenceProps): ThemeCell | undefined =>
  row.cells[cell.inferredChange?.since ?? visit - 1];

const Head = ({ view, column }: { view: AuthorityView; column: VisitColumn }): VNode => (
  <header>
    <h5>
      <a href={`#${letterAnchor(column)}`}>{visitName(column)}</a>{' '}
      {column.start === null ? 'undated' : datesText(column.start, column.end)}
    </h5>
    <cite>{citationOf(view.authority, column, null)}</cite>
  </header>
);

const Silent = ({ cell: { inFocus, focusWords } }: VisitEvidenceProps): VNode => (
  <p>
    Not mentioned; {focusText[inFocus]}
    {focusWords !== null && `: “${focusWords}”`}. Silence does not mean that it is resolved.
  </p>
);

const Spoken = (props: VisitEvidenceProps & { readonly column: VisitColumn }): VNode => (
  <>
    <Facts {...props} />
    <ol>
      {props.cell.findings.map((finding) => (
        <FindingItem key={finding.id} page={props.page} visit={props.column} finding={finding} />
      ))}
    </ol>
  </>
);

/** What one visit found on one theme, in the letter's words. */
export const VisitEvidence = (props: VisitEvidenceProps): VNode => {
  const { view, cell, visit } = props;
  const column = view.visits[visit];
  if (!column) throw new RangeError(`no visit ${visit} in the comparison`);
  return (
    <section id={cell.id} data-before={comparedWith(props)?.id}>
      <Head view={view} column={column} />
      {cell.findings.length === 0 ? <Silent {...props} /> : <Spoken {...props} column={column} />}
      <Figures {...props} />
    </section>
  );
};
