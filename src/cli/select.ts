import { UsageError } from '../model/errors.ts';
import { isNamed } from '../model/named-authority.ts';
import { byCodeUnits } from '../model/order.ts';
import type { LetterRecord } from '../model/record.ts';
import { unknownAuthority, unknownTheme } from './messages.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The themes asked for, in the order of the table whatever the order of asking; all of them where none is named. */
export const chosenThemes = (
  asked: readonly string[],
  themes: readonly Titled[],
): readonly Titled[] => {
  const ids = themes.map(({ id }) => id);
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new UsageError(unknownTheme(unknown, ids));
  return asked.length === 0 ? themes : themes.filter(({ id }) => asked.includes(id));
};

/** Findings and measures of the themes named; a measure that such a finding leans on stays with it. */
export const keepThemes = (record: LetterRecord, ids: readonly string[]): LetterRecord => {
  if (ids.length === 0) return record;
  const findings = record.findings.filter(({ theme }) => theme !== null && ids.includes(theme));
  const used = new Set(findings.flatMap(({ measureIds }) => measureIds));
  const measures = record.measures.filter(
    ({ id, theme }) => used.has(id) || (theme !== null && ids.includes(theme)),
  );
  return { ...record, findings, measures };
};

const isFrom = ({ letter: { authority } }: LetterRecord, asked: string): boolean =>
  authority !== null && isNamed(authority, asked);

/** Letters of the authorities named by name, URN or ONS code. */
export const keepAuthorities = (
  records: readonly LetterRecord[],
  asked: readonly string[],
): readonly LetterRecord[] => {
  const unknown = asked.find((each) => !records.some((record) => isFrom(record, each)));
  if (unknown !== undefined) {
    const names = new Set(records.flatMap(({ letter }) => letter.authority?.name ?? []));
    throw new UsageError(unknownAuthority(unknown, [...names].sort(byCodeUnits)));
  }
  if (asked.length === 0) return records;
  return records.filter((record) => asked.some((each) => isFrom(record, each)));
};
