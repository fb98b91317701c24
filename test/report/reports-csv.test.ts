import { expect, it } from 'vitest';
import { formatReportsCsv } from '../../src/report/reports-csv.ts';
import { makeRecord } from '../make-record.ts';

const evidence = (quote: string, page: number) => [
  { quote, page, paragraph: 1, start: 0, end: quote.length, prefix: '', suffix: '' },
];

const report = makeRecord({
  path: 'reports/sunderland.pdf',
  letter: {
    kind: 'inspection-report',
    letterDate: '2015-07-20',
    framework: 'SIF',
    inspectors: ['Ann Example', 'Bo Marsh'],
    signatory: 'Ann Example',
    inspection: { variant: 'single-inspection-and-board-review', isReinspection: false },
    judgements: {
      overall: 'inadequate',
      helpAndProtection: 'requires-improvement',
      careAndPermanence: null,
      inCare: 'not-stated',
      careLeavers: 'good',
      adoption: 'good',
      leadership: 'inadequate',
      lscb: 'outstanding',
    },
    evidence: {
      'judgements.overall': evidence('Inadequate', 1),
      'judgements.lscb': [...evidence('Safeguarding board', 36), ...evidence('Outstanding', 37)],
    },
  },
  visit: { number: null, start: '2015-05-11', end: '2015-06-04', since: null },
});

const cells = (excel = false): Record<string, string> => {
  const csv = formatReportsCsv(
    { schemaVersion: '1.0', letters: [makeRecord(), report], unread: [] },
    { excel },
  );
  const [header = '', row = '', ...rest] = csv.split('\r\n');
  expect(rest).toEqual(['']);
  const values = row.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, values[index] ?? '']));
};

it('reports as CSV: a row a report, none for letters, under the names of the sector’s summary', () => {
  expect(cells()).toMatchObject({
    urn: '80543',
    local_authority: 'Sunderland',
    framework: 'SIF',
    variant: 'single-inspection-and-board-review',
    inspection_start_date: '2015-05-11',
    inspection_end_date: '2015-06-04',
    publication_date: '2015-07-20',
    inspector_name: 'Ann Example',
    inspectors: 'Ann Example; Bo Marsh',
    overall_effectiveness_grade: 'inadequate',
    impact_of_leaders_grade: 'inadequate',
    help_and_protection_grade: 'requires improvement',
    in_care_grade: 'not stated',
    care_and_permanence_grade: '',
    care_leavers_grade: 'good',
    adoption_grade: 'good',
    lscb_grade: 'outstanding',
    overall_effectiveness_page: '1',
    lscb_page: '37',
    care_leavers_page: '',
    path: 'reports/sunderland.pdf',
  });
});

it('an area that was not read is empty, one that is not graded says so', () => {
  const { care_and_permanence_grade: unread, in_care_grade: notGraded } = cells();
  expect([unread, notGraded]).toEqual(['', 'not stated']);
});
