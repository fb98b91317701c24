import type { ComponentChildren, VNode } from 'preact';
import type { ThemeCell, ThemeRow } from '../../model/theme-row.ts';
import { countsText } from '../compare-words.ts';
import { valueText } from '../words.ts';
import { type AuthorityView, figuresOf } from './authority-view.ts';
import { inferredWords, positionWords, statedWords } from './change-words.ts';
import { Sign, WordsThenSign } from './sign.tsx';

interface CellProps {
  readonly view: AuthorityView;
  readonly row: ThemeRow;
  readonly cell: ThemeCell;
  readonly visit: number;
}

/** A line of its own to the eye, and a word apart to everything else. */
const Line = ({ kind, children }: { kind: string; children: ComponentChildren }): VNode => (
  <>
    {' '}
    <span class={`change ${kind}`}>{children}</span>
  </>
);

const Changes = ({ cell: { statedChange, inferredChange, disagrees } }: { cell: ThemeCell }) => (
  <>
    {statedChange !== 'none' && (
      <Line kind="stated">
        states: <WordsThenSign of={statedWords[statedChange]} />
      </Line>
    )}
    {inferredChange && inferredChange.direction !== 'unchanged' && (
      <Line kind="inferred">
        inferred: <WordsThenSign of={inferredWords[inferredChange.direction]} />
        {inferredChange.focusOverlap === 'different' && '\u00A0~'}
      </Line>
    )}
    {disagrees && <Line kind="disagrees">≠ the two disagree</Line>}
  </>
);

/** Silence about a theme that the visit looked at is worth more than silence about one that it did not. */
const silenceNote: Readonly<Partial<Record<ThemeCell['inFocus'], string>>> = {
  'in-focus': 'though in focus',
  'whole-service': 'in a whole inspection',
  'not-in-focus': 'not in focus',
};

const Silent = ({ cell }: { readonly cell: ThemeCell }): VNode => (
  <td class="not-mentioned" data-position="not-mentioned">
    <a href={`#${cell.id}`}>
      <Sign of={positionWords['not-mentioned']} />
      {silenceNote[cell.inFocus] && <Line kind="silence">{silenceNote[cell.inFocus]}</Line>}
    </a>
  </td>
);

export const MatrixCell = ({ view, row, cell, visit }: CellProps): VNode => {
  if (cell.position === 'not-mentioned') return <Silent cell={cell} />;
  const figures = figuresOf(view, row.theme, visit);
  const counts = countsText(cell);
  return (
    <td
      class={cell.position}
      data-position={cell.position}
      data-stated={cell.statedChange === 'none' ? undefined : cell.statedChange}
      data-inferred={cell.inferredChange?.direction}
      data-disagrees={cell.disagrees || undefined}
    >
      <a href={`#${cell.id}`}>
        <Sign of={positionWords[cell.position]} />
        {counts !== '' && <small> {counts}</small>}
        <Changes cell={cell} />
        {figures.length > 0 && (
          <Line kind="figure">{figures.map(({ measure }) => valueText(measure)).join('; ')}</Line>
        )}
      </a>
    </td>
  );
};
