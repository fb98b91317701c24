import type { Reorganisation } from '../model/background.ts';
import type {
  AuthorityComparison,
  ComparedAuthority,
  Comparison,
  Period,
} from '../model/comparison.ts';
import { byKeys } from '../model/order.ts';
import { warning } from '../model/problem-messages.ts';
import type { Authority, LetterRecord } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { authorityKey } from './comparison-id.ts';
import { countedFrom } from './counted-from.ts';
import { focusCoverage, type ReadFocus } from './focus-coverage.ts';
import { groupVisits, type VisitGroup } from './group-visits.ts';
import { measureSeries } from './measure-series.ts';
import { missingVisits } from './missing-visits.ts';
import { keepPeriod, wholeTime } from './period.ts';
import { remarksOn } from './remarks.ts';
import { sinceInspection } from './since-inspection.ts';
import { type ComparedTheme, type RowVisit, themeRow } from './theme-row.ts';
import { visitColumn } from './visit-column.ts';

/** What the letters themselves do not say. */
export interface ComparisonBackground {
  readonly readFocus: ReadFocus;
  readonly reorganisations: readonly Reorganisation[];
}

const nothingKnown: ComparisonBackground = {
  readFocus: () => ({ themes: [], areas: [] }),
  reorganisations: [],
};

const groupByAuthority = (records: readonly LetterRecord[]): LetterRecord[][] => {
  const groups = new Map<string, LetterRecord[]>();
  for (const record of records) {
    const group = groups.get(authorityKey(record)) ?? [];
    groups.set(authorityKey(record), group);
    group.push(record);
  }
  return [...groups.values()];
};

const comparedAuthority = (authority: Authority | null | undefined): ComparedAuthority => {
  if (!authority) return null;
  const { name, urn, onsCode, region } = authority;
  return { name, urn, onsCode, region };
};

const rowVisits = (groups: readonly VisitGroup[], readFocus: ReadFocus): RowVisit[] =>
  groups.map(({ read, sameVisitAs }) => ({
    record: read,
    coverage: focusCoverage(read.letter, readFocus),
    sameVisitAs,
  }));

const unthemedIn = (records: readonly LetterRecord[]): AuthorityComparison['unthemed'] =>
  records.flatMap(({ findings }, visit) =>
    findings.filter(({ theme }) => theme === null).map((finding) => ({ visit, finding })),
  );

const compareAuthority = (
  letters: readonly LetterRecord[],
  themes: readonly ComparedTheme[],
  { readFocus, reorganisations }: ComparisonBackground,
  given: ReadonlySet<string>,
): AuthorityComparison[] => {
  const groups = groupVisits(letters);
  const records = groups.map(({ read }) => read);
  const [first] = records;
  if (!first) return [];
  const columns = groups.map(visitColumn);
  const visits = columns.map((each) => ({ ...each, countedFrom: countedFrom(columns, each) }));
  const authority = comparedAuthority(first.letter.authority);
  const key = authorityKey(first);
  const missing = missingVisits(visits);
  const rows = rowVisits(groups, readFocus);
  const occasion = (visit: number): number => visits[visit]?.sameVisitAs ?? visit;
  return [
    {
      authority,
      visits,
      missingVisits: missing.map(({ number }) => number),
      remarks: remarksOn({ authority, visits, missing, reorganisations, given }),
      themes: themes.map((theme) => themeRow(theme, key, rows)),
      measures: measureSeries(records, {
        authority: key,
        themeIds: themes.map(({ id }) => id),
        isOneVisit: (one, other) => occasion(one) === occasion(other),
      }),
      unthemed: unthemedIn(records),
    },
  ];
};

const problemsOf = ({ letter, problems, source }: LetterRecord): Comparison['problems'] => {
  const known = problems.some((problem) => problem.code.startsWith('authority-'));
  const added = letter.authority === null && !known ? [warning('authority-not-stated')] : [];
  return [...problems, ...added].map((problem) => ({ path: source.path, problem }));
};

const bySource = ({ source: one }: LetterRecord, { source: other }: LetterRecord): number =>
  byKeys([one.path, one.sha256], [other.path, other.sha256]);

const comparisonKeys = ({ authority, visits }: AuthorityComparison): (string | null)[] => [
  authority?.name ?? null,
  authority?.urn ?? null,
  visits[0]?.path ?? null,
  visits[0]?.sha256 ?? null,
];

/**
 * One comparison an authority, by name; `themes` are the rows, in order. Independent of the order of `records`.
 *
 * @param period days, both included, within which the visits lie; what is left out is listed
 */
export const compareLetters = (
  records: readonly LetterRecord[],
  themes: readonly ComparedTheme[],
  background: ComparisonBackground = nothingKnown,
  period: Period = wholeTime,
): Comparison => {
  const inPeriod = keepPeriod(records, period);
  const series = groupByAuthority(inPeriod.kept).map((letters) =>
    period.since === null ? { kept: letters, leftOut: [] } : sinceInspection(letters),
  );
  const kept = series.flatMap((each) => each.kept);
  const leftOut = [...inPeriod.leftOut, ...series.flatMap((each) => each.leftOut)];
  const given = new Set(kept.flatMap(({ letter }) => letter.authority?.name ?? []));
  const comparisons = series
    .flatMap((each) => compareAuthority(each.kept, themes, background, given))
    .sort((one, other) => byKeys(comparisonKeys(one), comparisonKeys(other)));
  return {
    schemaVersion,
    period,
    leftOut: leftOut.sort((one, other) =>
      byKeys([one.path, one.reason], [other.path, other.reason]),
    ),
    unread: [],
    problems: [...kept].sort(bySource).flatMap(problemsOf),
    comparisons,
  };
};
