import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Unit } from '../../model/vocabulary.ts';
import type { ChartData, ChartPoint, ChartStep } from './chart-points.ts';
import { pointText } from './figure-words.ts';

/** Widths in pixels of the picture; a slot holds the name and the month of a visit. */
const size = { slot: 84, margin: 46, height: 172 } as const;
const room = 1.18;

const topOf = (points: readonly ChartPoint[], unit: Unit): number => {
  if (unit === 'percent') return 100;
  const highest = Math.max(...points.map(({ point }) => point.valueMax ?? point.value));
  return highest > 0 ? highest * room : 1;
};

const steps = (data: readonly ChartStep[], dashes: string | undefined): Plot.Markish =>
  Plot.link(data, {
    x1: ({ from }: ChartStep) => from.slot.key,
    x2: ({ to }: ChartStep) => to.slot.key,
    y1: ({ from }: ChartStep) => from.point.value,
    y2: ({ to }: ChartStep) => to.point.value,
    strokeWidth: 2,
    ...(dashes === undefined ? {} : { strokeDasharray: dashes, strokeWidth: 1.5 }),
  });

const x = ({ slot }: ChartPoint): string => slot.key;
const isAtVisit = ({ point }: ChartPoint): boolean => point.asOf === 'visit';

const marks = ({ points, steps: all, slots }: ChartData, unit: Unit): Plot.Markish[] => {
  const labels = new Map(slots.map(({ key, label }) => [key, label]));
  // Above the dot is room for one line; several are told apart beside it.
  const hasNames = points.some(({ line }) => line !== null);
  const dot = { x, y: ({ point }: ChartPoint) => point.value, r: 4.5, strokeWidth: 2 };
  return [
    Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
    Plot.axisY({
      ticks: 4,
      tickSize: 0,
      label: null,
      tickFormat: (value: number) => `${value}${unit === 'percent' ? '%' : ''}`,
    }),
    Plot.axisX({
      tickSize: 0,
      label: null,
      tickFormat: (key: string) => labels.get(key) ?? '',
    }),
    Plot.ruleY([0], { strokeOpacity: 0.5 }),
    steps(
      all.filter(({ isDirect }) => isDirect),
      undefined,
    ),
    steps(
      all.filter(({ isDirect }) => !isDirect),
      '2,4',
    ),
    Plot.ruleX(
      points.filter(({ point }) => point.valueMax !== null),
      {
        x,
        y1: ({ point }: ChartPoint) => point.value,
        y2: ({ point }: ChartPoint) => point.valueMax,
        strokeWidth: 6,
        strokeOpacity: 0.4,
      },
    ),
    Plot.dot(points.filter(isAtVisit), { ...dot, fill: 'currentColor' }),
    Plot.dot(
      points.filter((each) => !isAtVisit(each)),
      { ...dot, fill: 'var(--paper)', stroke: 'currentColor' },
    ),
    Plot.text(points, {
      x,
      y: ({ point }: ChartPoint) => point.valueMax ?? point.value,
      text: ({ point, line }: ChartPoint) =>
        `${pointText(point, unit)}${line === null ? '' : ` (${line})`}`,
      ...(hasNames ? { dx: 9, textAnchor: 'start' } : { dy: -13 }),
      fontWeight: 600,
      fontSize: 13,
    }),
  ];
};

/**
 * Draws the values of one picture over the visits as SVG markup: in the colour of the text around it, without
 * identifiers, and hidden from screen readers, which read the table of the same values.
 */
export const measureChart = (data: ChartData, unit: Unit): string => {
  const { document } = parseHTML('<html></html>');
  const picture = Plot.plot({
    document,
    className: 'chart',
    width: size.margin * 2 + data.slots.length * size.slot,
    height: size.height,
    marginLeft: size.margin,
    marginRight: 12,
    marginTop: 24,
    marginBottom: 38,
    style: { fontSize: '12px' },
    x: { type: 'point', domain: data.slots.map(({ key }) => key), padding: 0.5 },
    y: { domain: [0, topOf(data.points, unit)] },
    marks: marks(data, unit),
  });
  // One rule for all pictures stands in the page's own style.
  picture.querySelector('style')?.remove();
  picture.setAttribute('aria-hidden', 'true');
  return picture.outerHTML;
};
