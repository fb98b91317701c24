import type { Quantity } from '../../extract/measures/find-measures.ts';
import type { ClaimTools, Wording } from './wording.ts';

const known = new WeakMap<Wording, readonly Quantity[]>();

/** The numbers of an article's sentence; found once, though they are read against letter after letter. */
export const quantitiesIn = (wording: Wording, { knowledge }: ClaimTools): readonly Quantity[] => {
  const remembered = known.get(wording);
  if (remembered) return remembered;
  const found = knowledge.measures.findQuantities(wording.text);
  known.set(wording, found);
  return found;
};
