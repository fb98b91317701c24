import type { CheckedLetter } from '../../model/check.ts';
import type { LetterToCheck } from './letter-index.ts';

/** A letter as the report refers to it. */
export const checkedLetter = ({ document: { source }, letter }: LetterToCheck): CheckedLetter => ({
  sha256: source.sha256,
  path: source.path,
  authority: letter.authority?.name ?? letter.authority?.asWritten ?? null,
  visit: letter.visit,
  kind: letter.kind,
  letterDate: letter.letterDate,
});

/** 'Sunderland, visit 5', or as much of it as the letter states, or else its file. */
export const letterName = (each: LetterToCheck): string => {
  const { authority, visit, letterDate, path } = checkedLetter(each);
  const dated = visit.start ?? letterDate;
  const which = visit.number === null ? dated : `visit ${visit.number}`;
  return [authority ?? path, which].filter((part) => part !== null).join(', ');
};
