import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';
import { emitPosition } from './position-features.ts';
import { addRow, type WeightTable } from './weight-table.ts';

export const polarityColumns = [
  'strength',
  'weakness',
  'mixed',
  'neutral',
] as const satisfies Polarity[];
export const directionColumns = [
  'none',
  'improved',
  'declined',
  'unchanged',
] as const satisfies Direction[];
/** Polarities first, then directions. */
export const positionColumns: readonly string[] = [...polarityColumns, ...directionColumns];

const heaviest = <T>(names: readonly T[], sums: Float64Array, offset: number): T | undefined => {
  let best = 0;
  for (let index = 1; index < names.length; index += 1)
    if ((sums[offset + index] ?? 0) > (sums[offset + best] ?? 0)) best = index;
  return names[best];
};

/** A finding as the rules read it → the polarity and the direction that outweigh the others. */
export const weighPosition = (
  finding: ThemedFinding,
  weights: WeightTable,
): { readonly polarity: Polarity; readonly direction: Direction } => {
  const sums = new Float64Array(positionColumns.length);
  emitPosition(finding, (family, key) => {
    const row = weights.rows.get(family)?.get(key);
    if (row) addRow(row, sums);
  });
  return {
    polarity: heaviest(polarityColumns, sums, 0) ?? finding.polarity,
    direction: heaviest(directionColumns, sums, polarityColumns.length) ?? finding.direction,
  };
};
