import type { NamedLetter } from '../../model/article.ts';
import type { IndexedLetter, LetterIndex } from './letter-index.ts';

/** A letter that states no number may be any visit, unless its kind has none. */
const mayBeVisit = ({ letter }: IndexedLetter, { visitNumber }: NamedLetter): boolean => {
  if (visitNumber === null) return true;
  const { number, underProvider } = letter.visit;
  if (number === null) return letter.kind === 'monitoring-visit' || letter.kind === 'unknown';
  return number === visitNumber || underProvider?.number === visitNumber;
};

const isOfKind = ({ letter }: IndexedLetter, { kind }: NamedLetter): boolean =>
  kind === null || kind === 'unknown' || letter.kind === 'unknown' || letter.kind === kind;

/** Dates are ISO, so one that is less exact is the beginning of one that is more so. */
const hasDate = ({ letter }: IndexedLetter, { dates }: NamedLetter): boolean => {
  const { start, end } = letter.visit;
  const own = [start, end, letter.letterDate].filter((day) => day !== null);
  const during = (date: string): boolean =>
    start !== null && end !== null && date >= start && date <= end;
  return dates.some((date) => during(date) || own.some((day) => day.startsWith(date)));
};

/** Dates tell letters apart where they fit one; an article names other days too. */
const byDate = (letters: readonly IndexedLetter[], named: NamedLetter): IndexedLetter[] => {
  const exact = { ...named, dates: named.dates.filter((date) => date.length > 4) };
  const fitting = letters.filter((letter) => hasDate(letter, exact));
  if (fitting.length > 0) return fitting;
  const inYear = letters.filter((letter) => hasDate(letter, named));
  return inYear.length > 0 ? inYear : [...letters];
};

/** Whether an article says anything of the letter that it quotes. */
export const namesLetter = ({ authority, visitNumber, dates, kind }: NamedLetter): boolean =>
  authority !== null || visitNumber !== null || dates.length > 0 || kind !== null;

const lettersTo = (index: LetterIndex, { authority }: NamedLetter): readonly IndexedLetter[] =>
  authority === null ? index.letters : index.lettersTo(authority.urn);

/** The letters that may be the one named; all of them where nothing is named, none where it is not among them. */
export const lettersNamed = (index: LetterIndex, named: NamedLetter): readonly IndexedLetter[] => {
  const own = lettersTo(index, named);
  if (named.visitNumber === null && named.dates.length === 0 && named.kind === null) return own;
  const visits = own.filter((letter) => mayBeVisit(letter, named) && isOfKind(letter, named));
  return named.dates.length === 0 ? visits : byDate(visits, named);
};

/** The letters of the council named that bear one of the days named, however the article counts the visit. */
export const lettersDated = (index: LetterIndex, named: NamedLetter): readonly IndexedLetter[] => {
  const days = { ...named, dates: named.dates.filter((date) => date.length === 10) };
  return lettersTo(index, named).filter((letter) => hasDate(letter, days));
};
