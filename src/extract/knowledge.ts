import type { Rules } from '../rules/compile.ts';
import type { Theme } from '../rules/schema.ts';

/** All that the program knows beforehand; the shell loads it, the core only reads it. */
export interface Knowledge {
  readonly themes: readonly Theme[];
  readonly rules: Rules;
}
