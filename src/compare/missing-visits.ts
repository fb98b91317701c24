import type { VisitColumn } from '../model/visit-column.ts';

type CountedVisit = Pick<VisitColumn, 'kind' | 'number' | 'since'>;

/** A visit that no letter tells of; `before` is the index of the visit that comes after it. */
export interface MissingVisit {
  readonly number: number;
  readonly before: number;
}

interface Count {
  since: string | null;
  readonly visits: { readonly number: number; readonly index: number }[];
}

const highest = ({ visits }: Count): number => Math.max(...visits.map(({ number }) => number));

/** After a new judgement the visits are counted from one again: the month changes, or the number falls. */
const startsAnew = (count: Count, number: number, since: string | null): boolean => {
  if (since !== null && count.since !== null) return since !== count.since;
  return number < highest(count);
};

const countsOf = (visits: readonly CountedVisit[]): Count[] => {
  const counts: Count[] = [];
  for (const [index, { kind, number, since }] of visits.entries()) {
    if (kind !== 'monitoring-visit' || number === null) continue;
    const month = since?.month ?? null;
    const count = counts.at(-1);
    if (!count || startsAnew(count, number, month)) {
      counts.push({ since: month, visits: [{ number, index }] });
      continue;
    }
    count.since ??= month;
    count.visits.push({ number, index });
  }
  return counts;
};

const gapsIn = (count: Count): MissingVisit[] => {
  const gaps: MissingVisit[] = [];
  const numbers = count.visits.map(({ number }) => number);
  for (let number = Math.min(...numbers) + 1; number < highest(count); number += 1) {
    const next = count.visits.find((visit) => visit.number > number);
    if (!numbers.includes(number) && next) gaps.push({ number, before: next.index });
  }
  return gaps;
};

/** Numbers between the first and last monitoring visit given that no letter tells of; `visits` are in order of time. */
export const missingVisits = (visits: readonly CountedVisit[]): MissingVisit[] =>
  countsOf(visits).flatMap(gapsIn);

/** Indices of the visits from which monitoring visits are counted anew. */
export const startsNewCount = (visits: readonly CountedVisit[]): number[] =>
  countsOf(visits)
    .slice(1)
    .flatMap(({ visits: [first] }) => (first ? [first.index] : []));
