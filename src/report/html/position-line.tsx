import type { VNode } from 'preact';
import type { Position, ThemeCell } from '../../model/theme-row.ts';

/** In units of the drawing; a strength stands above, a weakness below, a visit without a position leaves a gap. */
const step = 16;
const height = 22;
const levels: Readonly<Partial<Record<Position, number>>> = {
  strength: 4,
  mixed: 11,
  weakness: 18,
};

/** The positions of one theme as a line that climbs or falls: the words beside it say the same. */
export const PositionLine = ({ cells }: { readonly cells: readonly ThemeCell[] }): VNode | null => {
  const points = cells.flatMap(({ position }, visit) => {
    const y = levels[position];
    return y === undefined ? [] : [{ x: visit * step + step / 2, y, position }];
  });
  if (points.length < 2) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${cells.length * step} ${height}`}
      width={cells.length * step}
      height={height}
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, position }) => (
        <circle key={x} class={position} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
};
