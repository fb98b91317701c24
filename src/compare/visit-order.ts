import { byKeys } from '../model/order.ts';
import type { LetterRecord } from '../model/record.ts';

/** The day by which a letter is placed: where that of the visit is not stated, the date of the letter tells best. */
export const dayOf = ({ letter }: LetterRecord): string | null =>
  letter.visit.start ?? letter.letterDate;

const visitKeys = (record: LetterRecord): readonly (string | number | null)[] => [
  dayOf(record),
  record.letter.letterDate,
  record.letter.visit.number,
  record.source.path,
  record.source.sha256,
];

export const byVisit = (one: LetterRecord, other: LetterRecord): number =>
  byKeys(visitKeys(one), visitKeys(other));
