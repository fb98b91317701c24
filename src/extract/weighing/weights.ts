import type { Theme } from '../../rules/schema.ts';
import type { PositionWeights } from './weigh-position.ts';
import type { ThemeWeights } from './weigh-themes.ts';

/** What was learnt from labelled letters: how much each word, rule and neighbouring sentence counts. */
export interface Weights {
  readonly themes: ThemeWeights;
  readonly positions: PositionWeights;
  /** The themes that the weights were learnt with; a theme of the user's own that takes the place of one has none. */
  readonly learntWith: ReadonlySet<Theme>;
}
