import type { Emit } from './features.ts';

/** Bounds between "hardly" and "surely", in log odds. */
const bounds = [-4, -2.5, -1.5, -0.75, 0, 1, 2.5] as const;
const names = 'abcdefgh';

/** Log odds → a letter from "a", hardly, to "h", surely. */
export const levelOf = (odds: number): string => {
  let level = 0;
  while (level < bounds.length && odds >= (bounds[level] ?? 0)) level += 1;
  return names[level] ?? 'h';
};

/** What the sentence itself says of a theme, and what the sentences around it say. */
export interface ThemeInContext {
  readonly theme: string;
  readonly named: boolean;
  /** Whether a pronoun stands at the head of the sentence. */
  readonly pronoun: boolean;
  /** By the words of this sentence alone. */
  readonly own: string;
  /** By the words of the sentences one and two before, and the one after; "n" where there is none. Those of another
   * paragraph are marked "o". */
  readonly before: string;
  readonly twoBefore: string;
  readonly after: string;
  /** The strongest other theme of this sentence. */
  readonly rival: string;
  /** How much of the letter is on the theme, in twelfths. */
  readonly share: number;
  /** How many themes the sentence before is more surely about. */
  readonly rankBefore: number;
}

/** What speaks for a theme beyond the words of its sentence. */
export const emitContext = (at: ThemeInContext, emit: Emit): void => {
  const named = at.named ? 'named' : 'unnamed';
  const pronoun = at.pronoun ? 'pronoun' : 'noun';
  emit('theme', `${at.theme} ${named}`);
  emit('own', at.own);
  emit('own-named', `${at.own} ${named}`);
  emit('before', `${at.before} ${named}`);
  emit('before-own', `${at.before} ${at.own}`);
  emit('before-pronoun', `${at.before} ${pronoun} ${named}`);
  emit('before-rival', `${at.before} ${at.rival} ${named}`);
  emit('before-rival-pronoun', `${at.before} ${at.rival} ${pronoun}`);
  emit('before-theme', `${at.before} ${at.theme}`);
  emit('before-rank', `${at.before} ${at.rankBefore} ${pronoun}`);
  emit('two-before', `${at.twoBefore} ${named}`);
  emit('both-before', `${at.before} ${at.twoBefore} ${named}`);
  emit('after', `${at.after} ${named}`);
  emit('rival', `${at.rival} ${at.own}`);
  emit('share', `${at.share} ${named}`);
  emit('share-own', `${at.share} ${at.own}`);
};
