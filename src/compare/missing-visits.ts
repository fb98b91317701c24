import type { LetterRecord } from '../model/record.ts';

interface Count {
  since: string | null;
  readonly numbers: Set<number>;
}

/** After a new judgement the visits are counted from one again: the month changes, or the number falls. */
const startsAnew = (count: Count, number: number, since: string | null): boolean => {
  if (since !== null && count.since !== null) return since !== count.since;
  return number < Math.max(...count.numbers);
};

const countsOf = (records: readonly LetterRecord[]): Count[] => {
  const counts: Count[] = [];
  for (const { letter } of records) {
    const { number, since } = letter.visit;
    if (letter.kind !== 'monitoring-visit' || number === null) continue;
    const month = since?.month ?? null;
    const count = counts.at(-1);
    if (!count || startsAnew(count, number, month)) {
      counts.push({ since: month, numbers: new Set([number]) });
      continue;
    }
    count.since ??= month;
    count.numbers.add(number);
  }
  return counts;
};

const gapsIn = ({ numbers }: Count): number[] => {
  const gaps: number[] = [];
  const last = Math.max(...numbers);
  for (let number = Math.min(...numbers) + 1; number < last; number += 1)
    if (!numbers.has(number)) gaps.push(number);
  return gaps;
};

/** Numbers between the first and last monitoring visit given that no letter tells of; `records` are in order of visits. */
export const missingVisits = (records: readonly LetterRecord[]): number[] =>
  countsOf(records).flatMap(gapsIn);
