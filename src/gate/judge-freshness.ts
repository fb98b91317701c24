import { daysBetween, monthsAfter } from '../model/days.ts';
import { expectedFreshness, foundAge, noDate } from '../model/gate-messages.ts';
import { byKeys } from '../model/order.ts';
import type { FreshnessTest } from '../model/policy-tests.ts';
import type { LetterRecord } from '../model/record.ts';
import { type Draft, factEvidence } from './draft.ts';
import type { Examined, ExaminedAuthority } from './examined.ts';

const dateOf = ({ letter: { letterDate, visit } }: LetterRecord): string | null =>
  letterDate ?? visit.end ?? visit.start;

const newest = (records: readonly LetterRecord[]): LetterRecord | undefined =>
  [...records]
    .sort((one, other) =>
      byKeys([dateOf(one) ?? '', one.source.sha256], [dateOf(other) ?? '', other.source.sha256]),
    )
    .at(-1);

const isFresh = (day: string, test: FreshnessTest, asOf: string): boolean => {
  const { 'within-days': days, 'within-months': months = 0 } = test;
  return days === undefined ? asOf <= monthsAfter(day, months) : daysBetween(day, asOf) <= days;
};

const judgeAuthority = (
  { records }: ExaminedAuthority,
  test: FreshnessTest,
  asOf: string,
): Draft[] => {
  const record = newest(records);
  if (!record) return [];
  const common = {
    record,
    identity: [record.source.sha256],
    about: 'newest letter',
    expected: expectedFreshness(test, asOf),
  };
  const day = dateOf(record);
  if (day === null) return [{ ...common, outcome: 'no-data', found: noDate, evidence: [] }];
  const { letterDate, visitDates } = record.letter.evidence;
  return [
    {
      ...common,
      outcome: isFresh(day, test, asOf) ? 'pass' : 'fail',
      found: foundAge(day, daysBetween(day, asOf)),
      evidence: factEvidence(record, letterDate ?? visitDates ?? []),
    },
  ];
};

/** A case an authority; `asOf` is the ISO day by which age is reckoned. */
export const judgeFreshness = (
  { authorities }: Examined,
  test: FreshnessTest,
  asOf: string,
): Draft[] => authorities.flatMap((authority) => judgeAuthority(authority, test, asOf));
