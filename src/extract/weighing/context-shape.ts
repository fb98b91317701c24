import { themeIds } from '../../model/vocabulary.ts';
import type { Shape } from './coded-families.ts';

/** Bounds between "hardly" and "surely", in log odds. */
const bounds = [-4, -2.5, -1.5, -0.75, 0, 1, 2.5] as const;
/** How surely a sentence is about a theme by its own words: from -4, below -4, up to 2.5, above 2.5; in log odds. */
const levels = ['<-4', '-4', '-2.5', '-1.5', '-0.75', '0', '1', '2.5'] as const;

/** Log odds → the number of their level. */
export const levelOf = (odds: number): number => {
  let level = 0;
  while (level < bounds.length && odds >= (bounds[level] as number)) level += 1;
  return level;
};

/** A neighbour of the same paragraph, of another one, or none that is open to findings. */
const neighbours = [...levels, ...levels.map((level) => `other:${level}`), 'none'];
/** The code of a neighbour that is not there. */
export const noNeighbour = neighbours.length - 1;
/** What is added to the code of a level where the neighbour is of another paragraph. */
export const otherParagraph = levels.length;

export const mostShare = 6;
export const lowestRank = 3;

const parts = {
  theme: themeIds,
  /** Whether the sentence names the theme. */
  named: ['unnamed', 'named'],
  /** Whether a pronoun stands at its head. */
  pronoun: ['noun', 'pronoun'],
  own: levels,
  /** What the words of the sentences around say of the theme. */
  before: neighbours,
  twoBefore: neighbours,
  after: neighbours,
  /** The strongest other theme of the sentence. */
  rival: levels,
  /** How much of the letter is on the theme, in twelfths. */
  share: ['0', '1', '2', '3', '4', '5', '6'],
  /** How many themes the sentence before is more surely about. */
  rank: ['0', '1', '2', '3'],
} as const;

export type ContextParts = typeof parts;

/** What speaks for a theme beyond the words of its sentence. */
export const contextShape: Shape<ContextParts> = {
  parts,
  families: [
    ['theme', 'named'],
    ['own'],
    ['own', 'named'],
    ['before', 'named'],
    ['before', 'own'],
    ['before', 'pronoun', 'named'],
    ['before', 'rival', 'named'],
    ['before', 'rival', 'pronoun'],
    ['before', 'theme'],
    ['before', 'rank', 'pronoun'],
    ['twoBefore', 'named'],
    ['before', 'twoBefore', 'named'],
    ['after', 'named'],
    ['rival', 'own'],
    ['share', 'named'],
    ['share', 'own'],
  ],
};
