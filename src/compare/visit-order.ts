import type { VisitColumn } from '../model/comparison.ts';
import { byKeys } from '../model/order.ts';
import type { LetterRecord } from '../model/record.ts';

/** Where the day of the visit is not stated, the date of the letter tells best where it belongs. */
const visitKeys = ({ letter, source }: LetterRecord): readonly (string | number | null)[] => [
  letter.visit.start ?? letter.letterDate,
  letter.letterDate,
  letter.visit.number,
  source.path,
];

export const byVisit = (one: LetterRecord, other: LetterRecord): number =>
  byKeys(visitKeys(one), visitKeys(other));

export const visitColumn = ({ letter, source }: LetterRecord): VisitColumn => ({
  kind: letter.kind,
  number: letter.visit.number,
  start: letter.visit.start,
  end: letter.visit.end,
  letterDate: letter.letterDate,
  provider: letter.provider,
  path: source.path,
  sha256: source.sha256,
});
