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

/** The authorities asked for by name, URN or ONS code, and those that were met. */
export class AskedAuthorities {
  readonly #asked: readonly string[];
  readonly #unmet: Set<string>;
  readonly #names = new Set<string>();

  constructor(asked: readonly string[]) {
    this.#asked = asked;
    this.#unmet = new Set(asked);
  }

  /** Whether a letter is to one of them; where none is asked for, every letter is. */
  includes({ letter: { authority } }: LetterRecord): boolean {
    if (authority) this.#names.add(authority.name);
    const named = this.#asked.filter((each) => authority !== null && isNamed(authority, each));
    for (const each of named) this.#unmet.delete(each);
    return this.#asked.length === 0 || named.length > 0;
  }

  /** @throws UsageError where a name is no letter's */
  assertAllMet(): void {
    const [unknown] = this.#asked.filter((each) => this.#unmet.has(each));
    if (unknown !== undefined)
      throw new UsageError(unknownAuthority(unknown, [...this.#names].sort(byCodeUnits)));
  }
}

/** Letters of the authorities named by name, URN or ONS code. */
export const keepAuthorities = (
  records: readonly LetterRecord[],
  asked: readonly string[],
): readonly LetterRecord[] => {
  const authorities = new AskedAuthorities(asked);
  const kept = records.filter((record) => authorities.includes(record));
  authorities.assertAllMet();
  return kept;
};
