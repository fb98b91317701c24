import {
  directionSchema,
  findingKindSchema,
  findingSourceSchema,
  polaritySchema,
  themeIds,
  timeSchema,
} from '../../model/vocabulary.ts';
import { cueKinds, goodDirections } from '../../rules/schema.ts';
import type { Shape } from './coded-families.ts';

const readings = {
  theme: themeIds,
  /** Which way is good for the theme. */
  good: goodDirections,
  /** As the rules read them. */
  polarity: polaritySchema.options,
  direction: directionSchema.options,
};

const findingParts = {
  ...readings,
  /** Whether a cue evaluates the theme, or practice is only reported. */
  evaluated: ['reported', 'evaluated'],
  time: timeSchema.options,
  source: findingSourceSchema.options,
  kind: findingKindSchema.options,
  named: ['unnamed', 'named'],
  clauses: ['0', '1', '2', '3', '4'],
} as const;

export const mostClauses = 4;

/** What is so of a finding whatever its words. */
export const findingShape: Shape<typeof findingParts> = {
  parts: findingParts,
  families: [
    ['polarity'],
    ['direction'],
    ['polarity', 'evaluated'],
    ['polarity', 'direction', 'time'],
    ['theme'],
    ['theme', 'polarity', 'evaluated'],
    ['theme', 'direction'],
    ['kind'],
    ['source'],
    ['named'],
    ['time', 'evaluated'],
    ['clauses'],
  ],
};

/** Where a cue stands: in a clause that names the theme, right after or before one, or farther off. */
export const relations = ['in', 'next', 'last', 'far'] as const;
/** How near a cue stands to the theme's words, where there are any. */
export const distances = ['unnamed', 'near', 'away'] as const;
/** The cue before; the code beyond the last kind stands for none. */
const cuesBefore = [...cueKinds, 'none'];
export const noCueBefore = cueKinds.length;

const cueParts = {
  ...readings,
  cue: cueKinds,
  relation: relations,
  distance: distances,
  cueBefore: cuesBefore,
};

/** What is so of one cue in the sentence of a finding. */
export const cueShape: Shape<typeof cueParts> = {
  parts: cueParts,
  families: [
    ['cue', 'relation'],
    ['cue', 'distance'],
    ['cueBefore', 'cue'],
    ['theme', 'cue', 'relation'],
    ['good', 'cue', 'relation'],
    ['polarity', 'cue', 'relation'],
    ['direction', 'cue', 'relation'],
  ],
};
