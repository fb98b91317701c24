import type { Evidence } from '../model/evidence.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { longDateText } from './words.ts';

const documentName: Readonly<Record<VisitColumn['kind'], string>> = {
  'monitoring-visit': 'monitoring visit letter to',
  'focused-visit': 'focused visit letter to',
  'inspection-report': 'inspection report on',
  unknown: 'letter to',
};

/** 'Ofsted, monitoring visit letter to Sunderland, 16 November 2017'. */
export const letterCitation = (
  { kind, letterDate }: Pick<VisitColumn, 'kind' | 'letterDate'>,
  authority: string,
): string =>
  `Ofsted, ${documentName[kind]} ${authority}, ${letterDate === null ? 'undated' : longDateText(letterDate)}`;

/** 'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2'. */
export const pageCitation = (
  visit: Pick<VisitColumn, 'kind' | 'letterDate'>,
  authority: string,
  { page }: Pick<Evidence, 'page'>,
): string => `${letterCitation(visit, authority)}, p. ${page}`;
