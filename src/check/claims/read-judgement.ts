import type { CanonicalSpan } from '../../model/span.ts';
import { notes } from './claim-notes.ts';
import { type NamedDate, namedDates } from './dates.ts';
import { type FactReading, factSpans, nothing } from './fact-reading.ts';
import type { LetterPassages, Passage } from './letter-passages.ts';
import { onceALetter } from './once-a-letter.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, type Reading, said } from './reading.ts';

const grade = /(?<grade>inadequate|requir(?:es?|ing)\s+improvement|outstanding|\bgood\b)/iu;
const judged =
  /\b(?:judged|rated|graded|branded|deemed|declared|judgement|judgment|rating|found\s+to\s+be)\b/giu;

interface Judgement {
  readonly grade: string;
  readonly date: NamedDate | null;
  readonly start: number;
  readonly end: number;
}

const plainGrade = (words: string): string => {
  const plain = words.toLowerCase().replaceAll(/\s+/gu, ' ');
  return plain.startsWith('requir') ? 'requires improvement' : plain;
};

/** How far behind its verb a grade, and behind the grade or before both a date may stand. */
const reach = { grade: 70, date: 60, before: 50 } as const;

const judgementsIn = onceAText((text): readonly Judgement[] => {
  const dates = namedDates(text, 2000).filter(({ hasYear }) => hasYear);
  return [...text.matchAll(judged)].flatMap((match) => {
    const from = Math.max(0, match.index - 20);
    const near = text.slice(from, match.index + match[0].length + reach.grade);
    const found = grade.exec(near);
    if (!found) return [];
    const start = Math.min(match.index, from + found.index);
    const end = Math.max(match.index + match[0].length, from + found.index + found[0].length);
    const date =
      dates.find(({ range }) => range.start >= end && range.start - end <= reach.date) ??
      dates.find(({ range }) => range.start >= start && range.end <= end) ??
      // "The inspection in May 2022, when services were judged to be good".
      dates.findLast(({ range }) => range.end <= start && start - range.end <= reach.before) ??
      null;
    return [
      {
        grade: plainGrade(found.groups?.['grade'] ?? ''),
        date,
        start,
        end: Math.max(end, date?.range.end ?? 0),
      },
    ];
  });
});

interface Stated {
  readonly grade: string;
  readonly date: string | null;
  readonly spans: readonly CanonicalSpan[];
}

const statedIn = ({ text, sentence }: Passage): Stated[] =>
  judgementsIn(text).map(({ grade: name, date }) => ({
    grade: name,
    date: date?.start ?? null,
    spans: [sentence.span],
  }));

/** The judgements that a letter gives: the one from which its visits count, and those that its sentences tell. */
const readStated = (letter: LetterPassages): Stated[] => {
  const { since } = letter.record.letter.visit;
  const first: Stated[] = since
    ? [{ grade: plainGrade(since.judgement), date: since.month, spans: factSpans(letter, 'since') }]
    : [];
  return [...first, ...letter.passages.flatMap(statedIn)];
};

const statedJudgements = onceALetter(readStated);

/** Equal as far as both go. */
const sameDate = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
};

const told = ({ grade: name, date }: Stated): string => (date ? `${name}, ${date}` : name);

const read = (claimed: Judgement, stated: readonly Stated[]): Reading => {
  const sameGrade = stated.filter((each) => each.grade === claimed.grade);
  const date = claimed.date?.start ?? null;
  const dated = date
    ? stated.filter((each) => each.date !== null && sameDate(each.date, date))
    : [];
  const both = dated.find((each) => each.grade === claimed.grade);
  if (both) return said('fact', 'supported', both.spans, notes.judgedIn(told(both)));
  const [otherGrade] = dated;
  if (otherGrade)
    return said('fact', 'contradicted', otherGrade.spans, notes.judgedIn(told(otherGrade)));
  const [same] = sameGrade;
  if (!same) {
    const [any] = stated;
    return notFound('fact', any?.spans[0] ?? null, notes.noJudgement);
  }
  if (date === null) return said('fact', 'supported', same.spans, notes.judgedIn(told(same)));
  const withDate = sameGrade.find((each) => each.date !== null);
  return withDate
    ? said('fact', 'contradicted', withDate.spans, notes.judgedIn(told(withDate)))
    : notFound('fact', same.spans[0] ?? null, notes.noJudgementDate);
};

/** "Judged inadequate in July 2015". */
export const readJudgements = (text: string, letter: LetterPassages): FactReading => {
  const claimed = judgementsIn(text);
  if (claimed.length === 0) return nothing;
  const judgements = statedJudgements(letter);
  return { readings: claimed.map((each) => read(each, judgements)), ranges: claimed };
};
