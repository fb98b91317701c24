import type { CanonicalSpan } from '../../model/span.ts';
import { asFarAs, endOf, type NamedDate, namedDates, startOf } from './dates.ts';
import { factSpans } from './fact-reading.ts';
import { onceALetter } from './once-a-letter.ts';

/** An inspection before this visit, as a letter dates it. */
export interface DatedInspection {
  /** ISO, as far as the letter goes: '2022', '2022-10', '2022-10-03'. */
  readonly date: string;
  readonly span: CanonicalSpan;
}

const inspected = /\binspect(?:ed|ions?)\b/iu;

/** The inspections before this visit to which a letter gives a date. */
export const datedInspections = onceALetter((letter): readonly DatedInspection[] => {
  const { since, start } = letter.record.letter.visit;
  const first = since
    ? factSpans(letter, 'since').flatMap((span) =>
        since.month === null ? [] : [{ date: since.month, span }],
      )
    : [];
  const told = letter.passages
    .filter(({ text }) => inspected.test(text))
    .flatMap(({ text, sentence: { span } }) =>
      namedDates(text, 2000)
        .filter((date) => date.hasYear && !(start !== null && asFarAs(date, start) === date.start))
        .map((date) => ({ date: date.start, span })),
    );
  return [...first, ...told];
});

/** Whether a date, as far as it goes, is that of an inspection. */
export const isDateOf = (claimed: NamedDate, { date }: DatedInspection): boolean => {
  const length = Math.min(date.length, claimed.start.length);
  const cut = date.slice(0, length);
  return startOf(claimed).slice(0, length) <= cut && cut <= endOf(claimed).slice(0, length);
};
