import { byKeys } from '../model/order.ts';
import type { LetterRecord } from '../model/record.ts';
import type { ReadBecause } from '../model/visit-column.ts';
import { isSameLetter, isSameVisit, type KeyedLetter, keyedLetter } from './same-letter.ts';
import { byVisit } from './visit-order.ts';

/** One column of a comparison: the letter that is read, and the same letter published again. */
export interface VisitGroup {
  readonly read: LetterRecord;
  readonly readBecause: ReadBecause;
  /** In order of time, `read` among them. */
  readonly letters: readonly LetterRecord[];
  readonly sameVisitAs: number | null;
}

/** The latest letter corrects the earlier ones; a PDF has the pages that a reader can look up. */
const readingKeys = ({ letter, source }: LetterRecord): readonly (string | number | null)[] => [
  letter.letterDate === null ? null : -Number(letter.letterDate.replaceAll('-', '')),
  source.mediaType === 'application/pdf' ? 0 : 1,
  source.path,
];

const byReading = (one: LetterRecord, other: LetterRecord): number =>
  byKeys(readingKeys(one), readingKeys(other));

const reasons = ['latest-letter-date', 'pdf-before-text', 'first-by-path'] as const;

const whyRead = (read: LetterRecord, next: LetterRecord | undefined): ReadBecause => {
  if (next === undefined) return 'only-letter';
  const nextKeys = readingKeys(next);
  const differing = readingKeys(read).findIndex((key, index) => key !== nextKeys[index]);
  return reasons[differing] ?? 'first-by-path';
};

const withoutRepeats = (records: readonly LetterRecord[]): LetterRecord[][] => {
  const groups: KeyedLetter[][] = [];
  for (const letter of [...records].sort(byVisit).map(keyedLetter)) {
    const known = groups.find((group) => group.some((each) => isSameLetter(each, letter)));
    if (known) known.push(letter);
    else groups.push([letter]);
  }
  return groups.map((group) => group.map(({ record }) => record));
};

const chosen = (letters: readonly LetterRecord[]): Omit<VisitGroup, 'sameVisitAs'>[] => {
  const [read, next] = [...letters].sort(byReading);
  return read ? [{ read, readBecause: whyRead(read, next), letters }] : [];
};

/** The letters to one authority → its visits in order of time; a letter that repeats another makes no column of its own. */
export const groupVisits = (records: readonly LetterRecord[]): VisitGroup[] => {
  const groups = withoutRepeats(records)
    .flatMap(chosen)
    .sort((one, other) => byVisit(one.read, other.read));
  return groups.map((group, index) => {
    const first = groups.findIndex(({ read }) => isSameVisit(read, group.read));
    return { ...group, sameVisitAs: first < index && first >= 0 ? first : null };
  });
};
