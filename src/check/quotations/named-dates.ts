import {
  figure,
  isoMonth,
  monthNumber,
  monthPattern,
  yearPattern,
} from '../../extract/letter/calendar.ts';
import { datePhrasesIn } from '../../extract/letter/date-phrase.ts';
import type { ArticleSpan } from '../../model/article.ts';
import { matchesOf } from '../../text/matches.ts';

/** Words of a sentence that is about a visit or its letter. */
const aboutVisit =
  /\b(?:visit(?:s|ed)?|inspect(?:ors?|ed|ion)|monitoring|letter|report|published|ofsted)\b/iu;
/** Before a date: it is the day of a judgement, or the beginning of a time. */
const otherDate =
  /\b(?:judged|rated|graded|branded|deemed|declared|inadequate|judgement|since|until|before|(?:full|last|previous|standard)\s+inspection|established|launched|began|created|formed|took\s+over|set\s+up|opened)\b[^.;]{0,40}$/iu;
const reach = 80;
/** The line that dates the article itself. */
const ownDate = /^\s*(?:published|posted|updated|date)\b/iu;

const monthAndYear = new RegExp(
  `\\b(?<month>${monthPattern})(?:\\s+(?<year>${yearPattern}))?(?!\\p{Ll})`,
  'gu',
);
const monthBefore = /\b(?:in|during|of|from|this|last|on|early|late|mid)[\s-]+$/iu;

interface PublicationMonth {
  readonly year: number;
  readonly month: number;
}

const publicationMonth = (published: string | null): PublicationMonth | null =>
  published === null
    ? null
    : { year: Number(published.slice(0, 4)), month: Number(published.slice(5, 7)) };

/** The year of a month named without one: the last such month up to the day of publication. */
const yearOf = (month: number, published: PublicationMonth | null): number | null => {
  if (!published) return null;
  return month <= published.month ? published.year : published.year - 1;
};

const isOther = (sentence: string, at: number): boolean =>
  otherDate.test(sentence.slice(Math.max(0, at - reach), at));

const lastMonth = (sentence: string, published: PublicationMonth | null): string[] => {
  if (!published || !/\blast\s+month\b/iu.test(sentence)) return [];
  const { year, month } = published;
  return [month === 1 ? isoMonth(year - 1, 12) : isoMonth(year, month - 1)];
};

/**
 * The days and months of a visit or its letter that a sentence names, ISO; days of a judgement are left out.
 *
 * @param published the day of the article, by which "in October" has its year
 */
export const visitDatesIn = (
  text: string,
  { start, end }: ArticleSpan,
  published: string | null,
): string[] => {
  const sentence = text.slice(start, end);
  if (!aboutVisit.test(sentence) || ownDate.test(sentence)) return [];
  const day = publicationMonth(published);
  const phrases = datePhrasesIn(sentence, { start: 0, end: sentence.length }, (month) =>
    yearOf(month, day),
  ).filter(({ span }) => !isOther(sentence, span.start));
  const isInPhrase = (at: number): boolean =>
    phrases.some(({ span }) => span.start <= at && at < span.end);
  const months = matchesOf(sentence, monthAndYear).flatMap(({ index, groups }) => {
    const month = monthNumber(groups?.['month'] ?? '');
    const isDate = groups?.['year'] !== undefined || monthBefore.test(sentence.slice(0, index));
    if (month === null || !isDate || isInPhrase(index) || isOther(sentence, index)) return [];
    const year = groups?.['year'] === undefined ? yearOf(month, day) : figure(groups['year']);
    return year === null ? [] : [isoMonth(year, month)];
  });
  const days = phrases.flatMap((phrase) => [phrase.start, phrase.end]);
  return [...new Set([...days, ...months, ...lastMonth(sentence, day)])];
};
