import { type ComparisonBackground, compareLetters } from '../compare/compare-letters.ts';
import type { ComparedTheme } from '../compare/theme-row.ts';
import type { AuthorityComparison } from '../model/comparison.ts';
import { byKeys } from '../model/order.ts';
import type { Limits } from '../model/policy.ts';
import type { LetterRecord } from '../model/record.ts';
import { applies } from './limits.ts';

/** One visit of a comparison, and the letter that is read of it. */
export interface ExaminedVisit {
  readonly comparison: AuthorityComparison;
  readonly visit: number;
  readonly record: LetterRecord;
}

/** The visits to one authority. */
export interface ExaminedAuthority {
  readonly comparison: AuthorityComparison;
  /** Of all its visits, in order of time. */
  readonly records: readonly LetterRecord[];
}

/** What a rule looks at. */
export interface Examined {
  readonly authorities: readonly ExaminedAuthority[];
  /** Each visit, or the latest to each authority. */
  readonly visits: readonly ExaminedVisit[];
  /** Each letter once, also those that are published again; or the latest to each authority. */
  readonly letters: readonly LetterRecord[];
  /** Letters that do not tell whether the rule is about them. */
  readonly unclear: readonly { readonly record: LetterRecord; readonly reason: string }[];
}

const bySource = ({ source: one }: LetterRecord, { source: other }: LetterRecord): number =>
  byKeys([one.path, one.sha256], [other.path, other.sha256]);

/** The same file under two paths says everything once. */
const withoutRepeats = (records: readonly LetterRecord[]): LetterRecord[] => {
  const seen = new Set<string>();
  return [...records].sort(bySource).filter(({ source: { sha256 } }) => {
    const isNew = !seen.has(sha256);
    seen.add(sha256);
    return isNew;
  });
};

type Compare = (records: readonly LetterRecord[]) => readonly AuthorityComparison[];

const examine = (records: readonly LetterRecord[], limits: Limits, compare: Compare): Examined => {
  const answers = records.map((record) => ({ record, answer: applies(record, limits) }));
  const kept = answers.flatMap(({ record, answer }) => (answer === 'yes' ? [record] : []));
  const bySha256 = new Map(kept.map((record) => [record.source.sha256, record]));
  const authorities = compare(kept).map((comparison) => ({
    comparison,
    records: comparison.visits.flatMap(({ sha256 }) => bySha256.get(sha256) ?? []),
  }));
  const all = authorities.flatMap(({ comparison, records: read }) =>
    read.map((record, visit) => ({ comparison, visit, record })),
  );
  const isLatest = ({ comparison, visit }: ExaminedVisit): boolean =>
    visit === comparison.visits.length - 1;
  const visits = limits.visits === 'latest' ? all.filter(isLatest) : all;
  return {
    authorities,
    visits,
    letters: limits.visits === 'latest' ? visits.map(({ record }) => record) : kept,
    unclear: answers.flatMap(({ record, answer }) =>
      typeof answer === 'string' ? [] : [{ record, reason: answer.unknown }],
    ),
  };
};

/** What each rule looks at, made once for all rules with the same limits. Independent of the order of `given`. */
export const examiner = (
  given: readonly LetterRecord[],
  themes: readonly ComparedTheme[],
  background: ComparisonBackground,
): ((limits: Limits) => Examined) => {
  const records = withoutRepeats(given);
  const known = new Map<string, Examined>();
  const compare: Compare = (kept) => compareLetters(kept, themes, background).comparisons;
  return (limits) => {
    const key = JSON.stringify(limits);
    const examined = known.get(key) ?? examine(records, limits, compare);
    known.set(key, examined);
    return examined;
  };
};
