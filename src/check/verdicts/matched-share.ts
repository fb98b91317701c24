import type { Alignment } from '../alignment/alignment.ts';

/** Words that any two sentences share; they tell little of where a quotation comes from. */
const smallWords = new Set(
  `a an and are as at be been but by for from had has have in is it its not of on or that the their them there these
  they this those to was were which who with will`.split(/\s+/u),
);
const smallWeight = 0.25;

const weightOf = (key: string): number => (smallWords.has(key) ? smallWeight : 1);

/** Of the words quoted, the share that stands in the letter, small words counting less; 0 to 1. */
export const matchedShare = ({ steps }: Alignment): number => {
  let all = 0;
  let same = 0;
  for (const step of steps) {
    if (step.kind === 'dropped' || step.kind === 'visible') continue;
    const weight = weightOf(step.part.key);
    all += weight;
    if (step.kind === 'same') same += weight;
  }
  return all === 0 ? 0 : same / all;
};
