import type { AuthorityComparison, Comparison, ThemeRow } from '../model/comparison.ts';
import { byKeys } from '../model/order.ts';
import { warning } from '../model/problem-messages.ts';
import { type Authority, type LetterRecord, schemaVersion } from '../model/record.ts';
import { measureSeries } from './measure-series.ts';
import { missingVisits } from './missing-visits.ts';
import { themeCell } from './theme-cell.ts';
import { byVisit, visitColumn } from './visit-order.ts';

export interface ComparedTheme {
  readonly id: string;
  readonly title: string;
}

/** Letters that name no authority are each compared alone: two unknown authorities may be different ones. */
const groupKey = ({ letter, source }: LetterRecord): string =>
  letter.authority ? `urn ${letter.authority.urn}` : `path ${source.path} ${source.sha256}`;

const groupByAuthority = (records: readonly LetterRecord[]): LetterRecord[][] => {
  const groups = new Map<string, LetterRecord[]>();
  for (const record of [...records].sort(byVisit)) {
    const group = groups.get(groupKey(record)) ?? [];
    groups.set(groupKey(record), group);
    group.push(record);
  }
  return [...groups.values()];
};

const authorityOf = (authority: Authority | null | undefined): AuthorityComparison['authority'] => {
  if (!authority) return null;
  const { name, urn, onsCode, region } = authority;
  return { name, urn, onsCode, region };
};

const themeRow = (theme: ComparedTheme, records: readonly LetterRecord[]): ThemeRow => ({
  theme: theme.id,
  title: theme.title,
  cells: records.map(({ findings }) =>
    themeCell(findings.filter((finding) => finding.theme === theme.id)),
  ),
});

const compareAuthority = (
  records: readonly LetterRecord[],
  themes: readonly ComparedTheme[],
): AuthorityComparison => ({
  authority: authorityOf(records[0]?.letter.authority),
  visits: records.map(visitColumn),
  missingVisits: missingVisits(records),
  themes: themes.map((theme) => themeRow(theme, records)),
  measures: measureSeries(
    records,
    themes.map((theme) => theme.id),
  ),
});

const problemsOf = ({ letter, problems, source }: LetterRecord): Comparison['problems'] => {
  const known = problems.some((problem) => problem.code.startsWith('authority-'));
  const added = letter.authority === null && !known ? [warning('authority-not-stated')] : [];
  return [...problems, ...added].map((problem) => ({ path: source.path, problem }));
};

/** One comparison an authority, by name; `themes` are the rows, in order. Independent of the order of `records`. */
export const compareLetters = (
  records: readonly LetterRecord[],
  themes: readonly ComparedTheme[],
): Comparison => {
  const groups = groupByAuthority(records).sort((one, other) =>
    byKeys(groupKeys(one), groupKeys(other)),
  );
  return {
    schemaVersion,
    comparisons: groups.map((group) => compareAuthority(group, themes)),
    unread: [],
    problems: groups.flatMap((group) => group.flatMap(problemsOf)),
  };
};

const groupKeys = ([first]: readonly LetterRecord[]): readonly (string | null)[] => [
  first?.letter.authority?.name ?? null,
  first?.letter.authority?.urn ?? null,
  first?.source.path ?? null,
];
