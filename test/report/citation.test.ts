import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/report/citation.ts';
import { sunderland } from '../make-record.ts';

const visit = {
  kind: 'monitoring-visit',
  start: '2017-10-17',
  letterDate: '2017-11-16',
  authorityAsWritten: 'Sunderland City Council',
  mediaType: 'application/pdf',
} as const;

describe('citation', () => {
  it.each([
    [
      'a letter',
      citationOf(sunderland, visit, 2),
      'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2',
    ],
    [
      'the letter as a whole',
      citationOf(sunderland, visit, null),
      'Ofsted, monitoring visit letter to Sunderland, 16 November 2017',
    ],
    [
      'a focused visit',
      citationOf(sunderland, { ...visit, kind: 'focused-visit', letterDate: '2018-03-01' }, 1),
      'Ofsted, focused visit letter to Sunderland, 1 March 2018, p. 1',
    ],
    [
      'a report without a date of its own',
      citationOf(sunderland, { ...visit, kind: 'inspection-report', letterDate: null }, 31),
      'Ofsted, inspection report on Sunderland, on the visit of 17 October 2017, p. 31',
    ],
    [
      'a text file, whose pages are not those of the letter',
      citationOf(sunderland, { ...visit, mediaType: 'text/plain' }, 1),
      'Ofsted, monitoring visit letter to Sunderland, 16 November 2017',
    ],
    [
      'an authority that is not in the list',
      citationOf(null, { ...visit, letterDate: null, start: null }, 3),
      'Ofsted, monitoring visit letter to Sunderland City Council, undated, p. 3',
    ],
  ])('%s', (_, citation, expected) => expect(citation).toBe(expected));
});
