import type { VNode } from 'preact';
import type { MeasurePoint, MeasureSeries } from '../../model/measure-series.ts';
import { pointNotes } from '../compare-words.ts';
import { countText } from '../words.ts';
import { seriesAnchor } from './anchors.ts';
import type { AuthorityView } from './authority-view.ts';
import { type ChartGroup, chartGroups, lineNames } from './chart-groups.ts';
import { chartData } from './chart-points.ts';
import { pointText, seriesText, whenText } from './figure-words.ts';
import { Quotation } from './finding-item.tsx';
import { measureChart } from './measure-chart.ts';
import type { PageMaterial } from './page-material.ts';
import { Picture } from './raw-markup.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface FiguresProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
}

interface SeriesProps extends FiguresProps {
  readonly series: MeasureSeries;
}

const themeTitle = ({ themes }: AuthorityView, theme: string | null): string =>
  themes.find((row) => row.theme === theme)?.title ?? 'Other figures';

/** What keeps this series apart from one that looks like it. */
const Breaks = ({ view, series }: SeriesProps): VNode | null =>
  series.breaks.length === 0 ? null : (
    <p class="breaks">
      Not joined with{' '}
      {series.breaks.map(({ series: id, differs }, index) => {
        const other = view.measures.find((each) => each.id === id);
        return (
          <>
            {index > 0 && '; '}
            <a href={`#${seriesAnchor(id)}`}>{other ? seriesText(other) : id}</a> (another{' '}
            {differs.join(' and ')})
          </>
        );
      })}
      .
    </p>
  );

/** What the lines of one picture are of, and that they are not to be joined. */
const Lines = ({ group }: { readonly group: ChartGroup }): VNode => {
  const names = lineNames(group);
  return (
    <ul>
      {group.map((series, index) => (
        <li key={series.id}>
          ({names[index]}) {seriesText(series)}
        </li>
      ))}
    </ul>
  );
};

interface ChartProps {
  readonly view: AuthorityView;
  readonly group: ChartGroup;
}

const Chart = ({ view, group }: ChartProps): VNode | null => {
  const [first] = group;
  if (!first) return null;
  const data = chartData(group, view.visits);
  const isDotted = data.steps.some(({ isDirect }) => !isDirect);
  return (
    <figure data-theme={first.theme}>
      <figcaption>
        <strong>{themeTitle(view, first.theme)}</strong>
        {group.length === 1 ? `: ${seriesText(first)}` : <Lines group={group} />}
      </figcaption>
      <Picture svg={measureChart(data, first.unit)} />
      {group.length > 1 && <p class="legend">The line breaks where the scope changes.</p>}
      {isDotted && (
        <p class="legend">
          Dotted: to or from a time that no letter dates (○), or over a visit without this figure.
        </p>
      )}
    </figure>
  );
};

const PointRow = ({ page, view, series, point }: SeriesProps & { point: MeasurePoint }): VNode => {
  const visit = view.visits[point.reportedBy];
  if (!visit) throw new RangeError(`no visit ${point.reportedBy} in the comparison`);
  const notes = pointNotes(point, view.visits).join('; ');
  return (
    <tr>
      <td>{whenText(point, view.visits)}</td>
      <td class="value">
        <strong>{pointText(point, series.unit)}</strong>
        {notes !== '' && <span class="change">{notes}</span>}
      </td>
      <td>
        <Quotation page={page} visit={visit} evidence={point.measure.evidence} />
      </td>
    </tr>
  );
};

const SeriesRows = (props: SeriesProps): VNode => (
  <tbody id={seriesAnchor(props.series.id)} data-theme={props.series.theme}>
    <tr>
      <th colSpan={3} scope="rowgroup">
        {themeTitle(props.view, props.series.theme)}: {seriesText(props.series)}
        {props.series.isChange && ' (amount of change)'}
        <Breaks {...props} />
      </th>
    </tr>
    {props.series.points.map((point, index) => (
      <PointRow key={index} {...props} point={point} />
    ))}
  </tbody>
);

/** So many rows can be taken in at once; more are opened by those who want them. */
const seenAtOnce = 15;

/** The figures that the letters give: a picture where there are several of one kind, and all of them in a table. */
export const MeasureFigures = ({ page, view }: FiguresProps): VNode | null => {
  if (view.measures.length === 0) return null;
  const groups = chartGroups(view.measures);
  const rows = view.measures.reduce((sum, { points }) => sum + points.length, 0);
  return (
    <section class="measures">
      <h3 id={`${view.anchor}-figures`}>Figures</h3>
      {groups.length > 0 && (
        <div class="charts">
          {groups.map((group) => (
            <Chart key={group[0]?.id} view={view} group={group} />
          ))}
        </div>
      )}
      <details open={rows <= seenAtOnce}>
        <summary>{countText(rows, 'figure')}, with the words that give them</summary>
        <ScrollRegion kind="scroll" label={`Figures, ${view.name}`}>
          <table class="points">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Value</th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            {view.measures.map((series) => (
              <SeriesRows key={series.id} page={page} view={view} series={series} />
            ))}
          </table>
        </ScrollRegion>
      </details>
    </section>
  );
};
