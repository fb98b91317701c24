import { notes } from './claim-notes.ts';
import { datedInspections, isDateOf } from './dated-inspections.ts';
import { asFarAs, endOf, isInPart, type NamedDate, namedDates, startOf } from './dates.ts';
import { type FactReading, factSpans, nothing } from './fact-reading.ts';
import type { LetterPassages } from './letter-passages.ts';
import { onceAText } from './once-a-text.ts';
import { notFound, type Reading, said } from './reading.ts';
import { relativeDateIn } from './relative-dates.ts';

type DatedEvent = 'visit' | 'letter' | 'judgement' | 'other';

const events: ReadonlyArray<readonly [DatedEvent, RegExp]> = [
  ['letter', /\b(?:publish\w*|releas\w+|issued|dated|letter\s+(?:of|from|on)|made\s+public)\b/giu],
  [
    'judgement',
    /\b(?:judged|rated|graded|branded|deemed|declared|judgement|rating|inadequate|requires\s+improvement)\b/giu,
  ],
  [
    'other',
    /\b(?:(?:last|previous|full|earlier|re-?|judgement|standard|first|joint)\s*(?:\w+\s+)?inspect\w+|inspected|since|until|took\s+over|launched|established|set\s+up|created|appointed|joined|told)\b/giu,
  ],
  [
    'visit',
    /\b(?:visit\w*|took\s+place|carried\s+out|spent\s+\w+\s+days?|sent|inspectors\s+(?:were|came|went|spent|arrived)|two-day|three-day|inspection)\b/giu,
  ],
];

const distance = (match: RegExpExecArray, { range }: NamedDate): number => {
  const end = match.index + match[0].length;
  return end <= range.start ? range.start - end : match.index - range.end + 12;
};

/** The words of each event in a text. */
const eventWords = onceAText((text) =>
  events.map(([event, pattern]) => [event, [...text.matchAll(pattern)]] as const),
);

/** The event whose words stand nearest to the date; those before it rather than those after. */
const eventOf = (text: string, date: NamedDate): DatedEvent => {
  let best: { event: DatedEvent; distance: number } | null = null;
  for (const [event, matches] of eventWords(text))
    for (const match of matches) {
      const away = distance(match, date);
      if (away >= 0 && (best === null || away < best.distance)) best = { event, distance: away };
    }
  return best?.event ?? 'other';
};

const daysOf = (start: string, end: string): string =>
  start === end ? start : `${start} to ${end}`;

const dayCount = (start: string, end: string): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;

const within = (date: NamedDate, start: string, end: string): boolean =>
  asFarAs(date, start) <= startOf(date) && endOf(date) <= asFarAs(date, end);

const readVisitDate = (date: NamedDate, letter: LetterPassages): Reading => {
  const { start, end } = letter.record.letter.visit;
  const spans = factSpans(letter, 'visitDates');
  if (start === null || end === null) return notFound('fact', null, notes.noVisitDate);
  const days = daysOf(start, end);
  if (date.precision !== 'days') {
    const holds = [start, end].some(
      (day) => asFarAs(date, day) === startOf(date) && isInPart(date, day),
    );
    return said('fact', holds ? 'supported' : 'contradicted', spans, notes.visitOn(days));
  }
  const isSame = asFarAs(date, start) === startOf(date) && asFarAs(date, end) === endOf(date);
  if (isSame) return said('fact', 'supported', spans, notes.visitOn(days));
  // The day on which it began may stand for the visit; another one may not.
  return asFarAs(date, start) === startOf(date) && within(date, start, end)
    ? said('fact', 'partly-supported', spans, notes.visitLonger(days))
    : said('fact', 'contradicted', spans, notes.visitOn(days));
};

/** So many days after its date a letter may well have been published. */
const publishedWithin = 42;

const readLetterDate = (date: NamedDate, letter: LetterPassages): Reading => {
  const { letterDate } = letter.record.letter;
  const spans = factSpans(letter, 'letterDate');
  if (letterDate === null) return notFound('fact', null, notes.noLetterDate);
  if (asFarAs(date, letterDate) === startOf(date))
    return said('fact', 'supported', spans, notes.letterOn(letterDate));
  const later = date.precision === 'days' ? dayCount(letterDate, date.start) - 1 : 0;
  return later > 0 && later <= publishedWithin
    ? said('fact', 'not-checkable', spans, notes.publishedLater(letterDate))
    : said('fact', 'contradicted', spans, notes.letterOn(letterDate));
};

const lengths: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
]);
const aboutVisit =
  /\bvisit(?:s|ed)?\b|\binspectors?\b|\binspection\b|\binspected\b|\bspent\s+\w+\s+days?\b/iu;
const visitLength =
  /\b(one|two|three|four|five|[1-5])[- ]day\b(?=[^.;]{0,30}?\bvisit\b)|\b(?:spent|over|for|lasted)\s+(one|two|three|four|five|[1-5])\s+days?\b/giu;

const lengthIn = onceAText((text) =>
  aboutVisit.test(text) ? [...text.matchAll(visitLength)][0] : undefined,
);

/** "A two-day visit", "inspectors spent two days". */
const readLength = (text: string, letter: LetterPassages): FactReading => {
  const { start, end } = letter.record.letter.visit;
  const match = lengthIn(text);
  const claimed = lengths.get((match?.[1] ?? match?.[2])?.toLowerCase() ?? '');
  if (!match || claimed === undefined || start === null || end === null) return nothing;
  const verdict = claimed === dayCount(start, end) ? 'supported' : 'contradicted';
  return {
    readings: [
      said('fact', verdict, factSpans(letter, 'visitDates'), notes.visitOn(daysOf(start, end))),
    ],
    ranges: [{ start: match.index, end: match.index + match[0].length }],
  };
};

/** "Last month": from the day of the article, else from that of the letter, which came out about then. */
const readRelative = (
  text: string,
  letter: LetterPassages,
  published: string | null,
): FactReading => {
  const mention = relativeDateIn(text);
  const { visit, letterDate } = letter.record.letter;
  const from = published ?? letterDate;
  if (!mention || !aboutVisit.test(text) || visit.start === null || from === null) return nothing;
  const holds = mention.holds(visit.start, from);
  const days = `${notes.visitOn(daysOf(visit.start, visit.end ?? visit.start))} ${notes.relativeDate(from)}`;
  const otherwise = published === null ? 'not-checkable' : 'contradicted';
  return {
    readings: [
      said('fact', holds ? 'supported' : otherwise, factSpans(letter, 'visitDates'), days),
    ],
    ranges: [mention],
  };
};

/** Days; nobody calls the visit of half a year ago the inspection of the year before. */
const earlierVisitAfter = 200;

/** The letter's own date or days, told of inspectors, are those of the visit, whatever the verb. */
const isVisitDate = (text: string, date: NamedDate, letter: LetterPassages): boolean => {
  const { start, end } = letter.record.letter.visit;
  if (start === null || end === null || date.precision === 'year' || !date.hasYear) return false;
  return aboutVisit.test(text) && readVisitDate(date, letter).verdict === 'supported';
};

/** "The inspection in July 2017" of a visit long after is another one. */
const isOfInspection = (text: string, date: NamedDate, letter: LetterPassages): boolean => {
  const { start } = letter.record.letter.visit;
  if (/\bvisit/iu.test(text) || !date.hasYear || start === null) return false;
  const before = dayCount(`${date.end}-01-01`.slice(0, 10), start);
  return (
    before > earlierVisitAfter || datedInspections(letter).some((each) => isDateOf(date, each))
  );
};

const readOne = (text: string, date: NamedDate, letter: LetterPassages): Reading | null => {
  const event = eventOf(text, date);
  if (event === 'letter') return readLetterDate(date, letter);
  if (event === 'visit' && isOfInspection(text, date, letter)) return null;
  return event === 'visit' || isVisitDate(text, date, letter) ? readVisitDate(date, letter) : null;
};

/** The dates of the visit and of the letter that a sentence names. Others are looked up with the words around them. */
export const readDates = (
  text: string,
  letter: LetterPassages,
  published: string | null,
): FactReading => {
  const { visit, letterDate } = letter.record.letter;
  const year = Number((visit.end ?? letterDate ?? published ?? '2000').slice(0, 4));
  const dated = namedDates(text, year).flatMap((date) => {
    const reading = readOne(text, date, letter);
    return reading ? [{ reading, range: date.range }] : [];
  });
  const length = readLength(text, letter);
  const relative = dated.length > 0 ? nothing : readRelative(text, letter, published);
  const unread = relativeDateIn(text);
  return {
    readings: [...dated.map(({ reading }) => reading), ...length.readings, ...relative.readings],
    ranges: [
      ...dated.map(({ range }) => range),
      ...length.ranges,
      ...relative.ranges,
      ...(dated.length > 0 && unread ? [unread] : []),
    ],
  };
};
