import { caseloads } from './parse-caseloads.ts';
import { bareCounts, levels, parts, things } from './parse-counts.ts';
import { durations } from './parse-durations.ts';
import { fractions, money, multiples, percentages } from './parse-shares.ts';
import type { Parser } from './quantity.ts';

/** In order; the first that answers takes the number. Signs and units come first, bare numbers last. */
export const parsers: readonly Parser[] = [
  percentages,
  fractions,
  multiples,
  money,
  durations,
  parts,
  caseloads,
  things,
  bareCounts,
  levels,
];
