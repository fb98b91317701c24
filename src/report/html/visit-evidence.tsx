import type { VNode } from 'preact';
import type { ThemeCell, ThemeRow } from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { measureText } from '../compare-table-measures.ts';
import { datesText, listText, visitName } from '../words.ts';
import { letterAnchor } from './anchors.ts';
import { type AuthorityView, figuresOf } from './authority-view.ts';
import { inferredText, positionWords, statedWords } from './change-words.ts';
import { FindingItem, Quotation } from './finding-item.tsx';
import type { PageMaterial } from './page-material.ts';
import { Sign, WordsThenSign } from './sign.tsx';

export interface VisitEvidenceProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
  readonly row: ThemeRow;
  readonly cell: ThemeCell;
  readonly visit: number;
}

const focusText = ({ inFocus, focusWords }: ThemeCell, { focus }: VisitColumn): string => {
  if (inFocus === 'in-focus') return `in focus: “${focusWords ?? ''}”`;
  if (inFocus === 'whole-service') return 'the inspection looked at the whole service';
  if (inFocus === 'unknown') return 'the letter does not say what the visit looked at';
  return focus.length === 0
    ? 'not in focus'
    : `not in focus; the visit looked at ${listText(focus)}`;
};

/** What is stated and what is inferred, each under its own name. */
const Facts = ({ view, cell, visit }: VisitEvidenceProps): VNode => {
  const column = view.visits[visit];
  return (
    <dl class="facts">
      <dt>Position</dt>
      <dd class={cell.position}>
        <Sign of={positionWords[cell.position]} />
      </dd>
      <dt>Letter states</dt>
      <dd>
        <WordsThenSign of={statedWords[cell.statedChange]} />
      </dd>
      <dt>We infer</dt>
      <dd>
        {cell.inferredChange
          ? `${inferredText(cell.inferredChange, view.visits)} (rule: ${cell.inferredChange.rule})`
          : 'nothing: no two positions to compare'}
        {cell.disagrees && <strong class="disagrees"> ≠ against what the letter states</strong>}
      </dd>
      <dt>Focus</dt>
      <dd>{column ? focusText(cell, column) : ''}</dd>
    </dl>
  );
};

const Figures = ({ page, view, row, visit }: VisitEvidenceProps): VNode | null => {
  const column = view.visits[visit];
  const figures = figuresOf(view, row.theme, visit);
  if (!column || figures.length === 0) return null;
  return (
    <ul class="figures">
      {figures.map(({ measure }) => (
        <li key={measure.id}>
          <p class="stance">Figure: {measureText(measure)}</p>
          <Quotation
            page={page}
            visit={column}
            authority={view.authority}
            evidence={measure.evidence}
            hasText={page.texts.has(column.textSha256)}
          />
        </li>
      ))}
    </ul>
  );
};

/** The visit whose position ours is set against; where nothing is inferred, the one directly before. */
const comparedWith = ({ row, cell, visit }: VisitEvidenceProps): ThemeCell | undefined =>
  row.cells[cell.inferredChange?.since ?? visit - 1];

/** What one visit found on one theme, in the letter's words. */
export const VisitEvidence = (props: VisitEvidenceProps): VNode => {
  const { page, view, cell, visit } = props;
  const column = view.visits[visit];
  if (!column) throw new RangeError(`no visit ${visit} in the comparison`);
  return (
    <section
      class="visit"
      id={cell.id}
      data-position={cell.position}
      data-before={comparedWith(props)?.id}
    >
      <h5>
        <a href={`#${letterAnchor(column)}`}>{visitName(column)}</a>{' '}
        <span class="when">
          {column.start === null ? 'undated' : datesText(column.start, column.end)}
        </span>
      </h5>
      <Facts {...props} />
      {cell.findings.length === 0 ? (
        <p class="silent">
          The letter does not mention it. That does not mean that it is resolved.
        </p>
      ) : (
        <ol class="findings">
          {cell.findings.map((finding) => (
            <FindingItem
              key={finding.id}
              page={page}
              visit={column}
              authority={view.authority}
              finding={finding}
            />
          ))}
        </ol>
      )}
      <Figures {...props} />
    </section>
  );
};
