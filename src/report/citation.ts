import type { ComparedAuthority } from '../model/comparison.ts';
import { monthName } from '../model/month-names.ts';
import type { VisitColumn } from '../model/visit-column.ts';

type CitedVisit = Pick<
  VisitColumn,
  'kind' | 'start' | 'letterDate' | 'authorityAsWritten' | 'mediaType'
>;

const documentName: Readonly<Record<VisitColumn['kind'], string>> = {
  'monitoring-visit': 'monitoring visit letter to',
  'focused-visit': 'focused visit letter to',
  'inspection-report': 'inspection report on',
  unknown: 'letter to',
};

/** '2017-11-16' → '16 November 2017'. */
const longDate = (isoDate: string): string => {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${Number(day)} ${monthName(month)} ${year}`;
};

/** A report prints no date of its own at times, and a letter may have lost it: then the visit says which one is meant. */
const dateOf = ({ letterDate, start }: CitedVisit): string => {
  if (letterDate !== null) return longDate(letterDate);
  return start === null ? 'undated' : `on the visit of ${longDate(start)}`;
};

/**
 * 'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2', ready to be copied.
 *
 * @param page from 1; left out where the letter was given as text, which has no pages of the original's
 */
export const citationOf = (
  authority: ComparedAuthority,
  visit: CitedVisit,
  page: number | null,
): string => {
  const name = authority?.name ?? visit.authorityAsWritten ?? 'an authority not named';
  const place = page === null || visit.mediaType !== 'application/pdf' ? [] : [`p. ${page}`];
  return ['Ofsted', `${documentName[visit.kind]} ${name}`, dateOf(visit), ...place].join(', ');
};
