import type { Rules } from '../rules/compile.ts';
import type { Theme } from '../rules/schema.ts';
import type { AuthorityIndex } from './letter/authority-index.ts';
import type { MeasureFinder } from './measures/find-measures.ts';
import type { Weights } from './weighing/weights.ts';

/** All that the program knows beforehand; the shell loads it, the core only reads it. */
export interface Knowledge {
  readonly themes: readonly Theme[];
  readonly rules: Rules;
  readonly authorities: AuthorityIndex;
  readonly measures: MeasureFinder;
  readonly weights: Weights;
}
