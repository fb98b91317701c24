import { compareLetters as compare } from '../compare/compare-letters.ts';
import type { Comparison, Period } from '../model/comparison.ts';
import { dayNamed } from '../model/days.ts';
import { UsageError } from '../model/errors.ts';
import { byKeys } from '../model/order.ts';
import { type LetterRecord, letterRecordSchema } from '../model/record.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { notADay, notARecord, periodBackwards } from './messages.ts';

/** Which visits are compared; without it, all. */
export interface ComparedPeriod {
  /** The first day, or the year or month whose first day is meant: `2017`, `2017-06`, `2017-06-14`. */
  readonly from?: string | undefined;
  /** The last day, or the year or month whose last day is meant. */
  readonly to?: string | undefined;
  /** Each authority from the inspection before its last visit on. */
  readonly since?: 'inspection' | undefined;
}

const dayOf = (end: 'from' | 'to', given: string | undefined): string | null => {
  if (given === undefined) return null;
  const day = dayNamed(given, end === 'from' ? 'first' : 'last');
  if (day === null) throw new UsageError(notADay(end, given));
  return day;
};

const periodOf = (period: ComparedPeriod): Period => {
  const [from, to] = [dayOf('from', period.from), dayOf('to', period.to)];
  if (from !== null && to !== null && from > to) throw new UsageError(periodBackwards(from, to));
  return { from, to, since: period.since ?? null };
};

/** Records may come from a file, where the compiler has not seen them. */
const checked = (record: LetterRecord, index: number): LetterRecord => {
  const parsed = letterRecordSchema.safeParse(record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [`records[${index}]`, ...(issue?.path.map(String) ?? [])].join('.');
  throw new UsageError(notARecord(place, issue?.message ?? 'not valid'), { cause: parsed.error });
};

const withoutRepeats = (records: readonly LetterRecord[]): LetterRecord[] => [
  ...new Map(records.map((each) => [`${each.source.path}\n${each.source.sha256}`, each])).values(),
];

/**
 * Visits side by side, an authority at a time: positions, changes stated and seen, trajectories, figures as series. The
 * same as `ofsted-letters compare --format json`, whatever the order of the records.
 *
 * @param records of this run or saved before; the same letter given twice counts once
 * @throws {@link UsageError} for what is no record, and for a period that is none
 */
export const compareLetters = (
  records: readonly LetterRecord[],
  knowledgeBase: KnowledgeBase,
  period: ComparedPeriod = {},
): Comparison => {
  const { tools, background } = KnowledgeBase.partsOf(knowledgeBase);
  const days = periodOf(period);
  const letters = withoutRepeats(records.map(checked)).sort((one, other) =>
    byKeys([one.source.path, one.source.sha256], [other.source.path, other.source.sha256]),
  );
  return compare(letters, tools.knowledge.themes, background, days);
};
