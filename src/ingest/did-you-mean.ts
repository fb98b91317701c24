import { distance } from 'fastest-levenshtein';
import { byCodeUnits, byKeys } from '../model/order.ts';

/** Of a word's length, so much may differ for it to be a slip of the hand. */
const slip = 0.4;

const nearest = (given: string, choices: readonly string[]): string | null => {
  const wanted = given.toLowerCase();
  const ranked = choices
    .map((choice) => ({ choice, away: distance(wanted, choice.toLowerCase()) }))
    .sort((one, other) => byKeys([one.away, one.choice], [other.away, other.choice]));
  const [best] = ranked;
  if (best && best.away <= Math.max(1, wanted.length * slip)) return best.choice;
  const begins = choices.filter((choice) => choice.toLowerCase().startsWith(wanted));
  return wanted.length > 2 ? ([...begins].sort(byCodeUnits)[0] ?? null) : null;
};

/** ' (did you mean …?)', or nothing where no choice is near. */
export const didYouMean = (given: string, choices: readonly string[]): string => {
  const near = nearest(given, choices);
  return near === null ? '' : ` (did you mean '${near}'?)`;
};
