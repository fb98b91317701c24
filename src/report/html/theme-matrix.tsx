import type { VNode } from 'preact';
import type { ThemeRow } from '../../model/theme-row.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { trajectoryReason } from '../compare-words.ts';
import { overallText } from '../grade-words.ts';
import { datesText, dateText, visitName } from '../words.ts';
import { letterAnchor } from './anchors.ts';
import type { AuthorityView } from './authority-view.ts';
import { capital, trajectoryWords } from './change-words.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { PositionLine } from './position-line.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { Sign } from './sign.tsx';

interface HeadProps {
  readonly visit: VisitColumn;
  /** The letter on a visit before this one is not among those given. */
  readonly isAfterGap: boolean;
}

const VisitHead = ({ visit, isAfterGap }: HeadProps): VNode => (
  <th scope="col">
    <a href={`#${letterAnchor(visit)}`}>{capital(visitName(visit))}</a>
    {isAfterGap && <span class="gap">⋯ a visit before it is missing</span>}
    <span class="when">
      {visit.start === null ? 'visit undated' : datesText(visit.start, visit.end)}
    </span>
    {overallText(visit) !== '' && <span class="judged">{overallText(visit)}</span>}
    <span class="when">
      {visit.letterDate === null ? 'letter undated' : `letter ${dateText(visit.letterDate)}`}
    </span>
  </th>
);

/** So many columns fit a desk's screen; more of them scroll by themselves. */
const fittingVisits = 7;

interface RowProps {
  readonly view: AuthorityView;
  readonly row: ThemeRow;
}

const Row = ({ view, row }: RowProps): VNode => (
  <tr data-theme={row.theme} data-trajectory={row.trajectory}>
    <th scope="row">
      <a href={`#${row.id}`}>{row.title}</a>
    </th>
    <td class={`trajectory ${row.trajectory}`} title={capital(trajectoryReason[row.because.rule])}>
      <PositionLine cells={row.cells} />
      <Sign of={trajectoryWords(row.trajectory)} />
    </td>
    {row.cells.map((cell, visit) => (
      <MatrixCell key={cell.id} view={view} row={row} cell={cell} visit={visit} />
    ))}
  </tr>
);

/** Themes by visits: the sign, the words and the colour of each cell say what the letter found. */
export const ThemeMatrix = ({ view }: { readonly view: AuthorityView }): VNode => (
  <ScrollRegion
    kind={view.visits.length > fittingVisits ? 'matrix many' : 'matrix'}
    label={`Themes by visits, ${view.name}`}
  >
    <table>
      <thead>
        <tr>
          <th scope="col">Theme</th>
          <th scope="col">Over the visits</th>
          {view.visits.map((visit, index) => (
            <VisitHead
              key={visit.sha256}
              visit={visit}
              isAfterGap={view.remarks.some(
                ({ code, visit: at }) => code === 'missing-visit' && at === index,
              )}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {view.mentioned.map((row) => (
          <Row key={row.id} view={view} row={row} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
