import type { CheckedClaim, CheckReport } from '../model/check.ts';
import { checkedLetterText, differenceText, verdictText } from './check-words.ts';
import { sanitise } from './sanitise.ts';

/**
 * What a build server makes of a claim: `known` would fail and stands in the baseline, `doubt` is for a person to look
 * at, `aside` is not the letter's to settle.
 */
export type Outcome = 'fail' | 'known' | 'doubt' | 'pass' | 'aside';

const doubtful: readonly CheckedClaim['verdict'][] = [
  'not-found',
  'altered',
  'spliced',
  'misleading-edit',
  'wrong-letter',
  'partly-supported',
  'contradicted',
];
const passing: readonly CheckedClaim['verdict'][] = ['verbatim', 'edited', 'supported', 'rounded'];

export const outcomeOf = (
  { verdict, known }: Pick<CheckedClaim, 'verdict' | 'known'>,
  { failOn }: Pick<CheckReport, 'failOn'>,
): Outcome => {
  if (failOn.includes(verdict)) return known ? 'known' : 'fail';
  if (doubtful.includes(verdict)) return 'doubt';
  return passing.includes(verdict) ? 'pass' : 'aside';
};

/** Verdict, article's words, letter's words, differences and reason, a line each. */
export const claimSummary = (claim: CheckedClaim): string => {
  const { text, letter, evidence, closest, differences, note } = claim;
  const quotes = evidence.map(({ quote }) => `“${sanitise(quote)}”`).join(' … ');
  return [
    `${verdictText(claim)}: “${sanitise(text)}”`,
    letter && quotes !== '' ? `${checkedLetterText(letter)}: ${quotes}` : '',
    closest
      ? `nearest, ${checkedLetterText(closest.letter)}: “${sanitise(closest.evidence.quote)}”`
      : '',
    ...differences.map(differenceText),
    note === null ? '' : sanitise(note),
  ]
    .filter((line) => line !== '')
    .join('\n');
};
