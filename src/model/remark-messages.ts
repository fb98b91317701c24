import { monthName } from './month-names.ts';
import type { Remark, RemarkCode } from './remark.ts';

/** '2018-07' → 'July 2018'. */
const monthWords = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${monthName(number)} ${year}`;
};

const listWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** 'a judgement of inadequate in July 2015'. */
export const judgedWords = (judgement: string, month: string | null): string =>
  `a judgement of ${judgement}${month === null ? '' : ` in ${monthWords(month)}`}`;

/** The wording of every remark on a series; `details` are names, numbers and paths. */
const wording = {
  'missing-visit': (number: number) =>
    `the letter on monitoring visit ${number} is not among those given`,
  'visit-between': (what: string) =>
    `${what} stands between the monitoring visits and is not counted among them`,
  'new-judgement': (month: string | null) =>
    month === null
      ? 'monitoring visits are counted from one again: there was a new judgement'
      : `monitoring visits are counted from a new judgement, in ${monthWords(month)}`,
  'judgement-in-report': (judged: string, report: string, overall: string) =>
    `the letter counts from ${judged}; ${report}, of that time, grades services ${overall} overall`,
  'judgement-differs': (judged: string, report: string, overall: string | null) =>
    overall === null
      ? `the letter counts from ${judged}; ${report}, of that time, gives no overall grade`
      : `the letter counts from ${judged}, but ${report}, of that time, grades services ${overall} overall`,
  'judgement-report-not-given': (judged: string) =>
    `the letter counts from ${judged}; no report of that time is among those given`,
  'republished-letter': (others: readonly string[], onlyThere: number) =>
    `the same letter is also given as ${listWords(others)}, and compared once${
      onlyThere === 0 ? '' : `; findings that only stand there: ${onlyThere}`
    }`,
  'several-letters': (other: string) =>
    `${other} is another letter on the same visit; no change is inferred between the two`,
  'provider-changed': (now: string, before: string | null) =>
    before === null
      ? `the letter names ${now} as running the service; no letter before it names anybody`
      : `the letter names ${now} as running the service; the letters before it name ${before}`,
  'authority-renamed': (now: string, before: string) =>
    `the letter calls the authority "${now}", the letter before it "${before}"; it is the same one by its number`,
  'related-authority': (from: string[], to: string[], month: string, given: readonly string[]) =>
    `${listWords(to)} took over from ${listWords(from)} in ${monthWords(month)}; councils before and after are not joined${
      given.length === 0 ? '' : `, and letters to ${listWords(given)} are compared on their own`
    }`,
} as const satisfies Record<RemarkCode, (...details: never[]) => string>;

/** @param visit index of the visit that it is about */
export const remark = <Code extends RemarkCode>(
  code: Code,
  visit: number | null,
  message: (words: (typeof wording)[Code]) => string,
): Remark => ({ code, visit, message: message(wording[code]) });
